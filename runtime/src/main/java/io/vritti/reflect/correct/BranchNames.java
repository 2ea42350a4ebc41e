package io.vritti.reflect.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A branch that is not there, beside the only one of the repository whose name is near; looked up, never guessed. */
final class BranchNames implements Correction {

    private static final Set<String> COMMANDS = Set.of("checkout", "switch", "merge", "rebase");

    private static final Pattern MISSING =
            Pattern.compile("(?:pathspec '|invalid reference: |merge: |invalid upstream '|fatal: ')([\\w./-]{3,120})"
                    + "(?:' did not match| - not something we can merge|' is not a commit|'|\\s|$)");

    private static final Pattern PACKED = Pattern.compile("(?m) refs/(?:heads|remotes/[^/\\s]{1,80})/(\\S{1,120})$");

    private static final String LOOSE = ".git/refs/heads";

    /** Names of branches have few parts. */
    private static final int MOST_PARTS = 4;

    /** In a repository with more branches some name is always near. */
    private static final int MOST_NAMES = 1_000;

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        Matcher missing = MISSING.matcher(output.text());
        boolean asked = files.areKnown()
                && failed.program().equals("git")
                && failed.size() == 3
                && COMMANDS.contains(failed.word(1))
                && missing.find()
                && missing.group(1).equals(failed.word(2));
        if (!asked) {
            return Optional.empty();
        }
        String wrong = failed.word(2);
        List<String> names = new ArrayList<>();
        loose("", MOST_PARTS, files, names);
        Matcher packed = PACKED.matcher(files.text(".git/packed-refs"));
        while (packed.find() && names.size() < MOST_NAMES) {
            names.add(packed.group(1));
        }
        names.removeIf(name -> !digits(name).equals(digits(wrong)));
        return names.contains(wrong)
                ? Optional.empty()
                : Optional.ofNullable(Nearness.nearest(wrong, names))
                        .filter(Quoting::isPlain)
                        .map(name -> new Corrected(failed.replaced(2, name), false));
    }

    private static void loose(String place, int parts, NearbyFiles files, List<String> names) {
        for (String name : files.in(LOOSE + '/' + place)) {
            String path = place + name;
            int before = names.size();
            if (parts > 1) {
                loose(path + '/', parts - 1, files, names);
            }
            if (names.size() == before && before < MOST_NAMES) {
                names.add(path);
            }
        }
    }

    /** Another number is another branch, no slip. */
    private static String digits(String name) {
        return name.replaceAll("\\D+", " ").strip();
    }
}
