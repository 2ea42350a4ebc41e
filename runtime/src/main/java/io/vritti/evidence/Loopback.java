package io.vritti.evidence;

import java.util.Set;

/** Names of this machine by which it talks to itself. */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1", "0.0.0.0");

    private Loopback() {}

    /** @param authority host and port */
    public static boolean is(String authority) {
        int colon = authority.lastIndexOf(':');
        return NAMES.contains(colon < 0 ? authority : authority.substring(0, colon));
    }
}
