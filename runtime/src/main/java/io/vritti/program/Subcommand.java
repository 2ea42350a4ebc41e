package io.vritti.program;

import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds the subcommand of a call. */
final class Subcommand {

    /** Of programs whose operands are all goals, this many make the family. */
    private static final int MAX_GOALS = 8;

    private static final String ALL = "all";

    private Subcommand() {}

    /** The subcommand, its words joined by spaces; empty when the program has none. */
    static String of(String program, ProgramRow base, List<Word> words) {
        if (!base.known()) {
            return "";
        }
        Arguments arguments = Arguments.of(words, syntax(base, base));
        String module = module(base, arguments);
        if (module != null) {
            return base.values(Trait.MODULE).get(0) + " " + ProgramName.lastSegment(module);
        }
        if (!base.mentions(Trait.SUB)) {
            return "";
        }
        List<String> count = base.values(Trait.SUB);
        if (count.contains(ALL)) {
            return goals(arguments.operands());
        }
        String first = word(arguments, 0);
        if (!base.values(Trait.GROUPS).contains(first)) {
            return count.isEmpty() ? first : (first + " " + word(arguments, 1)).strip();
        }
        // The options between a group and its subcommand may be the group's own: docker compose -f x up.
        ProgramRow group = ProgramTable.all().find(program, first);
        return (first + " " + word(Arguments.of(words, syntax(base, group)), 1)).strip();
    }

    /** The value of the option that names what to run, or null. */
    static String module(ProgramRow entry, Arguments arguments) {
        List<String> options = entry.values(Trait.MODULE);
        return options.isEmpty() ? null : arguments.value(options.get(0));
    }

    /** How the options of a program and of its subcommand are written. */
    static OptionSyntax syntax(ProgramRow base, ProgramRow entry) {
        boolean wordy = base.mentions(Trait.WORDY) || entry.mentions(Trait.WORDY);
        boolean leading = base.mentions(Trait.LEADING) || entry.mentions(Trait.LEADING);
        boolean bundled = base.mentions(Trait.BUNDLED);
        List<String> valued = base.values(Trait.VALUED);
        List<String> module = base.values(Trait.MODULE);
        List<String> more = entry == base ? List.of() : entry.values(Trait.VALUED);
        if (more.isEmpty() && module.isEmpty()) {
            return new OptionSyntax(valued, wordy, leading, bundled);
        }
        List<String> all = new ArrayList<>(valued);
        all.addAll(module);
        all.addAll(more);
        return new OptionSyntax(all, wordy, leading, bundled);
    }

    /** The operand of that number; a tool chain ({@code cargo +nightly test}) is not counted. */
    private static String word(Arguments arguments, int number) {
        int left = number;
        for (String operand : arguments.operands()) {
            if (!operand.startsWith("+") && left-- == 0) {
                return operand;
            }
        }
        return "";
    }

    private static String goals(List<String> operands) {
        StringBuilder goals = new StringBuilder();
        int count = 0;
        for (String operand : operands) {
            if (operand.indexOf('=') < 0 && count++ < MAX_GOALS) {
                goals.append(goals.isEmpty() ? "" : " ").append(operand);
            }
        }
        return goals.toString();
    }
}
