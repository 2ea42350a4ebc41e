package io.vritti.program;

import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a program, sorted into options, their values, and operands, as getopt would. */
final class Arguments {

    private record Option(String text, String value) {}

    private final OptionSyntax syntax;
    private final List<Option> options = new ArrayList<>();
    private final List<String> operands = new ArrayList<>();
    private final List<Integer> operandIndexes = new ArrayList<>();
    private boolean namesStdin;

    Arguments(List<Word> words, OptionSyntax syntax) {
        this.syntax = syntax;
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            namesStdin |= word.equals("-") || word.equals("@-") || word.equals("/dev/stdin") || word.endsWith("=-");
            if (onlyOperands || !OptionSyntax.isOption(word)) {
                operands.add(word);
                operandIndexes.add(i);
                onlyOperands |= syntax.leading();
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else if (syntax.takesNext(word) && i + 1 < words.size()) {
                i++;
                String value = words.get(i).text();
                namesStdin |= value.equals("-") || value.equals("@-");
                options.add(new Option(word, value));
            } else {
                options.add(new Option(word, null));
            }
        }
    }

    List<String> operands() {
        return operands;
    }

    /** The index among all arguments of an operand, or the number given when there are not so many. */
    int indexOf(int operand, int otherwise) {
        return operand < operandIndexes.size() ? operandIndexes.get(operand) : otherwise;
    }

    boolean namesStdin() {
        return namesStdin;
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
                if (StarPattern.matches(condition, operand)) {
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

    /** The value of an option: {@code -m 5}, {@code -sm5}, {@code --m 5}, {@code --m=5}; null without. */
    String value(String name) {
        for (Option option : options) {
            String text = option.text();
            if (text.equals(name)) {
                return option.value();
            }
            if (text.startsWith(name) && text.charAt(name.length()) == '=') {
                return text.substring(name.length() + 1);
            }
            int letter = name.length() == 2 ? syntax.letterIndex(text, name.charAt(1)) : -1;
            if (letter > 0) {
                return letter == text.length() - 1 ? option.value() : text.substring(letter + 1);
            }
        }
        return null;
    }
}
