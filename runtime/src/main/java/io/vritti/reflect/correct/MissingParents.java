package io.vritti.reflect.correct;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that was to be made in a folder that is not there: the folder is made first. */
final class MissingParents implements Correction {

    private static final Set<String> MAKES =
            Set.of("cp", "mv", "touch", "install", "ln", "tee", "gcc", "g++", "cc", "clang", "tar", "curl", "wget");

    /** These are always there. */
    private static final Set<String> HERE = Set.of(".", "./", "..", "../", "/", "~", "~/");

    /** What was to be made, in the words of GNU, BSD and BusyBox. */
    private static final Pattern MADE = Pattern.compile("(?:cannot move '[^'\\n]{1,300}' to '(?<moved>[^'\\n]{1,300})'"
            + "|cannot create (?:regular file|directory|symbolic link|link) '(?<copied>[^'\\n]{1,300})'"
            + "|failed to create (?:symbolic|hard) link '(?<linked>[^'\\n]{1,300})'"
            + "|cannot touch '(?<touched>[^'\\n]{1,300})'"
            + "|cannot open output file (?<compiled>[^\\s:]{1,300})"
            + "|Failed to open the file (?<fetched>[^\\s:]{1,300})"
            + "|tee: (?<written>[^\\s:]{1,300})"
            + "): ?[Nn]o such file or directory");

    /** Only a folder can be meant where the name ends in a slash. */
    private static final Pattern ANY = Pattern.compile("No such file or directory|directory \\S{1,300} does not exist");

    /** Then it is what was to be copied that is missing. */
    private static final Pattern SOURCE =
            Pattern.compile("cannot stat|cannot open|failed to get attributes|rename \\S{1,300} to");

    private static final List<String> NAMES =
            List.of("moved", "copied", "linked", "touched", "compiled", "fetched", "written");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        if (!MAKES.contains(failed.program()) || failed.size() < 2) {
            return Optional.empty();
        }
        String folder = folder(failed, output);
        boolean isPlace = folder != null && !HERE.contains(folder) && !folder.contains("://");
        boolean makes = isPlace && Quoting.isPlain(folder) && !folder.startsWith("-") && !files.exists(folder);
        return makes ? Optional.of(new Corrected(failed.after("mkdir -p " + folder), false)) : Optional.empty();
    }

    private static String folder(FailedCommand failed, ToolOutput output) {
        Matcher made = MADE.matcher(output.text());
        if (made.find()) {
            String name = NAMES.stream()
                    .map(made::group)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse("");
            int slash = name.lastIndexOf('/');
            boolean linkInFolder = made.group("linked") != null && name.endsWith("/");
            return slash > 0 && !linkInFolder && failed.arguments().contains(name) ? name.substring(0, slash) : null;
        }
        String last = failed.word(failed.size() - 1);
        boolean copies = Set.of("cp", "mv").contains(failed.program())
                && failed.operands().size() > 1;
        boolean other = last.length() < 2 || output.has(SOURCE);
        return copies && !other && last.endsWith("/") && output.has(ANY) ? last : null;
    }
}
