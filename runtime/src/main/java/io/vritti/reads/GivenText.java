package io.vritti.reads;

import io.vritti.program.Command;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A text that a program gives to a shell: {@code flock lock -c 'make'}, {@code script -qec 'make' /dev/null}.
 *
 * @param shell the call of the shell
 * @param files that the program writes to
 */
public record GivenText(Step shell, List<String> files) {

    /** Where SHELL is not set, flock(1) and script(1) take this one. */
    private static final String DEFAULT = "/bin/sh";

    /** Shells that read no file of their own before a text. */
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash");

    /** @return null where the command gives none, or not one that is certain */
    public static GivenText of(Step step) {
        if (step.words().isEmpty() || step.words().stream().anyMatch(Objects::isNull)) {
            return null;
        }
        List<Word> words = step.words().stream().map(Word::ofLiteral).toList();
        Command command = Command.of(new SimpleCommand(List.of(), words, List.of()));
        String text = command.shellText();
        String named = step.environmentHas("SHELL") ? step.variables().value("SHELL") : DEFAULT;
        if (text == null || named == null || !SHELLS.contains(Paths.name(named))) {
            return null;
        }
        return new GivenText(step.calling(Arrays.asList(named, "-c", text)), command.operands());
    }
}
