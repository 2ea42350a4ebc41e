package io.vritti.redact;

import java.util.Set;

/**
 * User information in the URLs of any scheme; the host stays, because a diagnosis needs it (D14). A user name alone stays
 * with ssh, where it is no secret ({@code ssh://git@host}), and goes elsewhere, where it may be a token.
 */
final class UrlCredentials implements Finder {

    private static final String AUTHORITY = "://";

    /** No credential is longer; keeps a text full of "://" linear. */
    private static final int LONGEST_USER_INFO = 4096;

    private static final Set<String> USER_NAME_IS_PUBLIC =
            Set.of("ssh", "git", "git+ssh", "svn+ssh", "sftp", "scp", "rsync", "qemu+ssh", "docker+ssh");

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        int at = text.indexOf(AUTHORITY);
        while (at >= 0) {
            int start = at + AUTHORITY.length();
            int next = text.indexOf(AUTHORITY, start);
            int limit = Math.min(next < 0 ? text.length() : next, start + LONGEST_USER_INFO);
            int end = endOfUserInfo(text, start, limit);
            if (end > start && !isPublic(text, at, start, end)) {
                findings.add(start, end, Kind.URL_CREDENTIALS);
            }
            at = next;
        }
    }

    /** Index of the last {@code @} of the authority, since careless passwords contain some, or -1. */
    private static int endOfUserInfo(String text, int start, int limit) {
        int userInfoEnd = -1;
        boolean hasSlash = false;
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                userInfoEnd = i;
                if (hasSlash) {
                    break;
                }
            } else if (c == '/' && userInfoEnd < 0 && isInPassword(text, start, i)) {
                hasSlash = true;
            } else if (c == '/' || c == '?' || c == '#' || c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>') {
                break;
            }
        }
        return userInfoEnd;
    }

    /** Behind {@code host:} stands a number; what stands there else is a careless password, slashes and all. */
    private static boolean isInPassword(String text, int start, int slash) {
        int colon = text.indexOf(':', start);
        if (colon < 0 || colon > slash) {
            return false;
        }
        String port = text.substring(colon + 1, slash);
        return port.isEmpty() ? colon == start : port.chars().anyMatch(c -> !TextScan.isDigit((char) c));
    }

    private static boolean isPublic(String text, int schemeEnd, int start, int end) {
        if (Kind.isMarkAt(text, start) || text.startsWith("[REDACTED]", start)) {
            return true;
        }
        if (text.substring(start, end).indexOf(':') >= 0) {
            return false;
        }
        int schemeStart = schemeEnd;
        while (schemeStart > 0 && isSchemeCharacter(text.charAt(schemeStart - 1)) && schemeEnd - schemeStart < 20) {
            schemeStart--;
        }
        return USER_NAME_IS_PUBLIC.contains(text.substring(schemeStart, schemeEnd));
    }

    private static boolean isSchemeCharacter(char c) {
        return TextScan.isLetter(c) || TextScan.isDigit(c) || c == '+' || c == '.' || c == '-';
    }
}
