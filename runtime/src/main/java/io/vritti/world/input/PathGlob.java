package io.vritti.world.input;

/** Matches shell patterns of one path part: {@code *}, {@code ?}, {@code [abc]}, {@code [a-z]}, {@code [!a]} (glob(7)). */
final class PathGlob {

    private PathGlob() {}

    static boolean matches(String pattern, String name) {
        return matches(pattern, 0, name, 0);
    }

    private static boolean matches(String pattern, int p, String name, int n) {
        while (p < pattern.length()) {
            char c = pattern.charAt(p);
            if (c == '*') {
                for (int skip = n; skip <= name.length(); skip++) {
                    if (matches(pattern, p + 1, name, skip)) {
                        return true;
                    }
                }
                return false;
            }
            if (n == name.length()) {
                return false;
            }
            int end = c == '[' ? pattern.indexOf(']', p + 2) : -1;
            if (end > 0) {
                if (!inSet(pattern.substring(p + 1, end), name.charAt(n))) {
                    return false;
                }
                p = end + 1;
            } else if (c == '?' || c == name.charAt(n)) {
                p++;
            } else {
                return false;
            }
            n++;
        }
        return n == name.length();
    }

    private static boolean inSet(String set, char c) {
        boolean inverted = set.charAt(0) == '!' || set.charAt(0) == '^';
        boolean found = false;
        for (int i = inverted ? 1 : 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                found |= set.charAt(i) <= c && c <= set.charAt(i + 2);
                i += 2;
            } else {
                found |= set.charAt(i) == c;
            }
        }
        return found != inverted;
    }
}
