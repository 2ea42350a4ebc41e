package io.vritti.redact;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's name in home directories of Linux, macOS and Windows (D7, D15); {@code /root} names no person and stays.
 *
 * <p>Only at the start of an absolute path: {@code src/home/page.ts} and {@code https://host/home/news} are none.
 */
final class HomeDirectories implements Finder {

    private static final String END = "(?=[/\\\\\\s\"'`:;,<>|)\\]}(\\[=?*&]|$)";

    private static final Pattern UNIX =
            Pattern.compile("(?:(?<![\\w.~/-])|(?<=://)|(?<=-[ILBF])|(?<=/mnt/[a-z])|(?<=[ \"'=:(]/[a-z]))"
                    + "/(?:home|Users|var/home|export/home)/([\\w.@+-]{1,64}+)" + END);

    private static final Pattern WINDOWS = Pattern.compile(
            "[A-Za-z]:(?:\\\\{1,4}|/)[Uu]sers(?:\\\\{1,4}|/)([^\\\\/:*?\"<>|\\s']{1,64}(?: [^\\\\/:*?\"<>|\\s']{1,40}(?=[\\\\/]))?)");

    private static final Set<String> NOBODY = Set.of("Shared", "Public", "Default", "All", "linuxbrew", "runner", ".");

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (text.contains("/home/") || text.contains("/Users/")) {
            find(UNIX, text, findings);
        }
        if (text.contains("sers\\") || text.contains("sers/")) {
            find(WINDOWS, text, findings);
        }
    }

    private static void find(Pattern pattern, String text, Findings findings) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!NOBODY.contains(matcher.group(1)) && !Kind.isMarkAt(text, matcher.start(1))) {
                findings.add(matcher.start(1), matcher.end(1), Kind.USER);
            }
        }
    }
}
