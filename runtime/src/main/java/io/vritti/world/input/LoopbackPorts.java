package io.vritti.world.input;

import io.vritti.text.LoopbackHost;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ports of this machine that a text names: {@code 127.0.0.1:8080}, {@code http://localhost/}, {@code [::1]:80}. */
public final class LoopbackPorts {

    /** No port, or more than one. */
    public static final int NONE = -1;

    private static final Pattern HOST = Pattern.compile("(?i)" + LoopbackHost.IN_ADDRESS);

    /** As curl and wget read it; without a scheme it is HTTP. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:http(s?)://)?(?:[^/?#@]*@)?" + LoopbackHost.IN_ADDRESS + "(?::(\\d{1,5}))?(?:[/?#].*)?");

    private static final int MAX_PORT = 65_535;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private LoopbackPorts() {}

    /** The one port of this machine that the text names, or {@link #NONE}. */
    public static int only(String text) {
        Set<Integer> ports = in(text);
        return ports.size() == 1 ? ports.iterator().next() : NONE;
    }

    /** All of them, sorted. */
    public static Set<Integer> in(String text) {
        Set<Integer> ports = new TreeSet<>();
        Matcher host = HOST.matcher(text);
        while (host.find()) {
            int port = port(text, host.start(), host.end());
            if (port > 0) {
                ports.add(port);
            }
        }
        return ports;
    }

    /** The port that a URL asks, if it is one of this machine, or {@link #NONE}: what it carries along may name others. */
    public static int ofAddress(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return NONE;
        }
        if (address.group(2) != null) {
            return number(url, address.start(2));
        }
        return "s".equalsIgnoreCase(address.group(1)) ? HTTPS_PORT : HTTP_PORT;
    }

    private static int port(String text, int start, int end) {
        if (start > 0 && isNamePart(text.charAt(start - 1)) || end < text.length() && isNamePart(text.charAt(end))) {
            return NONE;
        }
        if (end < text.length() && text.charAt(end) == ':') {
            return number(text, end + 1);
        }
        if (behind("https://", text, start)) {
            return HTTPS_PORT;
        }
        return behind("http://", text, start) ? HTTP_PORT : NONE;
    }

    private static boolean behind(String scheme, String text, int at) {
        return text.regionMatches(true, at - scheme.length(), scheme, 0, scheme.length());
    }

    private static int number(String text, int start) {
        int value = 0;
        int at = start;
        while (at < text.length() && Character.isDigit(text.charAt(at)) && value <= MAX_PORT) {
            value = value * 10 + Character.digit(text.charAt(at++), 10);
        }
        return at == start || value > MAX_PORT ? NONE : value;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
}
