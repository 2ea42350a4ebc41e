package io.vritti.reflect.correct;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file or folder that is not there, beside the only one whose name is near; looked up, never guessed. */
final class NearName implements Correction {

    private static final Pattern MISSING = Pattern.compile(
            "[Nn]o such file or directory|[Ff]ile not found|cannot find the (?:file|path)|can't cd to|does not exist"
                    + "|file or directory not found|did not match any files|unknown revision or path|cannot find or open");

    /** Signs that are parts of names: a name that stands between such ones is a part of another name. */
    private static final String IN_NAMES = "._-+@%~/";

    /** Of a shorter name, each one is near. */
    private static final int LEAST_CHARACTERS = 3;

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        if (!files.areKnown() || !output.has(MISSING)) {
            return Optional.empty();
        }
        Optional<Corrected> only = Optional.empty();
        for (int i = 1; i < failed.size(); i++) {
            String near = failed.isLiteral(i) ? near(failed.word(i), output, files) : null;
            if (near != null && isThereAlready(failed, near)) {
                return Optional.empty();
            }
            if (near != null && only.isPresent()) {
                return Optional.empty();
            }
            if (near != null) {
                boolean onlyCase = near.equalsIgnoreCase(failed.word(i));
                only = Optional.of(new Corrected(failed.replaced(i, near), onlyCase));
            }
        }
        return only;
    }

    /** The path with its last segment as the folder has it; null where that is there, or nothing is near. */
    private static String near(String path, ToolOutput output, NearbyFiles files) {
        int slash = path.lastIndexOf('/', path.length() - 2);
        String name = path.substring(slash + 1).replace("/", "");
        String place = path.substring(0, slash + 1);
        boolean named = !path.startsWith("-") && name.length() > 1 && isSaidMissing(path, output.text());
        if (!named || files.exists(path)) {
            return null;
        }
        List<String> names = files.in(place.isEmpty() ? "." : place);
        List<String> sameLetters = names.stream().filter(name::equalsIgnoreCase).toList();
        List<String> alike =
                names.stream().filter(other -> isOfOneKind(name, other)).toList();
        String slip = stem(name).length() < LEAST_CHARACTERS ? null : Nearness.nearest(name, alike);
        String near = sameLetters.size() == 1 ? sameLetters.get(0) : slip;
        return near != null && Quoting.isPlain(place + near) ? place + near + (path.endsWith("/") ? "/" : "") : null;
    }

    /** True where a line that says that something is missing has this name: as a whole, not as a part of another one. */
    private static boolean isSaidMissing(String path, String said) {
        return said.lines().anyMatch(line -> MISSING.matcher(line).find() && names(line, path));
    }

    private static boolean names(String line, String path) {
        for (int at = line.indexOf(path); at >= 0; at = line.indexOf(path, at + 1)) {
            int end = at + path.length();
            boolean begins = at == 0 || !isInName(line.charAt(at - 1));
            boolean ends = end == line.length()
                    || !isInName(line.charAt(end))
                    || line.charAt(end) == '.' && (end + 1 == line.length() || line.charAt(end + 1) == ' ');
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || IN_NAMES.indexOf(c) >= 0;
    }

    /** True where another word names that file: the command would work on one file twice, or copy it onto itself. */
    private static boolean isThereAlready(FailedCommand failed, String near) {
        for (int i = 1; i < failed.size(); i++) {
            if (withoutHere(failed.word(i)).equals(withoutHere(near))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutHere(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /** Two files of one name with endings that mean different things, as {@code main.c} and {@code main.h}, are no slip of each other. */
    private static boolean isOfOneKind(String name, String other) {
        String ending = name.substring(stem(name).length());
        String otherEnding = other.substring(stem(other).length());
        boolean shorter = ending.length() < otherEnding.length();
        return !stem(name).equalsIgnoreCase(stem(other))
                || ending.equalsIgnoreCase(otherEnding)
                || (shorter ? isAbbreviated(ending, otherEnding) : isAbbreviated(otherEnding, ending));
    }

    /** {@code .yml} is {@code .yaml} with letters left out; nothing at all is no abbreviation. */
    private static boolean isAbbreviated(String ending, String whole) {
        int found = 0;
        for (int i = 0; i < whole.length() && found < ending.length(); i++) {
            found += whole.charAt(i) == ending.charAt(found) ? 1 : 0;
        }
        return !ending.isEmpty() && found == ending.length();
    }

    /** The name without its ending. */
    private static String stem(String name) {
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }
}
