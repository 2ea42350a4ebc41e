package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.FileTypeInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A folder stands where the command needs a file, or a file where it needs a folder (errno(3), EISDIR and ENOTDIR). */
public final class FileTypeRule implements CauseRule {

    private static final String[] FOLDER = {": is a directory", "omitting directory"};
    private static final String[] NO_FOLDER = {": not a directory"};

    /** They fail for any operand that is a folder, unless an option of theirs says otherwise. */
    private static final Set<String> READ_FILES = Set.of("cat", "head", "tail", "wc", "rm", "cp", "sort");

    /** With these, what happens to folders is another matter. */
    private static final String FOLDER_OPTIONS = "rRad";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.directory() == null) {
            return null;
        }
        Cause redirected = redirected(failed, view);
        if (redirected != null) {
            return redirected;
        }
        for (String line : ErrorText.lines(failed.text(), NO_FOLDER)) {
            for (String operand : MissingOperands.readBy(step)) {
                if (ErrorText.mentions(line, operand)) {
                    return notFolder(step, operand, view);
                }
            }
        }
        if (!READ_FILES.contains(step.program()) || hasFolderOption(step)) {
            return null;
        }
        for (String line : ErrorText.lines(failed.text(), FOLDER)) {
            for (String operand : MissingOperands.readBy(step)) {
                if (line.startsWith(step.program() + ": ") && ErrorText.mentions(line, operand)) {
                    return is(Cause.Kind.IS_DIRECTORY, operand, step.absolute(operand), FileTypeInput.FOLDER, view);
                }
            }
        }
        return null;
    }

    private static Cause redirected(FailedStep failed, FileSystemView view) {
        List<String> lines = ErrorText.lines(failed.text(), FOLDER);
        for (Redirection redirection : failed.step().redirections()) {
            String target = redirection.target().text();
            boolean file = redirection.target().literal() && redirection.kind().writes();
            if (file && lines.stream().anyMatch(line -> ErrorText.mentions(line, target))) {
                String path = failed.step().absolute(target);
                return is(Cause.Kind.IS_DIRECTORY, target, path, FileTypeInput.FOLDER, view);
            }
        }
        return null;
    }

    /** The first part of the path that is a file; {@code cd} wants the last one to be a folder, too. */
    private static Cause notFolder(Step step, String operand, FileSystemView view) {
        String path = step.absolute(operand);
        List<String> parts = new ArrayList<>();
        if (step.program().equals("cd")) {
            parts.add(path);
        }
        for (String folder = Paths.parent(path); folder != null; folder = Paths.parent(folder)) {
            parts.add(folder);
        }
        for (String part : parts) {
            if (view.file(part)) {
                return is(Cause.Kind.NOT_DIRECTORY, operand, part, FileTypeInput.FILE, view);
            }
        }
        return null;
    }

    private static Cause is(Cause.Kind kind, String operand, String path, String type, FileSystemView view) {
        return new Conditions(view).is(new FileTypeInput(path), type).causeInAnyEnvironment(kind, operand);
    }

    private static boolean hasFolderOption(Step step) {
        for (String argument : step.arguments()) {
            boolean option = argument == null
                    || argument.startsWith("--")
                    || argument.startsWith("-")
                            && argument.chars().anyMatch(letter -> FOLDER_OPTIONS.indexOf(letter) >= 0);
            if (option) {
                return true;
            }
        }
        return false;
    }
}
