package io.vritti.ecosystem.files;

import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Programs to which all their operands must be there (POSIX, GNU coreutils), but those told apart below. To others an operand may
 * be a name to create, a pattern, an archive to write.
 */
public final class FileReaders {

    private static final Pattern NO_OPTION = Pattern.compile("(?!)");

    /** By program, the options that do not make it do without a file. */
    private static final Map<String, Pattern> PLAIN = Map.ofEntries(
            Map.entry("cat", letters("AbeEnstTuv")),
            Map.entry("tac", NO_OPTION),
            Map.entry("head", letters("cnqvz")),
            Map.entry("tail", letters("cnqvz")),
            Map.entry("wc", letters("clmLw")),
            Map.entry("nl", NO_OPTION),
            Map.entry("cut", Pattern.compile("-[bcdf].*")),
            Map.entry("sed", letters("nErsuz")),
            Map.entry("grep", letters("cEFhHilLnoPrRvwx")),
            Map.entry("egrep", letters("chHilLnorRvwx")),
            Map.entry("fgrep", letters("chHilLnorRvwx")),
            Map.entry("ls", letters("1aAlhrRtSFpdin")),
            Map.entry("stat", letters("cfLt")),
            Map.entry("rm", letters("rRvd")),
            Map.entry("rmdir", letters("pv")),
            Map.entry("cp", letters("aprRvdLPu")),
            Map.entry("mv", letters("vun")),
            Map.entry("chmod", letters("Rv")),
            Map.entry("cd", letters("LP")),
            Map.entry("diff", letters("uqbwisyrB")),
            Map.entry("cmp", letters("sbl")),
            Map.entry("md5sum", letters("btc")),
            Map.entry("sha1sum", letters("btc")),
            Map.entry("sha256sum", letters("btc")),
            Map.entry("sha512sum", letters("btc")),
            Map.entry("sh", NO_OPTION),
            Map.entry("bash", NO_OPTION),
            Map.entry("dash", NO_OPTION),
            Map.entry("python", NO_OPTION),
            Map.entry("python3", NO_OPTION),
            Map.entry("source", NO_OPTION),
            Map.entry(".", NO_OPTION));

    /** By program, the letters of options whose value may be the next word. */
    private static final Map<String, Pattern> VALUED = Map.of(
            "head", Pattern.compile("-[cnqvz]*[cn]"),
            "tail", Pattern.compile("-[cnqvz]*[cn]"),
            "cut", Pattern.compile("-[bcdf]"),
            "stat", Pattern.compile("-[cfLt]*c"));

    /** They need both. */
    private static final Set<String> COMPARE = Set.of("diff", "cmp");

    private FileReaders() {}

    /**
     * Whether it fails for want of a file, and does nothing useful besides: who shows one of two files has shown something.
     *
     * @param missing absolute path of a file or folder that is not there
     */
    public static boolean reads(Step step, String missing, FileSystemView view) {
        if (!PLAIN.containsKey(step.program())) {
            return false;
        }
        List<String> operands = new ArrayList<>(MissingOperands.readBy(step));
        operands.removeAll(values(step));
        int from = first(step.program());
        int to = end(step.program(), operands.size());
        if (from >= to) {
            return false;
        }
        List<String> paths =
                operands.subList(from, to).stream().map(step::absolute).toList();
        return paths.stream().anyMatch(path -> leads(path, missing))
                && (COMPARE.contains(step.program()) || paths.stream().allMatch(view::linkMissing));
    }

    /** Whether it has no option of which more would have to be known. */
    public static boolean plain(Step step) {
        Pattern plain = PLAIN.getOrDefault(step.program(), NO_OPTION);
        // What stands behind the script is for the script.
        return MissingOperands.takesProgramText(step)
                || step.arguments().stream()
                        .allMatch(word -> word != null
                                && (!word.startsWith("-") || plain.matcher(word).matches()));
    }

    /** Whether nothing but files can stand among its operands. */
    public static boolean filesOnly(Step step) {
        return first(step.program()) == 0;
    }

    /** A file of the same name as one of them is not looked for. */
    private static List<String> values(Step step) {
        Pattern valued = VALUED.getOrDefault(step.program(), NO_OPTION);
        List<String> values = new ArrayList<>();
        List<String> arguments = step.arguments();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i - 1) != null
                    && valued.matcher(arguments.get(i - 1)).matches()) {
                values.add(arguments.get(i));
            }
        }
        return values;
    }

    private static boolean leads(String path, String missing) {
        return path.equals(missing) || path.startsWith(missing + "/");
    }

    /** Before it stand a mode, a pattern, a script. */
    private static int first(String program) {
        return switch (program) {
            case "chmod", "grep", "egrep", "fgrep", "sed" -> 1;
            default -> 0;
        };
    }

    /** What is written need not be there; words behind a sourced script are for the script. */
    private static int end(String program, int operands) {
        return switch (program) {
            case "cp", "mv" -> operands - 1;
            case "source", "." -> Math.min(1, operands);
            default -> operands;
        };
    }

    /** Alone or together, and with a number behind them; or a number alone. */
    private static Pattern letters(String letters) {
        return Pattern.compile("-[" + letters + "]+\\d*|-\\d+");
    }
}
