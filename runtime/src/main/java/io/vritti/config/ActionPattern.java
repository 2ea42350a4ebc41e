package io.vritti.config;

/**
 * One entry of {@code vritti.allow} or {@code vritti.deny}: {@code *} stands for any text, everything else for itself, because
 * {@code ?} and {@code [} are ordinary in commands and URLs. {@code git push *} matches {@code git push} too.
 * {@code class:timeout_error} names failures of a class instead of a call.
 *
 * @param text as written, trimmed, not empty
 */
public record ActionPattern(String text) {

    private static final String CLASS_PREFIX = "class:";
    private static final String ANY_ARGUMENTS = " *";

    /** @param action the call as a person would write it ({@code Action.text()}), or one command of a script */
    public boolean matchesAction(String action) {
        if (text.startsWith(CLASS_PREFIX)) {
            return false;
        }
        return matches(text, action)
                || text.endsWith(ANY_ARGUMENTS)
                        && matches(text.substring(0, text.length() - ANY_ARGUMENTS.length()), action);
    }

    /** @param errorClass a class or finer class of an error ({@code timeout_error}), or null */
    public boolean matchesClass(String errorClass) {
        return errorClass != null
                && text.startsWith(CLASS_PREFIX)
                && matches(text.substring(CLASS_PREFIX.length()).trim(), errorClass);
    }

    /** The one class that it names; null for a call, and where a star stands for many classes. */
    String namedClass() {
        String name = text.startsWith(CLASS_PREFIX)
                ? text.substring(CLASS_PREFIX.length()).trim()
                : "*";
        return name.indexOf('*') < 0 ? name : null;
    }

    /** Greedy with one step back to the last star: linear for the patterns people write, and never recursive. */
    private static boolean matches(String pattern, String value) {
        int p = 0;
        int v = 0;
        int star = -1;
        int resume = 0;
        while (v < value.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = v;
            } else if (p < pattern.length() && pattern.charAt(p) == value.charAt(v)) {
                p++;
                v++;
            } else if (star >= 0) {
                p = star + 1;
                v = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    @Override
    public String toString() {
        return text;
    }
}
