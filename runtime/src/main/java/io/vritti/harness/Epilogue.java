package io.vritti.harness;

import io.vritti.shell.Assignment;
import io.vritti.shell.Compound;
import io.vritti.shell.Connector;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Set;

/** What a wrapper does after the command inside: it tells the status, notes the folder, ends. */
final class Epilogue {

    private static final String STATUS = "$?";

    /** Of the first command of a pipeline, braces taken out (bash(1), PIPESTATUS). */
    private static final String FIRST_STATUS = "$PIPESTATUS[0]";

    /** What a marker has around its name, so that no output has it by chance. */
    private static final List<String> FRAMES = List.of("__", "##", "@@", "<<", "[[", "===");

    private static final Set<String> ENDING = Set.of("exit", "return");

    private final Surrounding surrounding;
    private final Bookkeeping bookkeeping;
    private String statusPrefix;
    private boolean ofFirstStage;

    Epilogue(Surrounding surrounding, Bookkeeping bookkeeping) {
        this.surrounding = surrounding;
        this.bookkeeping = bookkeeping;
    }

    /** The prefix of the line that states the status, if the wrapper itself ends with another; else null. */
    String statusPrefix() {
        return statusPrefix;
    }

    /** Whether the status is that of the first command of a pipeline, whatever the others say. */
    boolean ofFirstStage() {
        return ofFirstStage;
    }

    /** Whether a handler ends with the status that it found. */
    boolean passesStatusOn(List<Part> handler) {
        return tells(handler) && statusPrefix == null;
    }

    /** Whether the part ends the call with a failure: {@code exit 1}. */
    static boolean leaves(Part part) {
        return part.command() != null && endsNonZero(part.command());
    }

    /**
     * Whether the call fails if the command inside does, or tells that it did.
     *
     * @param joined what stands between the command and the rest
     */
    boolean takes(Connector joined, List<Part> rest) {
        if (rest.isEmpty()) {
            return joined == Connector.END || joined == Connector.SEQUENCE;
        }
        return switch (joined) {
            case AND -> rest.stream().allMatch(part -> speaks(part) && part.next() != Connector.OR);
            case OR -> rest.size() == 1 && fails(rest.get(0));
            case SEQUENCE -> tells(rest);
            default -> false;
        };
    }

    private boolean speaks(Part part) {
        return part.command() != null && part.next() != Connector.BACKGROUND && bookkeeping.speaks(part.command());
    }

    /** {@code exit 1}, {@code false}, or a group that ends so. */
    private boolean fails(Part part) {
        if (part.compound() != null) {
            Compound group = part.compound();
            return group.kind() == Compound.Kind.GROUP
                    && !group.negated()
                    && group.parts().size() == 1
                    && bookkeeping.redirections(group.redirections())
                    && endsWithFailure(group.parts().get(0));
        }
        SimpleCommand command = part.command();
        return command != null && endsNonZero(command);
    }

    /** Whether a text only prints, and then ends the call with a failure. */
    boolean endsWithFailure(String text) {
        List<Part> parts = Part.of(ShellParser.parse(text));
        int last = parts.size() - 1;
        return last >= 0
                && parts.get(last).command() != null
                && endsNonZero(parts.get(last).command())
                && parts.subList(0, last).stream().allMatch(this::speaks);
    }

    private static boolean endsNonZero(SimpleCommand command) {
        List<Word> words = command.words();
        if (!command.assignments().isEmpty() || !command.redirections().isEmpty() || words.isEmpty()) {
            return false;
        }
        String name = words.get(0).text();
        return words.size() == 2 && ENDING.contains(name) && words.get(1).text().matches("[1-9]\\d{0,2}");
    }

    /** {@code rc=$?; echo "done $rc"; exit $rc}, and the shorter forms of it. */
    private boolean tells(List<Part> rest) {
        if (surrounding.errexit()) {
            // Nothing behind the command runs if it fails.
            return rest.stream().allMatch(this::afterSuccess);
        }
        String status = STATUS;
        int from = 0;
        SimpleCommand first = rest.get(0).command();
        if (first != null && keepsStatus(first)) {
            ofFirstStage = plain(first.assignments().get(0).value().raw()).equals(FIRST_STATUS);
            status = "$" + first.assignments().get(0).name();
            from = 1;
        } else if (first != null
                && first.words().stream().anyMatch(word -> plain(word.raw()).contains(FIRST_STATUS))) {
            ofFirstStage = true;
            status = FIRST_STATUS;
        }
        String told = null;
        for (int i = from; i < rest.size(); i++) {
            SimpleCommand command = rest.get(i).command();
            if (command == null
                    || rest.get(i).next() == Connector.BACKGROUND
                    || rest.get(i).next() == Connector.OR) {
                return false;
            }
            // Once another command has run, $? is the status of that one.
            boolean known = from == 1 || i == from;
            if (known && endsWith(command, status)) {
                return i == rest.size() - 1;
            }
            if (!bookkeeping.speaks(command)) {
                return false;
            }
            String prefix = known ? prefix(command, status) : null;
            told = prefix == null ? told : prefix;
        }
        statusPrefix = told;
        return told != null;
    }

    private boolean afterSuccess(Part part) {
        SimpleCommand command = part.command();
        return speaks(part)
                || command != null
                        && (keepsStatus(command)
                                || command.words().stream()
                                        .findFirst()
                                        .filter(word -> ENDING.contains(word.text()))
                                        .isPresent());
    }

    private static boolean keepsStatus(SimpleCommand command) {
        List<Assignment> assignments = command.assignments();
        return command.words().isEmpty()
                && command.redirections().isEmpty()
                && assignments.size() == 1
                && Set.of(STATUS, FIRST_STATUS)
                        .contains(plain(assignments.get(0).value().raw()));
    }

    private static boolean endsWith(SimpleCommand command, String status) {
        List<Word> words = command.words();
        return words.size() == 2
                && command.redirections().isEmpty()
                && ENDING.contains(words.get(0).text())
                && plain(words.get(1).raw()).equals(status);
    }

    private static String plain(String raw) {
        return raw.replace("\"", "").replace("{", "").replace("}", "");
    }

    /**
     * Whether a harness looks for it in the output. {@code echo rc=$?} is a question about the status: that call succeeds, whatever
     * the command before it does, and its writer reads the answer.
     */
    private static boolean isMarker(String prefix) {
        return prefix.chars().anyMatch(Character::isDigit) || FRAMES.stream().anyMatch(prefix::contains);
    }

    /** Of the line that ends with the status, or null if none does. */
    private static String prefix(SimpleCommand command, String status) {
        if (!command.redirections().isEmpty()) {
            return null;
        }
        for (String line : Spoken.lines(command.words().get(0).text(), command.words())) {
            String told = plain(line).strip();
            if (told.endsWith(status) && told.indexOf('$') == told.length() - status.length()) {
                String prefix = told.substring(0, told.length() - status.length());
                return status.equals(FIRST_STATUS) && !prefix.isBlank() || isMarker(prefix) ? prefix : null;
            }
        }
        return null;
    }
}
