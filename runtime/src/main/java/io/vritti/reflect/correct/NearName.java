package io.vritti.reflect.correct;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file or folder that is not there, beside the only one whose name is near; looked up, never guessed. */
final class NearName implements Correction {

    private static final Pattern MISSING = Pattern.compile(
            "No such file or directory|no such file or directory|cannot find the (?:file|path)|can't cd to|does not exist"
                    + "|file or directory not found|did not match any files|unknown revision or path|cannot find or open");

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
        boolean named =
                !path.startsWith("-") && name.length() > 1 && output.text().contains(path);
        if (!named || files.exists(path)) {
            return null;
        }
        List<String> names = files.in(place.isEmpty() ? "." : place);
        List<String> sameLetters = names.stream().filter(name::equalsIgnoreCase).toList();
        String slip = stem(name).length() < LEAST_CHARACTERS ? null : Nearness.nearest(name, names);
        String near = sameLetters.size() == 1 ? sameLetters.get(0) : slip;
        return near != null && Quoting.isPlain(place + near) ? place + near + (path.endsWith("/") ? "/" : "") : null;
    }

    /** The name without its ending. */
    private static String stem(String name) {
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }
}
