package io.vritti.ecosystem.files;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import io.vritti.shell.Redirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** patch: the patch itself, and the files that it is about (patch(1)). */
public final class PatchTool implements Tool {

    private static final Set<String> PLAIN = Set.of(
            "-s",
            "--silent",
            "--quiet",
            "--dry-run",
            "-N",
            "--forward",
            "-f",
            "--force",
            "-t",
            "--batch",
            "-R",
            "--reverse",
            "-u",
            "--unified",
            "--no-backup-if-mismatch",
            "--verbose");

    /** As many leading parts of names in the patch are left out; below 0, patch tries the last part alone, too. */
    private static final int NOT_TOLD = -1;

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        String folder = step.directory();
        String patch = null;
        int strip = NOT_TOLD;
        List<String> operands = new ArrayList<>();
        List<String> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean more = i + 1 < arguments.size();
            if (argument.matches("-p\\d+|--strip=\\d+")) {
                strip = Integer.parseInt(argument.replaceAll("\\D", ""));
            } else if (more && (argument.equals("-i") || argument.equals("--input"))) {
                patch = arguments.get(++i);
            } else if (more && (argument.equals("-d") || argument.equals("--directory"))) {
                folder = Paths.absolute(folder, arguments.get(++i));
            } else if (!argument.startsWith("-")) {
                operands.add(argument);
            } else if (!PLAIN.contains(argument)) {
                reads.giveUp("patch " + argument);
                return;
            }
        }
        String file = patch == null && operands.size() == 2 ? operands.get(1) : patch;
        String text = text(file == null ? null : Paths.absolute(folder, file), step, reads);
        if (text == null || operands.size() > 2) {
            reads.giveUp("a patch that cannot be read");
        } else if (!operands.isEmpty()) {
            reads.file(Paths.absolute(folder, operands.get(0)));
        } else {
            for (String line : text.lines().toList()) {
                header(line, folder, strip, reads);
            }
        }
    }

    /** @param path absolute, or null where the patch comes from stdin */
    private static String text(String path, Step step, ReadSet reads) {
        if (path != null) {
            reads.file(path);
            return text(path, reads);
        }
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind() == Redirection.Kind.HEREDOC && redirection.heredocQuoted()) {
                return redirection.heredoc();
            }
            if (redirection.kind() == Redirection.Kind.IN
                    && redirection.target().literal()) {
                return text(step.absolute(redirection.target().text()), reads);
            }
        }
        return null;
    }

    private static String text(String path, ReadSet reads) {
        return reads.view().linkMissing(path) ? "" : reads.view().text(path);
    }

    /** {@code --- a/src/x.c	2026-01-01} and {@code +++ b/src/x.c}; without -p it tries the name alone, too. */
    private static void header(String line, String folder, int strip, ReadSet reads) {
        if (!line.startsWith("--- ") && !line.startsWith("+++ ") && !line.startsWith("Index: ")) {
            return;
        }
        int tab = line.indexOf('\t');
        String path = (tab < 0 ? line : line.substring(0, tab))
                .substring(line.indexOf(' '))
                .strip();
        if (path.equals("/dev/null")) {
            return;
        }
        String stripped = path;
        for (int i = 0; i < strip && stripped.indexOf('/') >= 0; i++) {
            stripped = stripped.substring(stripped.indexOf('/') + 1);
        }
        reads.file(Paths.absolute(folder, stripped));
        if (strip == NOT_TOLD) {
            reads.file(Paths.absolute(folder, Paths.name(path)));
        }
    }
}
