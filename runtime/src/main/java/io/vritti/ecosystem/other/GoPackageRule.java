package io.vritti.ecosystem.other;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.text.FoldersUp;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PresenceInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source imports a package that no module which {@code go.mod} requires provides. */
public final class GoPackageRule implements CauseRule {

    private static final Pattern MISSING =
            Pattern.compile("(?m)^(\\S+\\.go):\\d+:\\d+: no required module provides package ([^;:\\s]+);");

    private static final Set<String> BUILDS = Set.of("build", "run", "install", "test", "vet");

    /** Modules that are folders of this machine: what they provide may change without the file. */
    private static final Pattern LOCAL = Pattern.compile("=>\\s*[./]");

    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        List<String> arguments = step.arguments();
        if (!step.program().equals("go")
                || step.directory() == null
                || !failed.searchPathKnown()
                || arguments.isEmpty()
                || !BUILDS.contains(arguments.get(0))
                || arguments.contains(null)
                || arguments.stream().anyMatch(word -> word.startsWith("-"))) {
            return null;
        }
        Matcher said = MISSING.matcher(failed.text());
        return said.find() ? missing(said.group(1), said.group(2), failed, view) : null;
    }

    private static Cause missing(String source, String name, FailedStep failed, FileSystemView view) {
        Conditions conditions = new Conditions(view);
        String modules = null;
        for (String folder : FoldersUp.from(failed.step().directory())) {
            conditions.is(new PresenceInput(Paths.absolute(folder, "go.work")), PresenceInput.MISSING);
            String file = Paths.absolute(folder, "go.mod");
            if (modules == null) {
                conditions.same(new FileInput(file));
                modules = view.file(file) ? file : null;
            }
        }
        String text = modules == null ? null : view.text(modules);
        if (text == null || LOCAL.matcher(text).find() || own(name, text)) {
            return null;
        }
        String root = Paths.parent(modules);
        String home = String.valueOf(view.environment().get("HOME"));
        return conditions
                .same(new FileInput(failed.step().absolute(source)))
                .same(new FileInput(Paths.absolute(root, "vendor/modules.txt")))
                .same(new FileInput(home + "/.config/go/env"))
                .program(failed.step())
                .cause(Cause.Kind.MODULE_MISSING, name);
    }

    /** Packages of the module itself are folders, which come and go without {@code go.mod}. */
    private static boolean own(String name, String text) {
        Matcher module = MODULE.matcher(text);
        return !module.find() || name.equals(module.group(1)) || name.startsWith(module.group(1) + "/");
    }
}
