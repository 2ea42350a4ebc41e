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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module that {@code go.mod} requires is not there: go is told to ask no proxy and its cache has none, or {@code go.sum} does not
 * know it.
 */
public final class GoModuleRule implements CauseRule {

    private static final Pattern LOOKUP_DISABLED = Pattern.compile(
            "(?m)^go: downloading ([\\w.~/-]+) (v[\\w.+-]+)\n(?:.*\n)*?(?:\\S+: )?module lookup disabled by GOPROXY=off");

    private static final Pattern NO_SUM =
            Pattern.compile("(?m)^(\\S+\\.go):\\d+:\\d+: missing go\\.sum entry for module providing package (\\S+)");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (!step.program().equals("go")
                || step.directory() == null
                || step.arguments().contains(null)) {
            return null;
        }
        Matcher disabled = LOOKUP_DISABLED.matcher(failed.text());
        Matcher unknown = NO_SUM.matcher(failed.text());
        Conditions conditions = new Conditions(view).program(step);
        String cache = cache(step);
        String subject;
        if (disabled.find() && cache != null) {
            String version = cache + "/cache/download/" + escaped(disabled.group(1)) + "/@v/" + disabled.group(2);
            String archive = view.linkMissing(version + ".mod") ? version + ".mod" : version + ".zip";
            conditions.is(new PresenceInput(archive), PresenceInput.MISSING);
            subject = disabled.group(1);
        } else if (unknown.find()) {
            conditions.same(new FileInput(step.absolute(unknown.group(1))));
            subject = unknown.group(2);
        } else {
            return null;
        }
        conditions.same(new FileInput(view.environment().get("HOME") + "/.config/go/env"));
        return required(step, conditions, view) ? conditions.cause(Cause.Kind.MODULE_MISSING, subject) : null;
    }

    /** What is required, of the nearest {@code go.mod} upwards, with no workspace and no copies of modules beside it. */
    private static boolean required(Step step, Conditions conditions, FileSystemView view) {
        boolean found = false;
        for (String folder : FoldersUp.from(step.directory())) {
            conditions.is(new PresenceInput(Paths.absolute(folder, "go.work")), PresenceInput.MISSING);
            String file = Paths.absolute(folder, "go.mod");
            if (!found) {
                conditions.same(new FileInput(file));
                found = view.file(file);
                if (found) {
                    conditions.same(new FileInput(Paths.absolute(folder, "go.sum")));
                    conditions.is(new PresenceInput(Paths.absolute(folder, "vendor")), PresenceInput.MISSING);
                }
            }
        }
        return found;
    }

    /** Where go keeps modules (go.dev/ref/mod, "Module cache"); null where that is not certain. */
    private static String cache(Step step) {
        String own = step.variables().value("GOMODCACHE");
        String path = step.variables().value("GOPATH");
        String home = step.variables().value("HOME");
        if (own != null && !own.isEmpty()) {
            return own;
        }
        if (path != null && !path.isEmpty()) {
            return path.indexOf(':') >= 0 ? null : path + "/pkg/mod";
        }
        return home == null ? null : home + "/go/pkg/mod";
    }

    /** File systems may not tell large letters from small ones (go.dev/ref/mod, "GOPROXY protocol"). */
    private static String escaped(String module) {
        StringBuilder escaped = new StringBuilder();
        module.chars()
                .forEach(c ->
                        escaped.append(Character.isUpperCase(c) ? "!" : "").append((char) Character.toLowerCase(c)));
        return escaped.toString();
    }
}
