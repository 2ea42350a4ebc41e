package io.vritti.evidence.remote;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.proof.RemoteRefusal;
import io.vritti.reads.Flow;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * npm found that what a package asks for contradicts itself (ERESOLVE): as long as the package file, the lock, the settings and
 * what is installed are the same, only the registry could mend it, and versions once published stay as they are.
 */
final class DependencyConflicts {

    private static final Pattern CONFLICT = Pattern.compile("(?m)^npm (?:error|ERR!) code ERESOLVE$");
    private static final Set<String> COMMANDS = Set.of("install", "i", "ci", "add", "update", "clean-install");

    /** A package of this machine: {@code "file:lib-1.0.0.tgz"}, {@code "file:../lib"}. */
    private static final Pattern LOCAL = Pattern.compile("\"(?:file|link):([^\"]+)\"");

    /** As rows of programs write places. */
    private static final List<String> PLACES = List.of(
            "^package.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            ".npmrc",
            "node_modules/.package-lock.json",
            "~/.npmrc",
            "/etc/npmrc");

    private DependencyConflicts() {}

    /** The proof, or null if npm was not refused so, or where workspaces ask for more than is looked at. */
    static RemoteRefusal of(ProcessAction action, Outcome outcome, SideEffectCounter changes, FileSystemView view) {
        if (!CONFLICT.matcher(outcome.messages()).find()) {
            return null;
        }
        for (Flow.Place place : Flow.of(action, view)) {
            Step step = place.step();
            boolean installs = step.program().equals("npm")
                    && step.directory() != null
                    && !step.arguments().contains(null)
                    && step.arguments().stream().anyMatch(COMMANDS::contains);
            if (installs && place.decisive() && place.undisturbed()) {
                List<ObservedInput> inputs = inputs(step, view);
                return inputs == null ? null : new RemoteRefusal("the package registry", inputs, changes.reading(null));
            }
        }
        return null;
    }

    private static List<ObservedInput> inputs(Step step, FileSystemView view) {
        String asked = view.text(step.absolute("package.json"));
        if (asked == null
                || asked.contains("\"workspaces\"")
                || step.has("-C")
                || step.has("--prefix")
                || step.has("-g")) {
            return null;
        }
        Set<String> paths = new LinkedHashSet<>(RowPath.all(PLACES, view.environment()::get, step.directory()));
        for (String argument : step.arguments()) {
            paths.add(step.absolute(argument));
        }
        Matcher local = LOCAL.matcher(asked);
        while (local.find()) {
            paths.add(step.absolute(local.group(1)));
        }
        List<ObservedInput> inputs = new ArrayList<>();
        for (String path : paths) {
            Input input = new FileInput(view.folder(path) ? path + "/package.json" : path);
            String state = input.look(view);
            if (state == null) {
                return null;
            }
            boolean nothing = state.equals(FileInput.MISSING);
            inputs.add(new ObservedInput(input, state, nothing || view.sure(input)));
        }
        return inputs;
    }
}
