package io.vritti.program;

import io.vritti.shell.Word;
import java.util.List;

/**
 * The programs in front of a command that only run it: {@code env A=1 timeout 5 nice}.
 *
 * @param commandAt index of the word that names the command itself
 * @param privileged sudo and the like are among them
 * @param elsewhere one of them leaves this machine, file system or user
 * @param xargs some arguments of the command come from stdin
 * @param detaches the command may go on when the call has ended
 * @param limitNanos the least time limit among them, or {@link TimeLimit#NONE}
 */
record Wrapping(
        int commandAt, boolean privileged, boolean elsewhere, boolean xargs, boolean detaches, long limitNanos) {

    private static final int MAX_WRAPPERS = 16;
    private static final String FIRST_OPERAND = "operand";

    static Wrapping of(List<Word> words) {
        Wrapping wrapping = new Wrapping(0, false, false, false, false, TimeLimit.NONE);
        for (int i = 0; i < MAX_WRAPPERS && wrapping.commandAt < words.size(); i++) {
            Wrapping further = wrapping.further(words);
            if (further == null) {
                break;
            }
            wrapping = further;
        }
        return wrapping;
    }

    /** With one more wrapper taken off; null when what stands there is the command. */
    private Wrapping further(List<Word> words) {
        ProgramRow entry = ProgramTable.all().find(ProgramName.of(words.get(commandAt)), "");
        TraitRule rule = entry.known() && entry.mentions(Trait.WRAPPER) ? wrapperRule(entry) : null;
        if (rule == null) {
            return null;
        }
        OptionSyntax syntax = new OptionSyntax(entry.values(Trait.VALUED), false, true, false);
        int next = commandIndex(words, commandAt + 1, syntax, rule.number(0));
        if (next == words.size()) {
            return null;
        }
        Arguments lead = Arguments.of(words.subList(commandAt + 1, next), syntax);
        if (entry.has(Trait.ITSELF, lead)) {
            return null;
        }
        return new Wrapping(
                next,
                privileged || entry.has(Trait.PRIVILEGED, lead),
                elsewhere || entry.has(Trait.ELSEWHERE, lead),
                xargs || entry.has(Trait.XARGS, lead),
                detaches || entry.has(Trait.DETACHES, lead),
                lesser(limitNanos, limit(entry, lead)));
    }

    private static TraitRule wrapperRule(ProgramRow entry) {
        for (TraitRule rule : entry.rules()) {
            if (rule.trait() == Trait.WRAPPER) {
                return rule;
            }
        }
        return null;
    }

    /** Skips options, their values, assignments and so many operands; the number of words when nothing is left. */
    private static int commandIndex(List<Word> words, int from, OptionSyntax syntax, int operands) {
        int operandsLeft = operands;
        boolean onlyOperands = false;
        int i = from;
        while (i < words.size()) {
            String word = words.get(i).text();
            if (!onlyOperands && word.equals("--")) {
                onlyOperands = true;
            } else if (!onlyOperands && OptionSyntax.isOption(word)) {
                i += syntax.takesNext(word) ? 1 : 0;
            } else if (!isAssignment(word)) {
                if (operandsLeft == 0) {
                    return i;
                }
                operandsLeft--;
            }
            i++;
        }
        return words.size();
    }

    private static boolean isAssignment(String word) {
        int equals = word.indexOf('=');
        for (int i = 0; i < equals; i++) {
            if (!Character.isLetterOrDigit(word.charAt(i)) && word.charAt(i) != '_') {
                return false;
            }
        }
        return equals > 0;
    }

    private static long limit(ProgramRow entry, Arguments lead) {
        boolean limits = entry.values(Trait.LIMIT).contains(FIRST_OPERAND)
                && !lead.operands().isEmpty();
        return limits ? TimeLimit.nanos(lead.operands().get(0)) : TimeLimit.NONE;
    }

    static long lesser(long left, long right) {
        if (left == TimeLimit.NONE || right == TimeLimit.NONE) {
            return Math.max(left, right);
        }
        return Math.min(left, right);
    }
}
