package io.vritti.reads.follow;

import io.vritti.reads.Paths;
import io.vritti.shell.Assignment;
import io.vritti.shell.Connector;
import io.vritti.shell.SimpleCommand;

/** Keeps what a command leaves behind in its shell: the values of variables, and the folder. */
final class LastingEffects {

    private final ShellState state;

    LastingEffects(ShellState state) {
        this.state = state;
    }

    /** {@code read x < name}, as such; null if the command is another one. */
    static ReadLine reads(SimpleCommand command) {
        return ReadLine.source(command.redirections()) == null ? null : ReadLine.of(command);
    }

    /**
     * @param next what follows the command
     * @param flat whether it is not known when it runs
     */
    void add(SimpleCommand command, Connector next, boolean flat) {
        if (command.words().isEmpty()) {
            for (Assignment assignment : command.assignments()) {
                state.variables()
                        .set(
                                assignment.name(),
                                flat || assignment.appends()
                                        ? null
                                        : state.words().one(assignment.value()));
            }
            return;
        }
        ReadLine read = reads(command);
        if (read != null) {
            state.variables().set(read.name(), flat ? null : line(read, command));
        } else if (command.words().get(0).text().equals("cd")) {
            changeDirectory(command, next, flat);
        }
    }

    private String line(ReadLine read, SimpleCommand command) {
        String text = state.content(ReadLine.source(command.redirections()));
        if (text == null || !state.variables().untouched("IFS")) {
            return null;
        }
        // Without a file nothing is read, and the variable keeps what it had.
        return text.isEmpty() ? null : read.value(text.lines().findFirst().orElse(""));
    }

    private void changeDirectory(SimpleCommand command, Connector next, boolean flat) {
        String target =
                command.words().size() == 2 ? state.words().one(command.words().get(1)) : null;
        if (flat
                || !state.followsFolders()
                || target == null
                || target.startsWith("-")
                || state.directory() == null
                || !state.variables().unset("CDPATH")) {
            state.reads().giveUp("it changes its directory in a way that is not followed");
            return;
        }
        String folder = Paths.absolute(state.directory(), target);
        state.reads().target(folder);
        if (state.reads().view().folder(folder)) {
            state.enter(folder);
        } else if (next != Connector.AND) {
            state.reads().giveUp("it goes on in a directory that is not certain");
        }
    }
}
