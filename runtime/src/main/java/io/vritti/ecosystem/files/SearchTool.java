package io.vritti.ecosystem.files;

import io.vritti.reads.Options;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.Set;

/** {@code grep}: the files its words name, and what lies below the folders among them when it is told to go through them. */
public final class SearchTool implements Tool {

    private static final FileTool FILES = FileTool.walking();
    private static final List<String> RECURSIVE =
            List.of("-r", "-R", "--recursive", "--dereference-recursive", "-d", "--directories");
    private static final List<String> PATTERN_GIVEN = List.of("-e", "-f", "--regexp", "--file");
    private static final Set<String> VALUED = Set.of(
            "-e",
            "-f",
            "-A",
            "-B",
            "-C",
            "-m",
            "-d",
            "-D",
            "--include",
            "--exclude",
            "--exclude-dir",
            "--max-count",
            "--context",
            "--after-context",
            "--before-context",
            "--regexp",
            "--file");

    @Override
    public void add(Step step, ReadSet reach, int depth) {
        FILES.add(step, reach, depth);
        if (Options.has(step, RECURSIVE) && operands(step) < (Options.has(step, PATTERN_GIVEN) ? 1 : 2)) {
            reach.below(step.directory());
        }
    }

    private static int operands(Step step) {
        int operands = 0;
        List<String> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (VALUED.contains(arguments.get(i))) {
                i++;
            } else if (!arguments.get(i).startsWith("-")) {
                operands++;
            }
        }
        return operands;
    }
}
