package io.vritti.reflect.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with places: {@code {path}} is filled in, and what stands in square brackets is left out where a place in it has nothing
 * to be filled in with.
 */
final class Phrase {

    /** A veto's {@code Next:} has room for about that. */
    static final int MOST_CHARACTERS = 200;

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");

    /** One part: words, or words that depend on the places in them. */
    private record Part(String text, boolean optional) {}

    private final String template;

    Phrase(String template) {
        this.template = template;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher optional = OPTIONAL.matcher(template);
        int end = 0;
        while (optional.find()) {
            parts.add(new Part(template.substring(end, optional.start()), false));
            parts.add(new Part(optional.group(1), true));
            end = optional.end();
        }
        parts.add(new Part(template.substring(end), false));
        return parts;
    }

    /** With the subjects as they were found, in quotes where they are more than a word. */
    String telling(Subjects subjects) {
        return filled(subjects::quoted, subjects);
    }

    /** With those subjects alone that can be nothing but names: an error's text is no order, and none becomes one. */
    String asking(Subjects subjects) {
        String named = filled(subjects::plain, subjects);
        return named.length() <= MOST_CHARACTERS ? named : filled(Subjects::noun, subjects);
    }

    /** The places that must be filled in. */
    Set<String> needed() {
        return parts().stream()
                .filter(part -> !part.optional())
                .flatMap(part -> PLACE.matcher(part.text()).results())
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    private interface Filling {
        String of(String name);
    }

    private String filled(Filling filling, Subjects subjects) {
        StringBuilder text = new StringBuilder();
        String line = subjects.isGivenCode("file") ? "line {line} of {file}" : "{file}:{line}";
        for (Part part : parts()) {
            if (!part.optional() || hasAll(part.text(), subjects)) {
                text.append(PLACE.matcher(part.text().replace("{file}:{line}", line))
                        .replaceAll(place -> Matcher.quoteReplacement(filling.of(place.group(1)))));
            }
        }
        return capitalised(text.toString());
    }

    private static boolean hasAll(String text, Subjects subjects) {
        return PLACE.matcher(text).results().allMatch(place -> subjects.has(place.group(1)));
    }

    /** A noun may have come to stand in front. */
    private static String capitalised(String text) {
        return text.startsWith("the ") || text.startsWith("that ")
                ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}
