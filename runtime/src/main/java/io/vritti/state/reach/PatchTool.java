package io.vritti.state.reach;

import io.vritti.shell.Redirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** patch: the patch itself, and the files that it is about (patch(1)). */
final class PatchTool implements Tool {

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

    private String folder;
    private String patch;
    private int strip;

    @Override
    public void add(Step step, Reach reach, int depth) {
        new PatchTool().read(step, reach);
    }

    private void read(Step step, Reach reach) {
        folder = step.directory();
        strip = -1;
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
                reach.open("patch " + argument);
                return;
            }
        }
        String text = text(step, operands, reach);
        if (text == null || operands.size() > 2) {
            reach.open("a patch that cannot be read");
        } else if (!operands.isEmpty()) {
            reach.file(Paths.absolute(folder, operands.get(0)));
        } else {
            text.lines().forEach(line -> header(line, reach));
        }
    }

    private String text(Step step, List<String> operands, Reach reach) {
        String file = patch != null ? patch : operands.size() == 2 ? operands.get(1) : null;
        if (file != null) {
            String path = Paths.absolute(folder, file);
            reach.file(path);
            return reach.view().linkMissing(path) ? "" : reach.view().text(path);
        }
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind() == Redirection.Kind.HEREDOC && redirection.heredocQuoted()) {
                return redirection.heredoc();
            }
            if (redirection.kind() == Redirection.Kind.IN
                    && redirection.target().literal()) {
                String path = step.absolute(redirection.target().text());
                return reach.view().linkMissing(path) ? "" : reach.view().text(path);
            }
        }
        return null;
    }

    /** {@code --- a/src/x.c	2026-01-01} and {@code +++ b/src/x.c}; without -p it tries the name alone, too. */
    private void header(String line, Reach reach) {
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
        reach.file(Paths.absolute(folder, stripped));
        if (strip < 0) {
            reach.file(Paths.absolute(folder, Paths.name(path)));
        }
    }
}
