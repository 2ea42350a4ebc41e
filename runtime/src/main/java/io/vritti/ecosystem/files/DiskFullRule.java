package io.vritti.ecosystem.files;

import io.vritti.disk.Disk;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.FileRole;
import io.vritti.program.NamedFile;
import io.vritti.program.Operands;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.SpaceInput;
import java.util.List;

/**
 * Nothing is left on the file system that the command writes to (ENOSPC). Only programs that copy what they are given: how much
 * another one writes may change with anything.
 */
public final class DiskFullRule implements CauseRule {

    private static final String[] MARKERS = {"no space left on device"};

    /** A name that cannot be made may lack an inode; what cannot be written lacks space. */
    private static final String[] WRITING = {"error writing", "write error"};

    /** Fewer than 16 blocks: with more, files were the scarce thing, or the program takes away what it began. */
    private static final long NOTHING_LEFT_BYTES = 64 * 1024;

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        Operands operands = StepFiles.of(step).operands();
        if (!operands.copies()
                || step.directory() == null
                || step.arguments().contains(null)
                || ErrorText.lines(failed.text(), MARKERS).stream()
                        .allMatch(line -> ErrorText.lines(line, WRITING).isEmpty())) {
            return null;
        }
        String target = target(step, operands);
        String folder = target == null ? null : folder(step.absolute(target), view);
        if (folder == null || Disk.usableBytes(folder) > NOTHING_LEFT_BYTES) {
            return null;
        }
        Conditions conditions = new Conditions(view).is(SpaceInput.now(folder), SpaceInput.FULL);
        boolean sourced = operands.takesText();
        for (NamedFile file : operands.files()) {
            String path = step.absolute(file.name());
            boolean source = !file.name().equals(target);
            sourced |= source && !view.linkMissing(path);
            if (source && view.file(path)) {
                conditions.same(new FileInput(path));
            } else if (source && view.folder(path)) {
                return null;
            }
        }
        return !sourced ? null : conditions.causeInAnyEnvironment(Cause.Kind.DISK_FULL, folder);
    }

    /** The one name that is written to, or null: the file that the command names for it, else where its output goes. */
    private static String target(Step step, Operands operands) {
        List<NamedFile> files = operands.files();
        for (NamedFile file : files) {
            boolean last = file == files.get(files.size() - 1);
            if (file.role() == FileRole.WRITTEN || file.role() == FileRole.CHANGED && last) {
                return file.name();
            }
        }
        String target = null;
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind().writes()) {
                if (target != null || !redirection.target().literal()) {
                    return null;
                }
                target = redirection.target().text();
            }
        }
        return target;
    }

    private static String folder(String path, FileSystemView view) {
        String folder = view.folder(path) ? path : Paths.parent(path);
        return folder != null && view.folder(folder) ? folder : null;
    }
}
