package io.vritti.gate.fix;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Set;

/** What a person said how a failure is fixed: a command line, or words. */
public final class PersonsWord {

    /** Words of sentences, which hardly stand alone in a command line. */
    private static final Set<String> SENTENCE = Set.of(
            "a", "an", "the", "is", "are", "be", "was", "to", "it", "that", "this", "you", "your", "we", "and", "or",
            "then", "if", "when", "of", "first", "sure", "not", "must", "should", "with", "before", "after", "from");

    private PersonsWord() {}

    /** Whether it reads like a command line and not like a sentence. */
    public static boolean isCommand(String text) {
        Script script = ShellParser.parse(text);
        List<SimpleCommand> commands = script.commands();
        if (commands.isEmpty() || text.contains("\n")) {
            return false;
        }
        for (SimpleCommand simple : commands) {
            Command command = Command.of(simple);
            boolean program = command.executable().contains("/") || Programs.known(command);
            if (!program || simple.words().stream().map(Word::text).anyMatch(SENTENCE::contains)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a command that may be shown to a model to run; what is none of these is shown as what somebody said. */
    public static boolean mayBeRun(String text) {
        return isCommand(text) && Suggestible.is(text);
    }
}
