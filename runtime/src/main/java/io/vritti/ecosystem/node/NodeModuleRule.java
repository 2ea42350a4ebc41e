package io.vritti.ecosystem.node;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.text.FoldersUp;
import io.vritti.world.input.AbsenceInput;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LookupInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of Node asks, before it does anything else, for a package or a file of its own that is nowhere. */
public final class NodeModuleRule implements CauseRule {

    /** Uncaught, these are Node's last words. */
    private static final Pattern END = Pattern.compile("(?s).*\nNode\\.js v[\\d.]+\\s*");

    private static final Pattern REQUIRED =
            Pattern.compile("(?m)^Error: Cannot find module '([^']+)'\\nRequire stack:\\n- (.+)\\n    at ");
    private static final Pattern IMPORTED = Pattern.compile(
            "(?m)^Error \\[ERR_MODULE_NOT_FOUND]: Cannot find (?:package|module) '([^']+)' imported from (.+)$");

    private static final Set<String> EVALUATED = Set.of("-e", "--eval", "-p", "--print");
    private static final List<String> FILE_ENDINGS = List.of("", ".js", ".json", ".node");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        List<String> arguments = step.arguments();
        if (!step.program().equals("node")
                || step.directory() == null
                || !failed.searchPathKnown()
                || arguments.isEmpty()
                || arguments.contains(null)
                || view.environment().containsKey("NODE_OPTIONS")
                || !END.matcher(failed.outcome().standardError()).matches()) {
            return null;
        }
        Matcher imported = IMPORTED.matcher(failed.text());
        if (imported.find()) {
            return imported(imported.group(1), imported.group(2), failed, view);
        }
        Matcher required = REQUIRED.matcher(failed.text());
        return required.find() ? required(required.group(1), required.group(2), failed, view) : null;
    }

    /**
     * The same of a call that has not failed for it yet.
     *
     * @return null unless it is bound to ask for the module before anything else, and the module is not there
     */
    public static Cause requires(Step step, String module, FileSystemView view) {
        List<String> arguments = step.arguments();
        if (!step.program().equals("node")
                || step.directory() == null
                || arguments.isEmpty()
                || arguments.contains(null)
                || step.environmentHas("NODE_OPTIONS")
                || !step.variables().untouched("NODE_PATH")) {
            return null;
        }
        String first = arguments.get(0);
        String path = step.absolute(first);
        if (EVALUATED.contains(first)) {
            boolean bound = arguments.size() > 1 && ScriptPrelude.requires(arguments.get(1), module);
            return bound ? absent(module, step.directory(), FILE_ENDINGS, step, view) : null;
        }
        String text = first.startsWith("-") || !view.file(path) || view.link(path) ? null : view.text(path);
        if (text == null) {
            return null;
        }
        boolean required = ScriptPrelude.requires(text, module);
        return required || ScriptPrelude.imports(text, module)
                ? absent(module, Paths.parent(path), required ? FILE_ENDINGS : List.of(""), step, view)
                : null;
    }

    private static Cause absent(String module, String folder, List<String> endings, Step step, FileSystemView view) {
        return missing(module, folder, endings, new Conditions(view), step, view)
                .causeInAnyEnvironment(Cause.Kind.MODULE_MISSING, module);
    }

    private static Cause required(String module, String from, FailedStep failed, FileSystemView view) {
        List<String> arguments = failed.step().arguments();
        String directory = failed.step().directory();
        Conditions conditions = new Conditions(view);
        String text;
        String folder;
        if (EVALUATED.contains(arguments.get(0)) && arguments.size() > 1) {
            text = arguments.get(1);
            folder = from.equals(Paths.absolute(directory, "[eval]")) ? directory : null;
        } else {
            String path = script(arguments.get(0), from, failed, view);
            text = path == null ? null : view.text(path);
            folder = path == null ? null : Paths.parent(path);
            if (path != null) {
                conditions.same(new FileInput(path));
            }
        }
        if (text == null || folder == null || !ScriptPrelude.requires(text, module)) {
            return null;
        }
        return missing(module, folder, FILE_ENDINGS, conditions, failed.step(), view)
                .cause(Cause.Kind.MODULE_MISSING, module);
    }

    private static Cause imported(String module, String from, FailedStep failed, FileSystemView view) {
        String path = script(failed.step().arguments().get(0), from, failed, view);
        String text = path == null ? null : view.text(path);
        if (text == null) {
            return null;
        }
        String folder = Paths.parent(path);
        for (String name : names(module, folder)) {
            if (ScriptPrelude.imports(text, name)) {
                Conditions conditions = new Conditions(view).same(new FileInput(path));
                return missing(name, folder, List.of(""), conditions, failed.step(), view)
                        .cause(Cause.Kind.MODULE_MISSING, name);
            }
        }
        return null;
    }

    /** How the text may name what the error names: a package as it is, a file from its own folder. */
    private static List<String> names(String module, String folder) {
        if (!module.startsWith("/")) {
            return List.of(module);
        }
        return module.startsWith(folder + "/")
                ? List.of("./" + module.substring(folder.length() + 1))
                : List.of("../" + Paths.name(module));
    }

    /** The program's path if the error is about that very file, which is no link. */
    private static String script(String argument, String from, FailedStep failed, FileSystemView view) {
        String path = failed.step().absolute(argument);
        return from.equals(path) && !view.link(path) && view.file(path) ? path : null;
    }

    private static Conditions missing(
            String module, String folder, List<String> endings, Conditions conditions, Step step, FileSystemView view) {
        List<String> folders;
        String name;
        if (module.startsWith("./") || module.startsWith("../")) {
            name = module.substring(module.lastIndexOf("./") + 2);
            folders = List.of(module.startsWith("../") ? Paths.parent(folder) : folder);
            if (name.contains("..") || module.indexOf("../", 1) > 0) {
                return conditions.refuted();
            }
        } else if (module.startsWith("/") || module.startsWith("#")) {
            return conditions.refuted();
        } else {
            name = packageName(module);
            String node = new LookupInput(step.called()).look(view);
            folders = NodeFolders.from(folder, view.environment(), node);
            conditions.same(packageFiles(folder, view));
        }
        if (name == null || !AbsenceInput.sayable(name, folders)) {
            return conditions.refuted();
        }
        return conditions.program(step).is(new AbsenceInput(name, endings, folders), AbsenceInput.MISSING);
    }

    /** {@code express} of {@code express/lib/x}, {@code @scope/name} of {@code @scope/name/x}. */
    private static String packageName(String module) {
        String[] parts = module.split("/");
        return module.startsWith("@") ? parts.length < 2 ? null : parts[0] + "/" + parts[1] : parts[0];
    }

    /** A project may name itself, and what it is called is in the nearest of these. */
    private static List<FileInput> packageFiles(String folder, FileSystemView view) {
        List<FileInput> files = new ArrayList<>();
        for (String up : FoldersUp.from(folder)) {
            FileInput file = new FileInput(Paths.absolute(up, "package.json"));
            files.add(file);
            if (view.file(file.subject())) {
                break;
            }
        }
        return files;
    }
}
