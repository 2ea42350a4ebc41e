package io.vritti.program;

import java.util.ArrayList;
import java.util.List;

/** One line of a table, for one name. */
final class Entry {

    /** Of programs that are in no table. */
    static final Entry UNKNOWN = new Entry(0, List.of());

    private final int subcommandWords;
    private final List<Rule> rules;

    Entry(int subcommandWords, List<Rule> rules) {
        this.subcommandWords = subcommandWords;
        this.rules = rules;
    }

    /** How many words of the subcommand the line names. */
    int subcommandWords() {
        return subcommandWords;
    }

    boolean known() {
        return this != UNKNOWN;
    }

    /** True when the trait is there, whatever its conditions. */
    boolean mentions(Trait trait) {
        return find(trait) != null;
    }

    boolean has(Trait trait, Arguments arguments) {
        return rule(trait, arguments) != null;
    }

    /** The first rule of that trait that applies, or null. */
    Rule rule(Trait trait, Arguments arguments) {
        for (Rule rule : rules) {
            if (rule.trait() == trait && rule.applies(arguments)) {
                return rule;
            }
        }
        return null;
    }

    /** What the rules of that trait list, whatever their conditions; empty without one. */
    List<String> values(Trait trait) {
        List<String> first = List.of();
        for (Rule rule : rules) {
            if (rule.trait() == trait) {
                first = first.isEmpty() ? rule.values() : joined(first, rule.values());
            }
        }
        return first;
    }

    private static List<String> joined(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    List<Rule> rules() {
        return rules;
    }

    private Rule find(Trait trait) {
        for (Rule rule : rules) {
            if (rule.trait() == trait) {
                return rule;
            }
        }
        return null;
    }
}
