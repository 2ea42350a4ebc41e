package io.vritti.reads;

import io.vritti.program.Command;
import io.vritti.shell.ShellKind;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text that a program gives to a shell: {@code flock lock -c 'make'}, {@code script -qec 'make' /dev/null}.
 *
 * @param shell the call of the shell
 * @param files that the program writes to
 */
public record GivenText(Step shell, List<String> files) {

    /** Where SHELL is not set, flock(1) and script(1) take this one. */
    private static final String DEFAULT = "/bin/sh";

    /** @return null where the command gives none, or not one that is certain */
    public static GivenText of(Step step) {
        if (step.words().isEmpty() || step.words().stream().anyMatch(Objects::isNull)) {
            return null;
        }
        List<Word> words = step.words().stream().map(Word::ofLiteral).toList();
        Command command = Command.of(new SimpleCommand(List.of(), words, List.of()));
        String text = command.shellText();
        String named = step.environmentHas("SHELL") ? step.variables().value("SHELL") : DEFAULT;
        ShellKind shell = named == null ? null : ShellKind.of(Paths.name(named));
        if (text == null || shell == null || !shell.startsPlain()) {
            return null;
        }
        return new GivenText(step.calling(Arrays.asList(named, "-c", text)), command.operands());
    }
}
