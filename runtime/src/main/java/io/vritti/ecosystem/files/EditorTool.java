package io.vritti.ecosystem.files;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.function.Predicate;

/** {@code sed} and {@code awk}: they read the files their words name, unless their own little program reads more. */
public final class EditorTool implements Tool {

    private static final FileTool FILES = new FileTool();

    /** awk: other programs, files, clock and chance. Whether it is awk's or data does not matter: it is only not certain. */
    private static final List<String> AWK_READS_MORE =
            List.of("system", "getline", "|", ">", "rand", "time", "@", "PROCINFO", "ARGV");

    private final Predicate<Step> readsMore;

    private EditorTool(Predicate<Step> readsMore) {
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
        if (readsMore.test(step)) {
            reads.giveUp("the program of " + step.program() + " may read more than its words name");
        } else {
            FILES.add(step, reads, depth);
        }
    }

    private static boolean awkReadsMore(Step step) {
        return step.arguments().stream()
                .anyMatch(word -> AWK_READS_MORE.stream().anyMatch(word::contains));
    }

    /** The programs are what follows {@code -e}, or else the first word that is no option. */
    private static boolean sedReadsMore(Step step) {
        List<String> arguments = step.arguments();
        boolean given = false;
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
