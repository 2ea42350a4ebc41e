package io.vritti.redact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of {@link ToolTable}: where one program, or one subcommand of it, takes secrets.
 *
 * @param condition what stands behind the program's name: subcommands, in this order, and short options
 */
record ToolSecrets(
        List<String> condition, List<OptionSecret> options, List<OperandSecret> operands, List<String> stdin) {

    /** Subcommands stand among the first words. */
    private static final int FIRST_WORDS = 12;

    private static final Map<String, List<ToolSecrets>> BY_PROGRAM = read(ToolTable.ROWS);

    /** Rows of the program that a word names, whatever its subcommand; empty if it is none of the table. */
    static List<ToolSecrets> ofProgram(String word) {
        String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
        return BY_PROGRAM.getOrDefault(
                name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name, List.of());
    }

    /** Rows that hold for a command. */
    static List<ToolSecrets> of(List<String> words) {
        List<ToolSecrets> found = new ArrayList<>();
        for (int i = 0; i < Math.min(words.size(), FIRST_WORDS); i++) {
            for (ToolSecrets row : ofProgram(words.get(i))) {
                if (row.behindCondition(words, i + 1) >= 0) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    /**
     * Index behind the words that the row asks for, or -1 if they are not there.
     *
     * @param from index behind the program's name
     */
    int behindCondition(List<String> words, int from) {
        int behind = from;
        int limit = Math.min(words.size(), from + FIRST_WORDS);
        for (String wanted : condition) {
            int at = wanted.startsWith("-") ? from : behind;
            while (at < limit && !meets(words.get(at), wanted)) {
                at++;
            }
            if (at >= limit) {
                return -1;
            }
            behind = wanted.startsWith("-") ? behind : at + 1;
        }
        return behind;
    }

    private static boolean meets(String word, String wanted) {
        boolean isLetter = wanted.length() == 2 && wanted.charAt(0) == '-';
        return word.equals(wanted)
                || isLetter
                        && word.length() > 1
                        && word.charAt(0) == '-'
                        && word.charAt(1) != '-'
                        && word.indexOf(wanted.charAt(1), 1) > 0;
    }

    SecretInput input(List<String> words) {
        for (String spec : stdin) {
            if (spec.equals(":")) {
                return SecretInput.USER_AND_SECRET;
            }
            if (spec.isEmpty() || words.contains(spec)) {
                return SecretInput.WHOLE;
            }
        }
        return SecretInput.NOTHING;
    }

    private static Map<String, List<ToolSecrets>> read(String table) {
        Map<String, List<ToolSecrets>> byProgram = new HashMap<>();
        table.lines().forEach(line -> {
            int bar = line.indexOf(" | ");
            List<OptionSecret> options = new ArrayList<>();
            List<OperandSecret> operands = new ArrayList<>();
            List<String> stdin = new ArrayList<>();
            for (String spec : line.substring(bar + 3).split(" ")) {
                switch (spec.charAt(0)) {
                    case '-', '/' -> options.add(OptionSecret.of(spec));
                    case '<' -> stdin.add(spec.substring(1));
                    default -> operands.add(OperandSecret.of(spec));
                }
            }
            for (String names : line.substring(0, bar).split(",")) {
                List<String> path = List.of(names.split(" "));
                byProgram
                        .computeIfAbsent(path.get(0), name -> new ArrayList<>())
                        .add(new ToolSecrets(path.subList(1, path.size()), options, operands, stdin));
            }
        });
        return byProgram;
    }
}
