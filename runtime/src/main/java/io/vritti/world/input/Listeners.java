package io.vritti.world.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Function;

/** Listening TCP sockets of this network namespace, as {@code /proc/net/tcp} and {@code tcp6} list them (proc_net_tcp(5)). */
final class Listeners {

    private static final Path V4 = Path.of("/proc/net/tcp");
    private static final Path V6 = Path.of("/proc/net/tcp6");

    /** The state column of a listening socket. */
    private static final String LISTEN = "0A";

    /** The column of a socket's number, its inode. */
    private static final int NUMBER = 9;

    /** One socket of this machine: its state, its own address and port in the kernel's hexadecimal form, and its number. */
    record Socket(String address, int port, boolean listens, String number) {}

    /** What is done with each socket. */
    interface Visitor {
        void visit(Socket socket);
    }

    private Listeners() {}

    /** {@link PortInput#CLOSED}, the local addresses in the kernel's hexadecimal form, or null where there are no such tables. */
    static String on(int port) {
        return on(port, Socket::address);
    }

    /** The same, with the sockets' numbers in the place of their addresses. */
    static String numbersOn(int port) {
        return on(port, Socket::number);
    }

    private static String on(int port, Function<Socket, String> told) {
        TreeSet<String> found = new TreeSet<>();
        boolean read = visit(":" + String.format("%04X", port) + " ", socket -> {
            if (socket.listens() && socket.port() == port) {
                found.add(told.apply(socket));
            }
        });
        if (!read) {
            return null;
        }
        return found.isEmpty() ? PortInput.CLOSED : String.join(",", found);
    }

    /**
     * Visits the sockets whose line has this text in it.
     *
     * @return whether there are such tables
     */
    static boolean visit(String text, Visitor visitor) {
        if (!Files.isReadable(V4)) {
            return false;
        }
        try {
            visit(V4, text, visitor);
            if (Files.isReadable(V6)) {
                visit(V6, text, visitor);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void visit(Path table, String text, Visitor visitor) throws IOException {
        for (String line : Files.readString(table, StandardCharsets.ISO_8859_1).split("\n")) {
            if (!line.contains(text)) {
                continue;
            }
            String[] columns = line.trim().split(" +");
            int colon = columns.length > 3 ? columns[1].lastIndexOf(':') : -1;
            // The first line names the columns.
            if (colon > 0 && columns[0].endsWith(":")) {
                visitor.visit(new Socket(
                        columns[1].substring(0, colon),
                        Integer.parseInt(columns[1].substring(colon + 1), 16),
                        columns[3].equals(LISTEN),
                        columns.length > NUMBER ? columns[NUMBER] : ""));
            }
        }
    }
}
