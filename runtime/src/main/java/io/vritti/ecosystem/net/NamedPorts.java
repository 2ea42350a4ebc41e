package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.ErrorText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ports that texts name: an error that says which one is taken, and numbers that may be one. */
final class NamedPorts {

    private static final int LAST_PORT = 65_535;

    /** errno 98 on Linux, 48 on macOS, 10048 on Windows; and what servers make of it. */
    private static final String[] TAKEN = {
        "address already in use",
        "eaddrinuse",
        "addrinuse",
        "address in use",
        "was already in use",
        "is already in use",
        "is in use by another program",
        "port is already allocated",
        "only one usage of each socket address"
    };

    /** {@code 127.0.0.1:8080}, {@code :::3000}, {@code port 5000}, {@code ('0.0.0.0', 8000)}. */
    private static final Pattern IN_ERROR =
            Pattern.compile("(?i)(?:\\bport[ =:]+|:|', |\", )(\\d{1,5})(?=[\\s,;:'\")\\]]|\\.?$)");

    /** {@code 09:28:58}, which some servers put before their errors. */
    private static final Pattern CLOCK = Pattern.compile("(?<![\\w.:])\\d{1,2}:\\d\\d:\\d\\d");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(\\d{1,2}_\\d{3}|\\d{2,5})(?![\\w.])");

    /** A sum, or a difference: {@code 8000 + worker}. */
    private static final Pattern SUM = Pattern.compile("[\\w)\\]]\\s*[+*^|]=?\\s*[\\w(]|[\\w)\\]]\\s+-\\s+[\\w(]|-=");

    /** They name files and no ports. */
    private static final Pattern LOCAL_SOCKET =
            Pattern.compile("(?i)\\bAF_UNIX\\b|UNIX(?:Server|Stream|Listener|Socket|Domain)|\\bunix:|\\.sock\\b");

    private static final Pattern DATAGRAMS = Pattern.compile("(?i)SOCK_DGRAM|\\bdgram\\b|\\budp[46]?\\b|Datagram");

    private NamedPorts() {}

    /** Whether an error text says that an address is taken. */
    static boolean taken(String output) {
        return !ErrorText.lines(output, TAKEN).isEmpty();
    }

    /** The numbers that may be a port in what the error says of the address. */
    static Set<Integer> inError(String output) {
        Set<Integer> ports = new TreeSet<>();
        for (String line : ErrorText.lines(output, TAKEN)) {
            add(IN_ERROR.matcher(CLOCK.matcher(line).replaceAll("")), ports);
        }
        return ports;
    }

    /** The numbers in a text that may be a port. */
    static Set<Integer> in(List<String> texts) {
        Set<Integer> ports = new TreeSet<>();
        texts.forEach(text -> add(NUMBER.matcher(text), ports));
        return ports;
    }

    /** Whether a text deals in addresses that are no TCP ports. */
    static boolean otherAddresses(String text) {
        return LOCAL_SOCKET.matcher(text).find() || DATAGRAMS.matcher(text).find();
    }

    /** Whether a text may make a number that does not stand in it; words without brackets are no program. */
    static boolean worksOut(String text) {
        return text.indexOf('(') >= 0 && SUM.matcher(text).find();
    }

    private static void add(Matcher found, Set<Integer> ports) {
        while (found.find()) {
            int port = Integer.parseInt(found.group(1).replace("_", ""));
            if (port > 0 && port <= LAST_PORT) {
                ports.add(port);
            }
        }
    }
}
