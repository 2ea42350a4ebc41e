package io.vritti.harness;

import io.vritti.disk.Disk;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** Decides {@code test}, {@code [ .. ]} and a plain {@code [[ .. ]]} as the shell that reads a start-up file does. */
final class StartUpTest {

    private final StartUpState state;

    StartUpTest(StartUpState state) {
        this.state = state;
    }

    /** @param words the whole command */
    StartUpStatus of(List<Word> words) {
        boolean closed = !words.get(0).text().equals("test");
        boolean pattern = words.get(0).text().equals("[[");
        List<Word> operands = words.subList(1, closed ? words.size() - 1 : words.size());
        boolean negated = operands.size() > 1 && operands.get(0).text().equals("!");
        StartUpStatus status = of(negated ? operands.subList(1, operands.size()) : operands, pattern);
        return negated ? status.inverted() : status;
    }

    private StartUpStatus of(List<Word> operands, boolean pattern) {
        boolean compares = pattern && operands.size() == 3;
        List<String> values = new ArrayList<>();
        for (Word operand : compares ? operands.subList(0, 2) : operands) {
            values.add(state.value(operand));
        }
        if (values.contains(null)) {
            return StartUpStatus.UNKNOWN;
        }
        return switch (operands.size()) {
            case 1 -> StartUpStatus.of(!values.get(0).isEmpty());
            case 2 -> unary(values.get(0), values.get(1));
            case 3 -> compares ? matches(values, operands.get(2)) : binary(values.get(0), values.get(1), values.get(2));
            default -> StartUpStatus.UNKNOWN;
        };
    }

    private StartUpStatus unary(String operator, String value) {
        if (operator.equals("-n") || operator.equals("-z")) {
            return StartUpStatus.of(value.isEmpty() == operator.equals("-z"));
        }
        if (!StartUpState.known(value)) {
            return StartUpStatus.UNKNOWN;
        }
        String path = state.absolute(value);
        boolean named = !value.isEmpty();
        if (Disk.unknown(path)) {
            return StartUpStatus.UNKNOWN;
        }
        return switch (operator) {
            case "-e" -> StartUpStatus.of(named && Disk.exists(path));
            case "-f" -> StartUpStatus.of(named && Disk.isFile(path));
            case "-d" -> StartUpStatus.of(named && Disk.isFolder(path));
            case "-r" -> StartUpStatus.of(named && Disk.canRead(path));
            case "-x" -> StartUpStatus.of(named && Disk.canExecute(path));
            case "-s" ->
                StartUpStatus.of(named && Disk.exists(path) && (Disk.size(path, 0) > 0 || Disk.isFolder(path)));
            default -> StartUpStatus.UNKNOWN;
        };
    }

    private static StartUpStatus binary(String left, String operator, String right) {
        if (!StartUpState.known(left) || !StartUpState.known(right)) {
            return StartUpStatus.UNKNOWN;
        }
        boolean numbers = left.matches("\\d{1,9}") && right.matches("\\d{1,9}");
        return switch (operator) {
            case "=", "==" -> StartUpStatus.of(left.equals(right));
            case "!=" -> StartUpStatus.of(!left.equals(right));
            case "-eq" ->
                numbers ? StartUpStatus.of(Integer.parseInt(left) == Integer.parseInt(right)) : StartUpStatus.UNKNOWN;
            case "-ne" ->
                numbers ? StartUpStatus.of(Integer.parseInt(left) != Integer.parseInt(right)) : StartUpStatus.UNKNOWN;
            default -> StartUpStatus.UNKNOWN;
        };
    }

    private StartUpStatus matches(List<String> values, Word pattern) {
        StartUpStatus status = new StartUpPattern(state).matches(values.get(0), pattern.raw());
        return switch (values.get(1)) {
            case "=", "==" -> status;
            case "!=" -> status.inverted();
            default -> StartUpStatus.UNKNOWN;
        };
    }
}
