package io.vritti.ecosystem.git;

import io.vritti.reads.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A call of git, taken apart.
 *
 * @param step as if it were run where {@code -C} leads
 * @param subcommand {@code commit}
 * @param arguments behind it
 * @param settings given by {@code -c}: {@code user.name=a}
 */
record GitCall(Step step, String subcommand, List<String> arguments, List<String> settings) {

    private static final Set<String> PLAIN =
            Set.of("--no-pager", "-P", "-p", "--paginate", "--no-optional-locks", "--no-advice");

    /** Null where an option leads to another repository, or there is no subcommand. */
    static GitCall of(Step step) {
        List<String> words = step.arguments();
        List<String> settings = new ArrayList<>();
        Step where = step;
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            String option = words.get(at++);
            if (option.equals("-C") && at < words.size()) {
                where = where.in(where.absolute(words.get(at++)));
            } else if (option.equals("-c") && at < words.size()) {
                settings.add(words.get(at++));
            } else if (!PLAIN.contains(option)) {
                return null;
            }
        }
        return at == words.size()
                ? null
                : new GitCall(where, words.get(at), words.subList(at + 1, words.size()), settings);
    }

    boolean has(String... options) {
        for (String option : options) {
            if (arguments.contains(option)) {
                return true;
            }
        }
        return false;
    }

    /** The letter among the short options: {@code a} in {@code -qam}. */
    boolean hasLetter(char letter) {
        return arguments.stream()
                .anyMatch(word -> word.length() > 1
                        && word.charAt(0) == '-'
                        && word.charAt(1) != '-'
                        && word.indexOf(letter) > 0);
    }

    /** Arguments that are no options, nor the values of those named here. */
    List<String> operands(Set<String> valued) {
        List<String> operands = new ArrayList<>();
        boolean only = false;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (only || !word.startsWith("-") || word.equals("-")) {
                operands.add(word);
            } else if (word.equals("--")) {
                only = true;
            } else if (valued.contains(word)) {
                i++;
            }
        }
        return operands;
    }
}
