package io.vritti.reflect.correct;

import io.vritti.episode.Reflection;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which command is expected to work in the place of one that failed. What cannot be told is not said: a command of which several
 * parts could have failed, one that would have to be forced, or one that the error does not name.
 */
public final class Corrections {

    /** Longer commands are scripts, of which the corrected form could not be told anyway ({@link io.vritti.program.PlainCommand}). */
    static final int MOST_CHARACTERS = 400;

    /** In the order in which they are asked: what the tool itself says, then what follows, then what looks like a slip. */
    private static final List<Correction> KINDS = List.of(
            new RepeatedWords(),
            new PushUpstream(),
            new SwappedOperands(),
            new AddBeforeCommit(),
            new NearName(),
            new ProjectNames(),
            new BranchNames(),
            new Rows(GitRows.TABLE),
            new Rows(PackageManagerRows.TABLE),
            new Rows(BuildRows.TABLE),
            new Rows(CloudRows.TABLE),
            new Rows(CoreRows.TABLE),
            new Rows(LanguageRows.TABLE),
            new Rows(NamedRows.TABLE),
            new NamedWithoutWrong(),
            new MissingProgram(),
            new MissingParents(),
            new OptionBehindFile(),
            new HostOfUrl(),
            new UnterminatedSed());

    private Corrections() {}

    /** The same as {@link #of(String, String, Path)} of a command that ran it is not known where: no file is looked at. */
    public static Optional<Reflection.Suggestion> of(String command, String output) {
        return of(command, output, null);
    }

    /**
     * @param command as a person writes it, for a shell to read
     * @param output what it said, error and output together; empty where that is not known
     * @param folder where it ran, or null if it is not known; it is looked into for names near the one that is missing
     */
    public static Optional<Reflection.Suggestion> of(String command, String output, Path folder) {
        if (command == null || output == null || command.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        return corrected(command, ToolOutput.of(output), new NearbyFiles(folder))
                .filter(corrected -> Suggestable.is(command, corrected.text()))
                .map(corrected -> new Reflection.Suggestion(corrected.text(), corrected.certain()));
    }

    private static Optional<Corrected> corrected(String command, ToolOutput output, NearbyFiles files) {
        Optional<Corrected> typing = TypingSlip.of(command, output);
        if (typing.isPresent()) {
            return typing;
        }
        List<FailedCommand> parts = FailedCommands.in(command);
        for (Correction kind : KINDS) {
            Map<String, Corrected> found = new LinkedHashMap<>();
            for (FailedCommand part : parts) {
                kind.of(part, output, files).ifPresent(corrected -> found.put(corrected.text(), corrected));
            }
            if (!found.isEmpty()) {
                // Two parts that the same words fit: which one has failed cannot be told.
                return found.size() == 1 ? Optional.of(found.values().iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
