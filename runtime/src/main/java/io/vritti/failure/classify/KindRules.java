package io.vritti.failure.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * The wording of errors, the most telling first. A cause comes before its consequence (a host that cannot be resolved before the
 * package that was therefore not found), a sign of the machine before one of a tool, a tool's own words before everybody's.
 */
final class KindRules {

    private KindRules() {}

    /** Wordings that mean one thing wherever they stand. */
    static List<KindRule> specific() {
        List<KindRule> rules = new ArrayList<>();
        rules.addAll(TestRules.SUMMARIES);
        rules.addAll(MachineRules.ALL);
        rules.addAll(AccessRules.CREDENTIALS);
        rules.addAll(NetworkRules.ALL);
        rules.addAll(DependencyRules.ALL);
        rules.addAll(ConfigurationRules.ALL);
        rules.addAll(BuildRules.COMPILERS);
        rules.addAll(AccessRules.PERMISSIONS);
        rules.addAll(ShellRules.COMMANDS);
        rules.addAll(StateRules.ALL);
        rules.addAll(ShellRules.PATHS);
        rules.addAll(ShellRules.USAGE);
        rules.addAll(BuildRules.INPUTS);
        return List.copyOf(rules);
    }

    /** Wordings that only hint. */
    static List<KindRule> generic() {
        List<KindRule> rules = new ArrayList<>();
        rules.addAll(GenericRules.ALL);
        rules.addAll(TestRules.ERRORS);
        rules.addAll(BuildRules.SUMMARIES);
        return List.copyOf(rules);
    }
}
