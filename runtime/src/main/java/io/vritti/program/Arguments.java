package io.vritti.program;

import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a program, sorted into options, their values, and operands, as getopt would. */
final class Arguments {

    /** @param value null when there is none, or it is not certain */
    private record Option(String text, String value) {}

    private final OptionSyntax syntax;
    private final List<Option> options = new ArrayList<>();
    private final List<String> operands = new ArrayList<>();
    private final List<Integer> operandIndexes = new ArrayList<>();
    private boolean namesStdin;
    private boolean uncertain;

    /** @param words null for one that is not certain, which counts as an operand */
    Arguments(List<String> words, OptionSyntax syntax) {
        this.syntax = syntax;
        boolean onlyOperands = false;
        int from = syntax.bundled() ? bundle(words) : 0;
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i);
            if (word == null) {
                uncertain = true;
            } else {
                namesStdin |= word.equals("-") || word.equals("@-") || word.equals("/dev/stdin") || word.endsWith("=-");
            }
            if (word == null || onlyOperands || !OptionSyntax.isOption(word)) {
                operands.add(word);
                operandIndexes.add(i);
                onlyOperands |= syntax.leading();
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else if (syntax.takesNext(word) && i + 1 < words.size()) {
                i++;
                add(word, words.get(i));
            } else {
                options.add(new Option(word, null));
            }
        }
    }

    static Arguments of(List<Word> words, OptionSyntax syntax) {
        List<String> texts = new ArrayList<>(words.size());
        for (Word word : words) {
            texts.add(word.text());
        }
        return new Arguments(texts, syntax);
    }

    private void add(String option, String value) {
        if (value == null) {
            uncertain = true;
        } else {
            namesStdin |= value.equals("-") || value.equals("@-");
        }
        options.add(new Option(option, value));
    }

    /** Takes the first word for a cluster if it has no dash; each letter with a value takes the next word. */
    private int bundle(List<String> words) {
        String first = words.isEmpty() ? null : words.get(0);
        if (first == null || first.isEmpty() || first.charAt(0) == '-') {
            return 0;
        }
        int next = 1;
        for (int i = 0; i < first.length(); i++) {
            String option = "-" + first.charAt(i);
            if (syntax.isValued(first.charAt(i)) && next < words.size()) {
                add(option, words.get(next++));
            } else {
                options.add(new Option(option, null));
            }
        }
        return next;
    }

    /** Null for one that is not certain, where the words were not. */
    List<String> operands() {
        return operands;
    }

    /** True when a word was not certain, which may then be an option. */
    boolean uncertain() {
        return uncertain;
    }

    /** The index among all arguments of an operand, or the number given when there are not so many. */
    int indexOf(int operand, int otherwise) {
        return operand < operandIndexes.size() ? operandIndexes.get(operand) : otherwise;
    }

    boolean namesStdin() {
        return namesStdin;
    }

    /** The option that is the first word, or null. */
    String firstOption() {
        boolean operandFirst = !operandIndexes.isEmpty() && operandIndexes.get(0) == 0;
        return options.isEmpty() || operandFirst ? null : options.get(0).text();
    }

    /** True when there is one option and nothing else. */
    boolean isOnly(String option) {
        return operands.isEmpty()
                && options.size() == 1
                && options.get(0).text().equals(option);
    }

    /** True when the condition of a table is met: an option if it starts with a dash, else an operand. */
    boolean have(String condition) {
        if (!OptionSyntax.isOption(condition)) {
            for (String operand : operands) {
                if (operand != null && StarPattern.matches(condition, operand)) {
                    return true;
                }
            }
            return false;
        }
        for (Option option : options) {
            if (meets(option.text(), condition)) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(String option, String condition) {
        int equals = option.indexOf('=');
        if (StarPattern.matches(condition, option)
                || equals > 0 && condition.length() == equals && option.startsWith(condition)) {
            return true;
        }
        return condition.length() == 2 && syntax.letterIndex(option, condition.charAt(1)) > 0;
    }

    /** True when each option is one of these: letters that may stand together, or words with a dash. */
    boolean haveOnly(List<String> known) {
        for (Option option : options) {
            if (!known.contains(option.text()) && !isKnown(option.text(), known)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(String option, List<String> known) {
        if (!syntax.isCluster(option)) {
            int equals = option.indexOf('=');
            return equals > 0 && known.contains(option.substring(0, equals));
        }
        for (int i = 1; i < option.length(); i++) {
            char letter = option.charAt(i);
            if (!Character.isDigit(letter) && !isKnown(letter, known)) {
                return false;
            }
            if (syntax.isValued(letter)) {
                return true;
            }
        }
        return true;
    }

    private static boolean isKnown(char letter, List<String> known) {
        for (String words : known) {
            boolean option = words.charAt(0) == '-';
            if (option ? words.length() == 2 && words.charAt(1) == letter : words.indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The value of an option: {@code -m 5}, {@code -sm5}, {@code --m 5}, {@code --m=5}; null without. */
    String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The values of an option that may be given more than once; null among them for one that is not certain. */
    List<String> values(String name) {
        List<String> values = new ArrayList<>(1);
        for (Option option : options) {
            String text = option.text();
            int letter = name.length() == 2 ? syntax.letterIndex(text, name.charAt(1)) : -1;
            if (text.equals(name)) {
                values.add(option.value());
            } else if (text.startsWith(name) && text.charAt(name.length()) == '=') {
                values.add(text.substring(name.length() + 1));
            } else if (letter > 0) {
                values.add(letter == text.length() - 1 ? option.value() : text.substring(letter + 1));
            }
        }
        return values;
    }
}
