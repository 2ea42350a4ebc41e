package io.vritti.world.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** Listening TCP sockets of this network namespace, as {@code /proc/net/tcp} and {@code tcp6} list them (proc_net_tcp(5)). */
final class Listeners {

    private static final Path V4 = Path.of("/proc/net/tcp");
    private static final Path V6 = Path.of("/proc/net/tcp6");

    /** The state column of a listening socket. */
    private static final String LISTEN = "0A";

    private Listeners() {}

    /** {@link PortInput#CLOSED}, the local addresses in the kernel's hexadecimal form, or null where there are no such tables. */
    static String on(int port) {
        TreeSet<String> addresses = new TreeSet<>();
        if (!Files.isReadable(V4)) {
            return null;
        }
        String suffix = ":" + String.format("%04X", port);
        try {
            collect(V4, suffix, addresses);
            if (Files.isReadable(V6)) {
                collect(V6, suffix, addresses);
            }
        } catch (IOException e) {
            return null;
        }
        return addresses.isEmpty() ? PortInput.CLOSED : String.join(",", addresses);
    }

    private static void collect(Path table, String suffix, TreeSet<String> addresses) throws IOException {
        for (String line : Files.readString(table, StandardCharsets.ISO_8859_1).split("\n")) {
            if (!line.contains(suffix + " ")) {
                continue;
            }
            String[] columns = line.trim().split(" +");
            if (columns.length > 3 && columns[1].endsWith(suffix) && columns[3].equals(LISTEN)) {
                addresses.add(columns[1].substring(0, columns[1].length() - suffix.length()));
            }
        }
    }
}
