package io.vritti.ecosystem.python;

import io.vritti.disk.RealPath;
import io.vritti.reads.Paths;
import io.vritti.reads.ProgramPlace;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import io.vritti.reads.follow.Coverage;
import io.vritti.shell.Redirection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Python with a text that can be read: {@code python3 x.py}, {@code python3 -c '...'}, {@code python3 - <<'EOF'}. */
public final class PythonTool implements Tool {

    /** They change how the text is run, not which. */
    private static final Set<String> PLAIN_OPTIONS = Set.of("-u", "-B", "-O", "-OO", "-q");

    /** Modules that are run as programs and read only what their words name. */
    private static final Set<String> ON_FILES = Set.of("json.tool", "py_compile");

    private static final Pattern INTERPRETER = Pattern.compile("(?:python|pypy)[\\d.]*");

    /** Where pyenv looks for its files in the place of the working folder. */
    private static final String PYENV_FOLDER = "PYENV_DIR";

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        if (step.environmentHas("PYTHONPATH") || step.environmentHas("PYTHONSTARTUP")) {
            reads.giveUp("PYTHONPATH leads to other modules");
            return;
        }
        interpreter(step, reads);
        List<String> arguments = step.arguments();
        int at = 0;
        while (at < arguments.size() && PLAIN_OPTIONS.contains(arguments.get(at))) {
            at++;
        }
        String first = at < arguments.size() ? arguments.get(at) : "-";
        List<String> rest = arguments.subList(Math.min(at + 1, arguments.size()), arguments.size());
        if (first.equals("-c") && !rest.isEmpty()) {
            new PythonProgram(step, reads, rest.subList(1, rest.size()), step.directory(), step.hostStdin())
                    .text(rest.get(0), "-c");
        } else if (first.equals("-")) {
            heredoc(step, reads, rest);
        } else if (first.equals("-m") && !rest.isEmpty() && ON_FILES.contains(rest.get(0))) {
            new PythonProgram(step, reads, rest, step.directory(), false).onFiles();
        } else if (first.equals("-m")) {
            new Coverage(reads).add(step, depth);
        } else if (first.startsWith("-")) {
            reads.giveUp("python " + first);
        } else {
            script(step, reads, first, rest);
        }
    }

    @Override
    public boolean looksBehindShims() {
        return true;
    }

    /** The program itself, behind a shim of pyenv the one that its files choose. */
    private static void interpreter(Step step, ReadSet reads) {
        String path = ProgramPlace.of(step, reads);
        if (path != null && isPython(path) && reads.view().binary(path)) {
            reads.program(path);
            return;
        }
        PythonInstallation python =
                path == null || step.environmentHas(PYENV_FOLDER) ? null : PythonInstallation.of(step, reads.view());
        if (python == null) {
            reads.giveUp(step.called() + " is no interpreter itself");
        } else {
            reads.program(path);
            reads.program(python.program());
            python.choosers().forEach(reads::chosenBy);
        }
    }

    private static boolean isPython(String path) {
        String real = RealPath.of(path);
        return real != null && INTERPRETER.matcher(Paths.name(real)).matches();
    }

    private static void heredoc(Step step, ReadSet reads, List<String> arguments) {
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind() == Redirection.Kind.HEREDOC) {
                boolean fixed = redirection.heredocQuoted()
                        || redirection.heredoc().indexOf('$') < 0
                                && redirection.heredoc().indexOf('`') < 0;
                if (fixed) {
                    new PythonProgram(step, reads, arguments, step.directory(), false).text(redirection.heredoc(), "-");
                } else {
                    reads.giveUp("a program that the shell puts together");
                }
                return;
            }
        }
        reads.giveUp("python reads its program from a pipe or file");
    }

    private static void script(Step step, ReadSet reads, String name, List<String> arguments) {
        String path = step.absolute(name);
        if (reads.view().folder(path) || reads.view().link(path)) {
            reads.giveUp(name + " is a folder or a link");
            return;
        }
        new PythonProgram(step, reads, arguments, Paths.parent(path), step.hostStdin()).file(path);
    }
}
