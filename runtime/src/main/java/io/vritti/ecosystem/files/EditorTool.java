package io.vritti.ecosystem.files;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code sed} and {@code awk}: they read the files their words name, unless their own little program reads more. */
public final class EditorTool implements Tool {

    private static final FileTool FILES = new FileTool();

    /** awk: other programs, files, clock and chance. Whether it is awk's or data does not matter: it is only not certain. */
    private static final List<String> AWK_READS_MORE =
            List.of("system", "getline", "|", ">", "rand", "time", "@", "PROCINFO", "ARGV");

    private static final String FROM_FILE = "-f";

    /** Of GNU sed: {@code sed: file p.sed line 1: unterminated `s' command}, {@code sed: -e expression #1, char 5: ..}. */
    private static final Pattern REFUSED =
            Pattern.compile("(?m)^\\S*sed: (?:file \\S+ line \\d+|-e expression #\\d+, char \\d+): ");

    private final BiPredicate<Step, List<String>> readsMore;

    private EditorTool(BiPredicate<Step, List<String>> readsMore) {
        this.readsMore = readsMore;
    }

    public static EditorTool sed() {
        return new EditorTool(EditorTool::sedReadsMore);
    }

    public static EditorTool awk() {
        return new EditorTool(EditorTool::awkReadsMore);
    }

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        List<String> programs = new ArrayList<>();
        Step call = withoutProgramFiles(step, programs, reads);
        if (call == null || !refused(step, reads) && readsMore.test(call, programs)) {
            reads.giveUp("the program of " + step.program() + " may read more than its words name");
        } else {
            FILES.add(call, reads, depth);
        }
    }

    /** Whether sed could not read its program: it has opened nothing else then. */
    private static boolean refused(Step step, ReadSet reads) {
        return reads.onlyCommand()
                && REFUSED.matcher(reads.output()).find()
                && step.program().endsWith("sed");
    }

    /** The same call without {@code -f file}, whose texts are added to the programs; null if one cannot be read. */
    private static Step withoutProgramFiles(Step step, List<String> programs, ReadSet reads) {
        List<String> arguments = new ArrayList<>();
        List<String> given = step.arguments();
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).equals(FROM_FILE) || i + 1 == given.size()) {
                arguments.add(given.get(i));
                continue;
            }
            String path = step.absolute(given.get(++i));
            reads.file(path);
            String text = reads.view().linkMissing(path) ? "" : reads.view().text(path);
            if (text == null) {
                return null;
            }
            programs.add(text);
        }
        return step.withArguments(arguments);
    }

    private static boolean awkReadsMore(Step step, List<String> programs) {
        return Stream.concat(step.arguments().stream(), programs.stream())
                .anyMatch(word -> AWK_READS_MORE.stream().anyMatch(word::contains));
    }

    /** The programs are what follows {@code -e}, or else the first word that is no option. */
    private static boolean sedReadsMore(Step step, List<String> programs) {
        List<String> arguments = step.arguments();
        boolean given = !programs.isEmpty();
        for (String program : programs) {
            if (!program.lines().map(String::strip).allMatch(line -> line.isEmpty() || plain(line))) {
                return true;
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.startsWith("--expression") || word.startsWith("-e") && word.length() > 2) {
                return true;
            }
            boolean follows = i > 0 && arguments.get(i - 1).equals("-e");
            if (follows || !given && !word.startsWith("-")) {
                given = true;
                if (!plain(word)) {
                    return true;
                }
            }
            given |= word.equals("-e");
        }
        return false;
    }

    /** Certain are a substitution, and {@code p}, {@code d} or {@code q} behind line numbers or one pattern. */
    private static boolean plain(String program) {
        if (program.length() > 2 && program.charAt(0) == 's' && !Character.isLetterOrDigit(program.charAt(1))) {
            return !substitutionReadsMore(program);
        }
        int last = program.length() - 1;
        if (last < 0 || "pdq".indexOf(program.charAt(last)) < 0) {
            return false;
        }
        String address = program.substring(0, last);
        boolean pattern =
                address.length() > 1 && address.charAt(0) == '/' && address.indexOf('/', 1) == address.length() - 1;
        return pattern || address.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '$');
    }

    private static boolean substitutionReadsMore(String word) {
        char delimiter = word.charAt(1);
        int parts = 0;
        int flags = -1;
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == '\\') {
                i++;
            } else if (word.charAt(i) == delimiter && ++parts == 3) {
                flags = i + 1;
                break;
            }
        }
        return flags < 0
                || !word.substring(flags).chars().allMatch(c -> "gIip".indexOf(c) >= 0 || Character.isDigit(c));
    }
}
