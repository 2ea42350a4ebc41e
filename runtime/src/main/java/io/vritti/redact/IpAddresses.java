package io.vritti.redact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IP addresses, each with its keyed hash (D6, D15): a diagnosis needs to know which host it was, but not its address.
 * Private and link-local addresses too, since they map a network. Loopback and "any" addresses identify no host and stay, and
 * so do four-part versions (D16).
 */
final class IpAddresses implements Finder {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern IPV4 =
            Pattern.compile("(?<![\\w.])" + OCTET + "(?:\\." + OCTET + "){3}(?![\\w]|\\.\\w|-[A-Za-z]|\\+)");

    private static final Pattern IPV6 = Pattern.compile(
            "(?<![\\w:.])[0-9A-Fa-f:]{2,39}(?:(?<=:)" + OCTET + "(?:\\." + OCTET + "){3})?(?![\\w:]|\\.\\w)");

    /** As in "kernel 5.10.0.21": words before a version. */
    private static final Set<String> VERSION_WORDS = Set.of(
            "version",
            "versions",
            "ver",
            "v",
            "release",
            "kernel",
            "revision",
            "build",
            "rev",
            "java",
            "jdk",
            "jre",
            "openjdk",
            "python",
            "node",
            "chrome",
            "chromium",
            "chromedriver",
            "firefox",
            "edge",
            "driver",
            "library",
            "package",
            "plugin",
            "glibc",
            "sdk",
            "api",
            "oracle",
            "requires",
            "upgrade",
            "downgrade",
            "installed",
            "installing",
            "upgrading",
            "found");

    private static final int LONGEST_WORD = 24;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (hasThree(text, '.')) {
            findFour(text, findings);
        }
        if (text.indexOf(':') >= 0) {
            findSix(text, findings);
        }
    }

    private static boolean hasThree(String text, char c) {
        int second = text.indexOf(c, text.indexOf(c) + 1);
        return second > 0 && text.indexOf(c, second + 1) > 0;
    }

    private static void findFour(String text, Findings findings) {
        NeedleMatches.atNumbers(IPV4.matcher(text), text, four -> {
            if (!isVersion(text, four.start())
                    && !four.group().startsWith("127.")
                    && !four.group().equals("0.0.0.0")) {
                findings.add(four.start(), four.end(), Kind.IP);
            }
        });
    }

    /** Tries each group of digits and colons that has two colons: fewer make no address. */
    private static void findSix(String text, Findings findings) {
        Matcher six = IPV6.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int colons = 0;
            while (end < text.length() && isOfV6(text.charAt(end))) {
                colons += text.charAt(end) == ':' ? 1 : 0;
                end++;
            }
            if (colons > 1) {
                NeedleMatches.at(six, at, at, address -> {
                    if (isIdentifyingV6(address.group())) {
                        findings.add(address.start(), address.end(), Kind.IP);
                    }
                });
            }
            at = end + 1;
        }
    }

    private static boolean isOfV6(char c) {
        return TextScan.isDigit(c) || c == ':' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isVersion(String text, int start) {
        char before = TextScan.before(text, start);
        if ("~^+<>".indexOf(before) >= 0) {
            return true;
        }
        if (before == '-') {
            return start > 1 && TextScan.isWordCharacter(text.charAt(start - 2));
        }
        if (before == '=') {
            return start > 1 && "=<>~!".indexOf(text.charAt(start - 2)) >= 0;
        }
        if (before == '/') {
            // "Chrome/120.0.0.0", but not "http://10.0.0.1" and "/dev/tcp/10.0.0.1".
            String product = wordBefore(text, start - 1);
            return !product.isEmpty() && !product.equals("tcp") && !product.equals("udp") && !product.equals("ip");
        }
        if (before == ':') {
            // Coordinates such as "group:artifact:1.2.3.4".
            int artifact = start - 1 - wordBefore(text, start - 1).length();
            return artifact > 1
                    && artifact < start - 1
                    && text.charAt(artifact - 1) == ':'
                    && wordBefore(text, artifact - 1).indexOf('.') > 0;
        }
        int end = start;
        while (end > 0 && " \"'(".indexOf(text.charAt(end - 1)) >= 0 && start - end < 3) {
            end--;
        }
        boolean isLabelled = end > 0 && (text.charAt(end - 1) == ':' || text.charAt(end - 1) == '=');
        int label = isLabelled ? end - 1 : end;
        if (isLabelled && TextScan.isQuote(TextScan.before(text, label))) {
            label--;
        }
        return (isLabelled || end < start)
                && VERSION_WORDS.contains(wordBefore(text, label).toLowerCase(Locale.ROOT));
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && isNameCharacter(text.charAt(start - 1)) && end - start < LONGEST_WORD) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isNameCharacter(char c) {
        return TextScan.isWordCharacter(c) || c == '.' || c == '-';
    }

    /**
     * Whether the form is right (RFC 4291 §2.2) and it names a host; {@code std::cout} and {@code 12:30:45} have other forms.
     */
    private static boolean isIdentifyingV6(String candidate) {
        int gap = candidate.indexOf("::");
        if (gap >= 0 && candidate.indexOf("::", gap + 1) >= 0 || !TextScan.hasDigit(candidate)) {
            return false;
        }
        if (gap < 0 && (candidate.startsWith(":") || candidate.endsWith(":"))) {
            return false;
        }
        int groups = 0;
        for (String group : candidate.split(":", -1)) {
            if (group.indexOf('.') >= 0) {
                groups += 2;
            } else if (group.length() > 4) {
                return false;
            } else if (!group.isEmpty()) {
                groups++;
            }
        }
        boolean isComplete = gap < 0 ? groups == 8 : groups >= 1 && groups <= 7;
        return isComplete && !candidate.equals("::1");
    }
}
