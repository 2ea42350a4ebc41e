package io.vritti.reads.follow;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.shell.Compound;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;

/** {@code while read -r x; do ..; done < list}. */
final class ReadingLoop {

    private ReadingLoop() {}

    /** Whether a loop is one, and nothing else in it reads what it reads. */
    static boolean is(Compound compound, Script body) {
        return head(compound) != null
                && ReadLine.source(compound.redirections()) != null
                && body.commands().stream().noneMatch(ReadingLoop::mayRead);
    }

    /** How it reads, or null. */
    static ReadLine head(Compound compound) {
        Script head = ShellParser.parse(compound.parts().get(0));
        if (!head.linear()
                || head.pipelines().size() != 1
                || head.pipelines().get(0).negated()
                || head.pipelines().get(0).stages().size() != 1) {
            return null;
        }
        SimpleCommand command = head.pipelines().get(0).stages().get(0);
        return command.redirections().isEmpty() ? ReadLine.of(command) : null;
    }

    private static boolean mayRead(SimpleCommand source) {
        Command command = Command.of(source);
        return command.program().equals("read") || command.viaXargs() || Programs.readsStdin(command);
    }
}
