package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code grep file word}: what was given as the pattern is a file that is there, and what was given as the file is not. */
final class SwappedOperands implements Correction {

    private static final Set<String> SEARCHES = Set.of("grep", "egrep", "fgrep", "rg", "ag");

    private static final Pattern MISSING = Pattern.compile("No such file or directory");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        int last = failed.size() - 1;
        boolean two = SEARCHES.contains(failed.program()) && failed.operands().size() == 2 && last >= 2;
        if (!two || !output.has(MISSING) || !files.areKnown()) {
            return Optional.empty();
        }
        String file = failed.word(last - 1);
        String word = failed.word(last);
        boolean behindOptions = failed.operands().get(0) != null
                && failed.operands().get(0).equals(file)
                && failed.isLiteral(last)
                && failed.isLiteral(last - 1);
        boolean swapped = behindOptions && output.text().contains(word) && files.exists(file) && !files.exists(word);
        return swapped ? Optional.of(new Corrected(failed.swapped(last - 1, last), false)) : Optional.empty();
    }
}
