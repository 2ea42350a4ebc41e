package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.FileRole;
import io.vritti.program.FolderUse;
import io.vritti.program.NamedFile;
import io.vritti.program.Operands;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.FileTypeInput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A folder stands where the command needs a file, or a file where it needs a folder (errno(3), EISDIR and ENOTDIR). */
public final class FileTypeRule implements CauseRule {

    private static final String[] FOLDER = {": is a directory", "omitting directory"};

    /** Texts of programs that do not say that it is a folder, or not of which of their files (coreutils, sed, gzip, bzip2, xz). */
    private static final String[] REFUSED = {
        "is a directory", "omitting directory", "read error", "error reading", "not a regular file"
    };

    private static final String[] NO_FOLDER = {": not a directory"};

    /** With another use of folders, an option was given, and whether it fails is another matter. */
    private static final Set<FolderUse> USES_THAT_REFUSE = EnumSet.of(FolderUse.REFUSED, FolderUse.ENTERED);

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
        StepFiles files = StepFiles.of(step);
        for (String line : ErrorText.lines(failed.text(), NO_FOLDER)) {
            for (NamedFile file : files.named()) {
                if (ErrorText.mentions(line, file.name())) {
                    return notFolder(step, file, view);
                }
            }
        }
        List<String> lines = ErrorText.lines(failed.text(), REFUSED);
        return lines.isEmpty() || !refusesFolders(files.operands()) ? null : folder(step, files.named(), lines, view);
    }

    private static boolean refusesFolders(Operands operands) {
        Set<FolderUse> uses = operands.folderUses();
        return uses.contains(FolderUse.REFUSED)
                && USES_THAT_REFUSE.containsAll(uses)
                && operands.hasOnlyHarmlessOptions();
    }

    /** The text names the folder, or it is the only folder among the files of a command that refuses all folders. */
    private static Cause folder(Step step, List<NamedFile> named, List<String> lines, FileSystemView view) {
        List<NamedFile> folders = named.stream()
                .filter(file -> refuses(file.role()) && view.folder(step.absolute(file.name())))
                .toList();
        for (NamedFile file : folders) {
            if (folders.size() == 1 || lines.stream().anyMatch(line -> ErrorText.mentions(line, file.name()))) {
                String path = step.absolute(file.name());
                return is(Cause.Kind.IS_DIRECTORY, file.name(), path, FileTypeInput.FOLDER, view);
            }
        }
        return null;
    }

    private static boolean refuses(FileRole role) {
        return role == FileRole.READ || role == FileRole.WRITTEN || role == FileRole.CHANGED;
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

    /** The first part of the path that is a file; the last one counts where it says that this one is to be entered. */
    private static Cause notFolder(Step step, NamedFile named, FileSystemView view) {
        String operand = named.name();
        String path = step.absolute(operand);
        List<String> parts = new ArrayList<>();
        if (named.role() == FileRole.ENTERED) {
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
}
