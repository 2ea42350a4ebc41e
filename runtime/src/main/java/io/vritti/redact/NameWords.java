package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name, in lower case. */
final class NameWords {

    private NameWords() {}

    /** {@code X-Api-Key}, {@code apiKey}, {@code API_KEY} and {@code api.key} are all "api", "key". */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean isEnd = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean isHump = !isEnd
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (isEnd || isHump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = isHump ? i : i + 1;
            }
        }
        return words;
    }
}
