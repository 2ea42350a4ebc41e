package io.vritti.recall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a free text about when something applies into names and values (facts.md §4.3, rows N). */
public final class Preconditions {

    private static final int MOST = 10;
    private static final int NAME_CHARACTERS = 64;
    private static final int VALUE_CHARACTERS = 256;

    private static final Pattern INSTALLED =
            Pattern.compile("(?i)(\\S+) (?:is )?(not )?(?:installed|available|present)");
    private static final Pattern USING = Pattern.compile("(?i)using (?:tool:\\s*)?(.+)");

    private static final String PROSE = "requires";

    private Preconditions() {}

    /** Of sentences such as {@code Using kubectl}, {@code python3 installed}, {@code OS: Linux}. */
    public static Map<String, String> of(List<String> sentences) {
        Map<String, String> conditions = new LinkedHashMap<>();
        List<String> prose = new ArrayList<>();
        for (String sentence : sentences) {
            add(sentence.strip(), conditions, prose);
        }
        if (!prose.isEmpty()) {
            put(PROSE, String.join("; ", prose), conditions);
        }
        return conditions;
    }

    /** Of names and values as written; null is none. */
    public static Map<String, String> of(Map<String, String> written) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (written != null) {
            written.forEach((name, value) -> put(name, value, conditions));
        }
        return conditions;
    }

    private static void add(String sentence, Map<String, String> conditions, List<String> prose) {
        Matcher installed = INSTALLED.matcher(sentence);
        Matcher using = USING.matcher(sentence);
        int colon = sentence.indexOf(':');
        int separator = colon >= 0 ? colon : sentence.indexOf('=');
        if (installed.matches()) {
            put(installed.group(1) + "_installed", installed.group(2) == null ? "true" : "false", conditions);
        } else if (using.matches()) {
            put("tool", using.group(1), conditions);
        } else if (separator > 0) {
            put(sentence.substring(0, separator), sentence.substring(separator + 1), conditions);
        } else if (!sentence.isEmpty()) {
            prose.add(sentence);
        }
    }

    private static void put(String name, String value, Map<String, String> conditions) {
        String key = name(name);
        String text = value == null ? "" : value.strip();
        if (key.isEmpty() || text.isEmpty()) {
            return;
        }
        String known = conditions.get(key);
        if (known == null && conditions.size() == MOST) {
            return;
        }
        String together = known == null || known.equals(text) ? text : known + "|" + text;
        conditions.put(key, together.substring(0, Math.min(VALUE_CHARACTERS, together.length())));
    }

    private static String name(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT).replaceFirst("^using ", "");
        if (lower.equals("operating system")) {
            return "os";
        }
        String name = lower.replaceAll("[^a-z0-9_-]+", "_").replaceAll("^[_-]+|[_-]+$", "");
        return name.substring(0, Math.min(NAME_CHARACTERS, name.length()));
    }
}
