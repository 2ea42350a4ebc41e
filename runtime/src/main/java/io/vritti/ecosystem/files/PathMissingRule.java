package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.NamedFile;
import io.vritti.program.Operands;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.MatchesInput;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PresenceInput;
import java.util.ArrayList;
import java.util.List;

/** A file or folder that the command names is not there. */
public final class PathMissingRule implements CauseRule {

    /** coreutils, bash, dash, Python, Java, Node, gcc, tar, unzip, git; dash leaves "or directory" out. */
    private static final String[] MARKERS = {
        "no such file",
        "directory nonexistent",
        "can't cd to",
        "cannot find or open",
        "cannot find module",
        "unable to access jarfile",
        "file not found",
        "does not exist"
    };

    /** The error about a name that was to be created means that its folder is missing. */
    private static final String[] CREATING = {"create", "cannot touch", "directory nonexistent", "cannot move"};

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        if (failed.step().directory() == null) {
            return null;
        }
        List<String> lines = ErrorText.lines(failed.text(), MARKERS);
        if (lines.isEmpty()) {
            return null;
        }
        StepFiles files = StepFiles.of(failed.step());
        for (NamedFile file : files.named()) {
            Cause cause = cause(failed, file.name(), lines, file.role().mayBeNew(), view);
            if (cause != null) {
                return files.searchesPath(file) ? cause.inItsEnvironment() : cause;
            }
        }
        for (Redirection redirection : failed.step().redirections()) {
            if (redirection.target().literal()) {
                Cause cause = cause(
                        failed,
                        redirection.target().text(),
                        lines,
                        redirection.kind().writes(),
                        view);
                if (cause != null) {
                    return cause;
                }
            }
        }
        return null;
    }

    private static Cause cause(
            FailedStep failed, String operand, List<String> lines, boolean written, FileSystemView view) {
        String path = failed.step().absolute(operand);
        Operands operands = StepFiles.of(failed.step()).operands();
        for (String line : lines) {
            if (mentions(line, operand, operands) || ErrorText.mentions(line, path)) {
                boolean creating = written || !ErrorText.lines(line, CREATING).isEmpty();
                return missing(failed.step(), operand, path, creating, view);
            }
        }
        return null;
    }

    private static boolean mentions(String line, String name, Operands operands) {
        return ErrorText.mentions(line, name)
                || operands.endings().stream().anyMatch(ending -> ErrorText.mentions(line, name + ending));
    }

    /** The first part of the path that is missing must still be missing; what is to be created may itself be so. */
    private static Cause missing(Step step, String operand, String path, boolean creating, FileSystemView view) {
        PresenceInput whole = new PresenceInput(path);
        String state = whole.look(view);
        if (state == null || state.equals(PresenceInput.EXISTS)) {
            return null;
        }
        String first = firstMissing(path, view);
        if (creating && first.equals(path)) {
            return null;
        }
        List<ObservedInput> conditions = new ArrayList<>();
        conditions.add(
                ObservedInput.certain(new PresenceInput(first), first.equals(path) ? state : PresenceInput.MISSING));
        if (StepFiles.of(step).operands().triesEndings()) {
            Input others = new MatchesInput(Paths.parent(path), Paths.name(path) + "*");
            String matches = others.look(view);
            if (matches == null) {
                return null;
            }
            conditions.add(ObservedInput.certain(others, matches));
        }
        return new Cause(Cause.Kind.PATH_MISSING, operand, conditions, false);
    }

    private static String firstMissing(String path, FileSystemView view) {
        String first = path;
        for (String folder = Paths.parent(path); folder != null; folder = Paths.parent(folder)) {
            if (PresenceInput.EXISTS.equals(new PresenceInput(folder).look(view))) {
                return first;
            }
            first = folder;
        }
        return first;
    }
}
