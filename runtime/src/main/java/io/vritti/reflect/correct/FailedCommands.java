package io.vritti.reflect.correct;

import io.vritti.program.Command;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The simple commands of a text that may have failed, those of {@code bash -c '..'} among them. */
final class FailedCommands {

    /** {@code bash -c "timeout 5 sh -c '..'"} is two. */
    private static final int MOST_SHELLS = 3;

    private FailedCommands() {}

    /** None where the text is not a plain list of commands, or it cannot be told where its words stand. */
    static List<FailedCommand> in(String text) {
        return in(text, UnaryOperator.identity(), 0);
    }

    private static List<FailedCommand> in(String text, UnaryOperator<String> around, int shells) {
        Script script = ShellParser.parse(text);
        if (!script.linear() || shells == MOST_SHELLS) {
            return List.of();
        }
        List<SimpleCommand> commands = new ArrayList<>();
        for (Pipeline pipeline : script.pipelines()) {
            commands.addAll(pipeline.stages());
        }
        WordPositions positions = new WordPositions(text);
        List<FailedCommand> failed = new ArrayList<>();
        for (SimpleCommand command : commands) {
            List<WordPositions.Span> spans = positions.next(command);
            if (spans == null) {
                return List.of();
            }
            if (!command.words().isEmpty()) {
                failed.addAll(of(text, command, spans, commands.size() == 1, around, shells));
            }
        }
        return failed;
    }

    private static List<FailedCommand> of(
            String text,
            SimpleCommand simple,
            List<WordPositions.Span> spans,
            boolean alone,
            UnaryOperator<String> around,
            int shells) {
        Command command = Command.of(simple);
        if (command.shellCall() == null || command.script() == null) {
            return List.of(new FailedCommand(text, simple, spans, alone, around));
        }
        FailedCommand shell = new FailedCommand(text, simple, spans, alone, around);
        int inner = command.shellCall().text();
        UnaryOperator<String> quoted = changed -> {
            String raw = Quoting.like(shell.raw(inner), changed);
            return raw == null ? "" : shell.replaced(inner, raw);
        };
        List<FailedCommand> inside = in(shell.word(inner), quoted, shells + 1);
        return alone ? inside : inside.stream().filter(part -> !part.isAlone()).toList();
    }
}
