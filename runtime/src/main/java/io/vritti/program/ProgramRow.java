package io.vritti.program;

import java.util.ArrayList;
import java.util.List;

/** One line of a table, for one name. */
final class ProgramRow {

    /** Of programs that are in no table. */
    static final ProgramRow UNKNOWN = new ProgramRow(0, "");

    private final int subcommandWords;
    private final String traits;
    private List<TraitRule> rules;

    /**
     * @param subcommandWords how many words of the subcommand the line names
     * @param traits what stands behind the bar
     */
    ProgramRow(int subcommandWords, String traits) {
        this.subcommandWords = subcommandWords;
        this.traits = traits;
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
    TraitRule rule(Trait trait, Arguments arguments) {
        for (TraitRule rule : rules()) {
            if (rule.trait() == trait && rule.applies(arguments)) {
                return rule;
            }
        }
        return null;
    }

    /** What the rules of that trait list, whatever their conditions; empty without one. */
    List<String> values(Trait trait) {
        List<String> first = List.of();
        for (TraitRule rule : rules()) {
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

    /** Read when first asked for: of some thousand entries a program needs ten. Two threads may do it, with one result. */
    List<TraitRule> rules() {
        List<TraitRule> known = rules;
        if (known == null) {
            known = TraitRule.listOf(traits);
            rules = known;
        }
        return known;
    }

    String traits() {
        return traits;
    }

    /** True when the traits can be read, and no stdin rule is hidden behind one that always applies. */
    boolean isSound() {
        boolean decided = false;
        for (TraitRule rule : rules()) {
            boolean stdin = rule.trait() == Trait.STDIN || rule.trait() == Trait.NOSTDIN;
            if (rule.trait() == null || stdin && decided || !rule.isSound()) {
                return false;
            }
            decided |= stdin && rule.conditions().isEmpty();
        }
        return true;
    }

    private TraitRule find(Trait trait) {
        for (TraitRule rule : rules()) {
            if (rule.trait() == trait) {
                return rule;
            }
        }
        return null;
    }
}
