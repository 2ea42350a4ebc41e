package io.vritti.ecosystem.files;

import io.vritti.reads.Options;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;

/** {@code sha256sum} and its kin: the files its words name, and with {@code -c} those that the lists in them name. */
public final class ChecksumTool implements Tool {

    private static final FileTool FILES = new FileTool();
    private static final List<String> CHECK = List.of("-c", "--check");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        FILES.add(step, reads, depth);
        if (!Options.has(step, CHECK)) {
            return;
        }
        boolean listed = false;
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-")) {
                listed = true;
                list(step.absolute(argument), step, reads);
            }
        }
        if (!listed) {
            reads.giveUp(step.program() + " reads its list from a pipe or file");
        }
    }

    /** {@code <hash> [ *]<name>}, or {@code SHA256 (<name>) = <hash>} (sha256sum(1)). */
    private static void list(String path, Step step, ReadSet reads) {
        if (reads.view().linkMissing(path)) {
            return;
        }
        String text = reads.view().text(path);
        if (text == null || text.indexOf('\\') >= 0) {
            reads.giveUp(Paths.name(path) + " cannot be read");
            return;
        }
        for (String line : text.split("\n")) {
            int open = line.indexOf(" (");
            int close = line.lastIndexOf(") = ");
            int blank = line.indexOf(' ');
            if (open > 0 && close > open) {
                reads.file(step.absolute(line.substring(open + 2, close)));
            } else if (blank > 0 && blank + 2 < line.length()) {
                reads.file(step.absolute(line.substring(blank + 2)));
            }
        }
    }
}
