package io.vritti.state.cause;

import io.vritti.shell.Redirection;
import io.vritti.state.input.AbsenceInput;
import io.vritti.state.input.FileInput;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import io.vritti.state.reach.Paths;
import io.vritti.state.reach.Step;
import io.vritti.state.search.PythonPath;
import io.vritti.state.search.PythonPrelude;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Python program imports, before it does anything else, a module that is nowhere on its search path. */
final class PythonModuleRule implements CauseRule {

    private static final Pattern PYTHON = Pattern.compile("python(\\d(\\.\\d+)?)?");

    /** {@code /usr/bin/python3: No module named pytest}, of {@code python3 -m pytest}. */
    private static final Pattern NOT_RUN = Pattern.compile("[^ ]*python[\\d.]*: No module named ([\\w.]+)");

    private static final Set<String> PLAIN_OPTIONS = Set.of("-u", "-B", "-O", "-OO", "-q");

    @Override
    public Cause explain(FailedStep failed, View view) {
        Step step = failed.step();
        if (!PYTHON.matcher(step.program()).matches()
                || step.directory() == null
                || !failed.searchPathKnown()
                || step.arguments().contains(null)) {
            return null;
        }
        List<String> arguments = step.arguments();
        int at = 0;
        while (at < arguments.size() && PLAIN_OPTIONS.contains(arguments.get(at))) {
            at++;
        }
        String first = at < arguments.size() ? arguments.get(at) : "-";
        String second = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
        if (first.equals("-m")) {
            Matcher line = NOT_RUN.matcher(failed.text().strip());
            return line.matches() && line.group(1).equals(second)
                    ? missing(second, step.directory(), new Conditions(view), failed, view)
                    : null;
        }
        String said = failed.outcome().standardError();
        Traceback traceback = Traceback.of(said.isBlank() ? failed.text() : said);
        if (traceback == null) {
            return null;
        }
        if (first.equals("-c")) {
            return text(second, "<string>", traceback, failed, view);
        }
        if (first.equals("-")) {
            return text(fixedHeredoc(step), "<stdin>", traceback, failed, view);
        }
        return first.startsWith("-") ? null : script(step.absolute(first), traceback, failed, view);
    }

    private static Cause text(String text, String name, Traceback traceback, FailedStep failed, View view) {
        String folder = failed.step().directory();
        Traceback.Frame first = traceback.frames().get(0);
        boolean alone = traceback.frames().size() == 1 && first.file().equals(name) && text != null;
        return alone && PythonPrelude.leadsTo(text, first.line(), traceback.module(), folder, view)
                ? missing(traceback.module(), folder, new Conditions(view), failed, view)
                : null;
    }

    private static Cause script(String path, Traceback traceback, FailedStep failed, View view) {
        List<Traceback.Frame> frames = traceback.frames();
        if (view.link(path) || !failed.step().absolute(frames.get(0).file()).equals(path)) {
            return null;
        }
        Conditions conditions = new Conditions(view);
        for (int i = 0; i < frames.size(); i++) {
            String file = failed.step().absolute(frames.get(i).file());
            String text = view.text(file);
            String next = i + 1 < frames.size() ? module(frames.get(i + 1).file()) : traceback.module();
            if (text == null || !PythonPrelude.leadsTo(text, frames.get(i).line(), next, Paths.parent(file), view)) {
                return null;
            }
            conditions.same(new FileInput(file));
        }
        return missing(traceback.module(), Paths.parent(path), conditions, failed, view);
    }

    /** The name by which another file imports this one. */
    private static String module(String file) {
        String name = Paths.name(file);
        if (name.equals("__init__.py")) {
            return Paths.name(Paths.parent(file));
        }
        return name.endsWith(".py") ? name.substring(0, name.length() - ".py".length()) : name;
    }

    private static String fixedHeredoc(Step step) {
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind() == Redirection.Kind.HEREDOC
                    && (redirection.heredocQuoted()
                            || redirection.heredoc().indexOf('$') < 0
                                    && redirection.heredoc().indexOf('`') < 0)) {
                return redirection.heredoc();
            }
        }
        return null;
    }

    /** Parts of packages are not stated: their package says where they are, in its own way. */
    private static Cause missing(String module, String folder, Conditions conditions, FailedStep failed, View view) {
        PythonPath path = module.indexOf('.') >= 0 ? null : PythonPath.of(failed.step(), folder, module, view);
        if (path == null || !AbsenceInput.sayable(module, path.folders())) {
            return null;
        }
        return conditions
                .program(failed.step())
                .same(path.inputs())
                .is(new AbsenceInput(module, path.endings(), path.folders()), AbsenceInput.MISSING)
                .cause(Cause.Kind.MODULE_MISSING, module);
    }
}
