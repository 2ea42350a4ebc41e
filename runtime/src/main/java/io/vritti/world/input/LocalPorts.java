package io.vritti.world.input;

import java.util.Set;
import java.util.TreeSet;

/**
 * The TCP ports of this machine that are taken now.
 *
 * @param listening on which a process listens
 * @param lingering that have connections and no listener: one that has ended leaves them, and for a minute they may keep the next
 *     one from the port (tcp(7), TIME_WAIT)
 */
public record LocalPorts(Set<Integer> listening, Set<Integer> lingering) {

    /** The first port that the kernel may give to a program that asks for any (ip(7), ip_local_port_range; the usual range). */
    private static final int FIRST_EPHEMERAL = 32_768;

    public LocalPorts {
        listening = Set.copyOf(listening);
        lingering = Set.copyOf(lingering);
    }

    /** All of them, or null where the kernel does not tell. */
    public static LocalPorts now(FileSystemView view) {
        if (!view.spend()) {
            return null;
        }
        Set<Integer> listening = new TreeSet<>();
        Set<Integer> others = new TreeSet<>();
        boolean read = Listeners.visit(":", socket -> (socket.listens() ? listening : others).add(socket.port()));
        others.removeAll(listening);
        return read ? new LocalPorts(listening, others) : null;
    }

    /** Whether servers choose such a port themselves, and are not given it by the kernel. */
    public static boolean chosen(int port) {
        return port < FIRST_EPHEMERAL;
    }
}
