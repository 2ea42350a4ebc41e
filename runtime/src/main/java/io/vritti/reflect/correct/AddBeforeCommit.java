package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code git commit x} of a file that is there and that git does not track yet; of one that is not there nothing follows. */
final class AddBeforeCommit implements Correction {

    private static final Pattern UNTRACKED =
            Pattern.compile("pathspec ['\u2018\"]\\S{1,200}['\u2019\"] did not match any file");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        int last = failed.size() - 1;
        boolean commits =
                failed.program().equals("git") && last > 1 && failed.word(1).equals("commit");
        if (!commits || !output.has(UNTRACKED) || !failed.isLiteral(last)) {
            return Optional.empty();
        }
        String file = failed.word(last);
        boolean there = Quoting.isPlain(file) && output.text().contains("'" + file + "'") && files.exists(file);
        return there ? Optional.of(new Corrected(failed.after("git add -- " + file), false)) : Optional.empty();
    }
}
