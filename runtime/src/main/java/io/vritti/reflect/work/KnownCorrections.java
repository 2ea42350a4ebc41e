package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.reflect.correct.Corrections;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The command that is expected to work in the place of the one of an episode. */
final class KnownCorrections {

    private KnownCorrections() {}

    static Optional<Reflection.Suggestion> of(Episode episode) {
        return episode.kind().equals("process")
                ? Corrections.of(episode.action(), episode.errorTrace(), folder(episode))
                : Optional.empty();
    }

    /** A folder whose name was redacted is none. */
    private static Path folder(Episode episode) {
        String folder = episode.environment().get("cwd");
        try {
            return folder == null ? null : Path.of(folder);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
