package io.vritti.program;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * One trait of a program.
 *
 * @param trait null when the table has a word that is none
 * @param values what follows {@code =}, may be empty
 * @param conditions of which one must be met; empty: always so
 */
record TraitRule(Trait trait, List<String> values, List<String> conditions) {

    /** Reads {@code trait=value,value:condition,condition ..}. */
    static List<TraitRule> listOf(String traits) {
        List<TraitRule> rules = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(traits);
        while (words.hasMoreTokens()) {
            rules.add(of(words.nextToken()));
        }
        return List.copyOf(rules);
    }

    private static TraitRule of(String word) {
        int colon = word.indexOf(':');
        String head = colon < 0 ? word : word.substring(0, colon);
        int equals = head.indexOf('=');
        return new TraitRule(
                Trait.of(equals < 0 ? head : head.substring(0, equals)),
                equals < 0 ? List.of() : parts(head.substring(equals + 1)),
                colon < 0 ? List.of() : parts(word.substring(colon + 1)));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, ",");
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return List.copyOf(parts);
    }

    /** True unless its values should be digits and are none. */
    boolean isSound() {
        if (trait == Trait.FOLDERS) {
            return !values.isEmpty() && values.stream().allMatch(value -> FolderUse.of(value) != null);
        }
        return !trait.isCounted()
                || values.stream().allMatch(value -> value.length() == 1 && Character.isDigit(value.charAt(0)));
    }

    boolean applies(Arguments arguments) {
        if (conditions.isEmpty()) {
            return true;
        }
        for (String condition : conditions) {
            if (arguments.have(condition)) {
                return true;
            }
        }
        return false;
    }

    /** Its value, one digit, or the number given when it has none. */
    int number(int otherwise) {
        return number(0, otherwise);
    }

    /** The value at that index, one digit, or the number given when it has fewer. */
    int number(int index, int otherwise) {
        return index < values.size() ? values.get(index).charAt(0) - '0' : otherwise;
    }
}
