package io.vritti.reflect.model.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fields of an answer by their names, of whatever type the model made them: a number for a text, a text for a list, nothing for
 * either. What cannot be understood is empty, but for numbers, where it is a number that means nothing.
 */
final class Said {

    /** What stands for a number that is none; no line has it. */
    static final int NO_NUMBER = 0;

    private static final int MOST_ITEMS = 64;

    private static final Pattern FENCE =
            Pattern.compile("(?m)^\\s*```[\\w+-]*\\s*$|```(?:json|sh|bash|shell|console)?");
    private static final Pattern NUMBER_WORD = Pattern.compile("\\s*(?:[Ll]ine\\s*|[Ll])?(\\d{1,9})\\s*");

    private final ObjectNode object;

    Said(ObjectNode object) {
        this.object = object;
    }

    JsonNode node(String name) {
        return object.path(name);
    }

    /** Without fences; the texts of a list one after the other. */
    String text(String name) {
        return text(node(name));
    }

    static String text(JsonNode node) {
        if (node.isArray()) {
            return String.join("; ", texts(node));
        }
        return node.isValueNode() && !node.isNull()
                ? FENCE.matcher(node.asText()).replaceAll(" ").strip()
                : "";
    }

    /** The texts of a list; a text that stands alone is a list of one. */
    List<String> texts(String name) {
        return texts(node(name));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (item.isValueNode() && texts.size() < MOST_ITEMS) {
                    texts.add(text(item));
                }
            }
        } else {
            texts.add(text(node));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** The numbers of a list, also {@code "3"}, {@code "line 3"} and {@code "3, 4"}. */
    List<Integer> numbers(String name) {
        JsonNode node = node(name);
        List<Integer> numbers = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                addNumbers(item, numbers);
            }
        } else if (node.isValueNode() && !node.isNull()) {
            addNumbers(node, numbers);
        }
        return numbers;
    }

    private static void addNumbers(JsonNode item, List<Integer> numbers) {
        if (item.isTextual()) {
            for (String word : item.asText().split("[,;]")) {
                var matcher = NUMBER_WORD.matcher(word);
                add(matcher.matches() ? Integer.parseInt(matcher.group(1)) : NO_NUMBER, numbers);
            }
        } else {
            boolean whole = item.isNumber() && item.asDouble() == item.asInt();
            add(whole ? item.asInt() : NO_NUMBER, numbers);
        }
    }

    private static void add(int number, List<Integer> numbers) {
        if (numbers.size() < MOST_ITEMS) {
            numbers.add(number);
        }
    }

    /** True only where the model says so: {@code true}, {@code "yes"}. */
    boolean flag(String name) {
        String word = text(name).toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("yes");
    }
}
