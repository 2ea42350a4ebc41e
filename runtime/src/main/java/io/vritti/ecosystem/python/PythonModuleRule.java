package io.vritti.ecosystem.python;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.ecosystem.rule.Requirement;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Python program imports, before it does anything else, a module that is nowhere on its search path. */
public final class PythonModuleRule implements CauseRule {

    /** {@code /usr/bin/python3: No module named pytest}, of {@code python3 -m pytest}. */
    private static final Pattern NOT_RUN = Pattern.compile("[^ ]*python[\\d.]*: No module named ([\\w.]+)");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        PythonCall call = failed.searchPathKnown() ? PythonCall.of(step) : null;
        if (call == null) {
            return null;
        }
        if (call.kind() == PythonCall.Kind.MODULE) {
            Matcher line = NOT_RUN.matcher(failed.text().strip());
            return line.matches() && line.group(1).equals(call.operand())
                    ? missing(call.operand(), step.directory(), new Conditions(view), failed, view)
                    : null;
        }
        String said = failed.outcome().standardError();
        Traceback traceback = Traceback.of(said.isBlank() ? failed.text() : said);
        if (traceback == null) {
            return null;
        }
        return switch (call.kind()) {
            case TEXT -> text(call.operand(), "<string>", traceback, failed, view);
            case INPUT -> text(call.operand(), "<stdin>", traceback, failed, view);
            case SCRIPT -> script(call.operand(), traceback, failed, view);
            case MODULE -> null;
        };
    }

    /**
     * The same of a call that has not failed for it yet.
     *
     * @return null unless it is bound to import the module, and the module is not there
     */
    public static Cause imports(Step step, String module, FileSystemView view) {
        PythonCall call = PythonCall.of(step);
        if (call == null) {
            return null;
        }
        boolean script = call.kind() == PythonCall.Kind.SCRIPT;
        String folder = script ? Paths.parent(call.operand()) : step.directory();
        boolean bound = call.kind() == PythonCall.Kind.MODULE
                ? call.operand().equals(module)
                : PythonPrelude.imports(
                        script ? plainText(call.operand(), view) : call.operand(), module, folder, view);
        if (bound) {
            return absent(module, folder, step, view);
        }
        for (Requirement.OfModule needed : PythonNeeds.of(step, view).modules()) {
            if (needed.name().equals(module)) {
                return absent(module, needed.folder(), step, view);
            }
        }
        return null;
    }

    private static Cause absent(String module, String folder, Step step, FileSystemView view) {
        return missing(module, folder, new Conditions(view), step, view)
                .causeInAnyEnvironment(Cause.Kind.MODULE_MISSING, module);
    }

    private static String plainText(String path, FileSystemView view) {
        return view.link(path) ? null : view.text(path);
    }

    private static Cause text(String text, String name, Traceback traceback, FailedStep failed, FileSystemView view) {
        String folder = failed.step().directory();
        Traceback.Frame first = traceback.frames().get(0);
        boolean alone = traceback.frames().size() == 1 && first.file().equals(name) && text != null;
        return alone && PythonPrelude.leadsTo(text, first.line(), traceback.module(), folder, view)
                ? missing(traceback.module(), folder, new Conditions(view), failed, view)
                : null;
    }

    private static Cause script(String path, Traceback traceback, FailedStep failed, FileSystemView view) {
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

    /** Parts of packages are not stated: their package says where they are, in its own way. */
    private static Cause missing(
            String module, String folder, Conditions conditions, FailedStep failed, FileSystemView view) {
        return missing(module, folder, conditions, failed.step(), view).cause(Cause.Kind.MODULE_MISSING, module);
    }

    private static Conditions missing(
            String module, String folder, Conditions conditions, Step step, FileSystemView view) {
        PythonPath path = module.indexOf('.') >= 0 ? null : PythonPath.of(step, folder, module, view);
        if (path == null || !AbsenceInput.sayable(module, path.folders())) {
            return conditions.refuted();
        }
        return conditions
                .program(step)
                .same(path.inputs())
                .is(new AbsenceInput(module, path.endings(), path.folders()), AbsenceInput.MISSING);
    }
}
