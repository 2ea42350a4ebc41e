package io.vritti.redact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses (D1), but not what only has their form: {@code git@github.com:org/repo.git} (D17), systemd instances
 * ({@code getty@tty1.service}), package versions ({@code pkg@1.2.0-beta.next}), image names.
 */
final class Emails implements Finder {

    /** Lengths as in RFC 5321 §4.5.3.1. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])(?<!://)[A-Za-z0-9._%+-]{1,64}+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9_-])");

    private static final int LONGEST_USER = 64;

    /** Accounts that everybody logs in with; not a person's. */
    private static final Set<String> SERVICE_ACCOUNTS =
            Set.of("git", "hg", "svn", "root", "ec2-user", "ubuntu", "vagrant");

    private static final Set<String> NO_DOMAINS = Set.of(
            "service", "socket", "timer", "mount", "target", "slice", "scope", "path", "js", "mjs", "cjs", "ts", "tsx",
            "jsx", "py", "java", "class", "json", "png", "jpg", "svg", "gif", "webp", "tgz", "zip", "jar", "yaml",
            "yml", "lock", "txt", "html", "css");

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (text.indexOf('@') < 0) {
            return;
        }
        Matcher matcher = EMAIL.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = startOfUser(text, at);
            if (start < at && matcher.region(start, text.length()).lookingAt()) {
                add(text, matcher, findings);
            }
        }
    }

    private static int startOfUser(String text, int end) {
        int start = end;
        while (start > 0 && end - start <= LONGEST_USER && isOfUser(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfUser(char c) {
        return TextScan.isWordCharacter(c) || ".%+-".indexOf(c) >= 0;
    }

    private static void add(String text, Matcher matcher, Findings findings) {
        String address = matcher.group();
        String user = address.substring(0, address.indexOf('@'));
        String domain = address.substring(address.indexOf('@') + 1);
        if (!SERVICE_ACCOUNTS.contains(user) && !isVersion(domain) && !NO_DOMAINS.contains(lastLabel(domain))) {
            // scp's form keeps its host.
            boolean isRemotePath = text.startsWith(":/", matcher.end()) || text.startsWith(":~", matcher.end());
            int end = isRemotePath ? matcher.start() + user.length() : matcher.end();
            findings.add(matcher.start(), end, isRemotePath ? Kind.USER : Kind.EMAIL);
        }
    }

    private static boolean isVersion(String domain) {
        int dot = domain.indexOf('.');
        return domain.substring(0, dot).chars().allMatch(Character::isDigit)
                && TextScan.isDigit(domain.charAt(dot + 1));
    }

    private static String lastLabel(String domain) {
        return domain.substring(domain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
