package io.vritti.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script gives to its variables, so that a word is read as the program gets it: {@code T=x; curl -H "Authorization: Bearer $T"}. */
final class AssignedValues {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:([A-Za-z_]\\w{0,80})|\\{([A-Za-z_]\\w{0,80})\\})");

    /** A script with more or longer values is data. */
    private static final int MOST = 64;

    private static final int LONGEST = 4096;

    private final Map<String, String> values = new LinkedHashMap<>();

    /** A later value of the same variable takes the place of the earlier one. */
    void put(String name, String value) {
        if (values.size() < MOST && value.length() <= LONGEST) {
            values.put(name, in(value));
        }
    }

    /** The word with the values of those variables that are known; the same object where there are none. */
    String in(String word) {
        if (values.isEmpty() || word.indexOf('$') < 0 || word.length() > LONGEST) {
            return word;
        }
        Matcher variable = VARIABLE.matcher(word);
        String read = variable.replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(values.getOrDefault(name, found.group()));
        });
        return read.length() > LONGEST ? word : read;
    }

    Collection<String> values() {
        return values.values();
    }
}
