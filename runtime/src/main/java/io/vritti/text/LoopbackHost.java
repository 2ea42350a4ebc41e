package io.vritti.text;

import java.util.regex.Pattern;

/** The names by which this machine is addressed from itself. */
public final class LoopbackHost {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /**
     * As a regular expression, with an IPv6 address in its brackets. All of 127.0.0.0/8 is loopback (RFC 1122 §3.2.1.3), Debian's
     * /etc/hosts gives {@code ::1} two names of its own, and Linux takes a connection to 0.0.0.0 for one to itself.
     */
    public static final String IN_ADDRESS =
            "(?:localhost|127(?:\\." + BYTE + "){3}|0\\.0\\.0\\.0|\\[::1]" + "|ip6-localhost|ip6-loopback)";

    private static final Pattern HOST = Pattern.compile("(?i)" + IN_ADDRESS + "|::1");

    private static final Pattern AUTHORITY = Pattern.compile("(?i)(?:" + IN_ADDRESS + "|::1)(?::\\d*)?");

    /**
     * Also short forms of addresses (inet_aton(3): {@code 127.1}), names that end in {@code localhost} (RFC 6761 §6.3) and the
     * names that Docker and Podman give to the machine that a container runs on.
     */
    private static final Pattern ANYWHERE =
            Pattern.compile("(?i)localhost|(?<![\\d.])127\\.\\d|(?<![\\d.])0\\.0\\.0\\.0"
                    + "|(?<![\\da-f:])::1(?![\\da-f:])|ip6-loopback|host\\.(?:docker|containers)\\.internal");

    private LoopbackHost() {}

    /** Whether this is certainly the name or address of this machine. */
    public static boolean is(String host) {
        return HOST.matcher(host).matches();
    }

    /** The same of a host with or without a port behind it: {@code localhost:80}, {@code [::1]}. */
    public static boolean isAuthority(String authority) {
        return AUTHORITY.matcher(authority).matches();
    }

    /** Whether something in the text may lead to this machine, by whatever name. */
    public static boolean mayBeIn(String text) {
        return ANYWHERE.matcher(text).find();
    }
}
