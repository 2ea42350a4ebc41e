package io.vritti.ecosystem.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where git refused to begin, and said what was in the way: as long as that is so, and refs, index and configuration are, it
 * refuses again, whatever else is in the work tree (texts of git 2.20-2.50, locale C).
 */
final class GitRefusal {

    private static final String LISTED_FILES = "would be overwritten by ";

    /** It hangs on the index and on what is under way. */
    private static final List<String> OF_THE_INDEX = List.of(
            "you have unmerged files",
            "because you have unmerged files",
            "you need to resolve your current index first",
            "You have not concluded your merge",
            "is not something we can merge",
            "invalid reference: ",
            "invalid upstream ",
            "No stash entries found",
            "There is no merge to abort",
            "no rebase in progress",
            "No rebase in progress",
            "no cherry-pick or revert in progress",
            "is not a commit and a branch '",
            "bad revision '",
            "ambiguous argument 'HEAD'",
            "does not have any commits yet",
            "There is no tracking information for the current branch");

    /** The name of a branch that is there already, or of a path that is nowhere. */
    private static final Pattern BRANCH_EXISTS = Pattern.compile("fatal: a branch named '[^']+' already exists");

    private static final Pattern NO_MATCH =
            Pattern.compile("error: pathspec '([^'*?\\[]+)' did not match any file\\(s\\) known to git");
    private static final Pattern PATCH = Pattern.compile(
            "(?m)^error: ([^:\\n]+): (patch does not apply|No such file or directory|already exists in working directory)$");

    private GitRefusal() {}

    /** The names that were in the way, of the root of the work tree; null if the text does not tell. */
    static List<String> of(GitCall call, String output) {
        int listed = output.indexOf(LISTED_FILES);
        if (listed >= 0) {
            return listed(output.substring(listed));
        }
        if (call.subcommand().equals("apply")) {
            return patched(call, output);
        }
        Matcher missing = NO_MATCH.matcher(output);
        if (missing.find()) {
            return below(call, missing.group(1));
        }
        boolean ofIndex = OF_THE_INDEX.stream().anyMatch(output::contains)
                || BRANCH_EXISTS.matcher(output).find();
        return ofIndex ? List.of() : null;
    }

    /** The lines that are set in by a tab, up to the first that is not. */
    private static List<String> listed(String output) {
        List<String> names = new ArrayList<>();
        String[] lines = output.split("\n");
        for (int i = 1; i < lines.length && lines[i].startsWith("\t"); i++) {
            names.add(lines[i].strip());
        }
        return names.isEmpty() || names.stream().anyMatch(name -> name.startsWith("\"")) ? null : names;
    }

    private static List<String> patched(GitCall call, String output) {
        boolean plain = call.arguments().stream().allMatch(word -> !word.startsWith("-") || word.equals("--check"));
        Matcher error = PATCH.matcher(output);
        return plain && error.find() ? List.of(error.group(1)) : null;
    }

    /** A path as the call has it is one from where it is run. */
    private static List<String> below(GitCall call, String path) {
        return List.of(call.step().absolute(path));
    }
}
