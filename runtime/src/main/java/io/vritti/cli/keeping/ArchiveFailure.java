package io.vritti.cli.keeping;

import io.vritti.cli.terminal.CommandFailure;
import java.io.IOException;

/** What cannot be done with an archive, as a command tells it. */
public final class ArchiveFailure {

    private ArchiveFailure() {}

    /** Work on files of an archive. */
    public interface Work<T> {
        T done() throws IOException;
    }

    /** @throws CommandFailure if it cannot be done; the message says why, and what to do */
    public static <T> T told(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
