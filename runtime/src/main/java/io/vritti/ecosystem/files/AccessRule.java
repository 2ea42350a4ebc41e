package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.world.input.AccessInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PresenceInput;
import java.util.Set;

/** This user may not read or write what the command names: mode and owner (EACCES, EPERM), or a read-only mount (EROFS). */
public final class AccessRule implements CauseRule {

    private static final String[] MARKERS = {"permission denied", "operation not permitted", "read-only file system"};

    /** They create, change or remove the names of their operands, which needs the folder. */
    private static final Set<String> CHANGE_NAMES = Set.of("mkdir", "rm", "rmdir", "ln", "mkfifo");

    /** They read all of their operands, but write to the last one. */
    private static final Set<String> COPY = Set.of("cp", "mv", "install");

    private static final Set<String> WRITE = Set.of("tee", "truncate", "touch");

    /** They read all of their operands. */
    private static final Set<String> READ = Set.of(
            "cat",
            "head",
            "tail",
            "wc",
            "sort",
            "md5sum",
            "sha256sum",
            "source",
            ".",
            "sh",
            "bash",
            "python3",
            "perl",
            "node");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.directory() == null) {
            return null;
        }
        for (String line : ErrorText.lines(failed.text(), MARKERS)) {
            for (Redirection redirection : step.redirections()) {
                String target = redirection.target().text();
                if (redirection.target().literal() && ErrorText.mentions(line, target)) {
                    String path = step.absolute(target);
                    return redirection.kind().writes()
                            ? unwritable(target, path, view)
                            : unreadable(target, path, view);
                }
            }
            for (String operand : MissingOperands.readBy(step)) {
                if (ErrorText.mentions(line, operand) || ErrorText.mentions(line, step.absolute(operand))) {
                    return operand(step, operand, view);
                }
            }
        }
        return null;
    }

    private static Cause operand(Step step, String operand, FileSystemView view) {
        String path = step.absolute(operand);
        String program = step.program();
        if (CHANGE_NAMES.contains(program)) {
            return folder(operand, path, view);
        }
        if (WRITE.contains(program) || COPY.contains(program) && last(step, operand)) {
            return view.folder(path) ? null : unwritable(operand, path, view);
        }
        return READ.contains(program) || COPY.contains(program) ? unreadable(operand, path, view) : null;
    }

    private static boolean last(Step step, String operand) {
        return operand.equals(step.arguments().get(step.arguments().size() - 1));
    }

    private static Cause unreadable(String subject, String path, FileSystemView view) {
        AccessInput input = new AccessInput(path);
        String state = input.look(view);
        return AccessInput.unreadable(state)
                ? new Conditions(view).is(input, state).causeInAnyEnvironment(Cause.Kind.PERMISSION_DENIED, subject)
                : null;
    }

    /** The file itself, or, as long as there is none, its folder. */
    private static Cause unwritable(String subject, String path, FileSystemView view) {
        AccessInput input = new AccessInput(path);
        String state = input.look(view);
        return AccessInput.unwritable(state)
                ? new Conditions(view).is(input, state).causeInAnyEnvironment(Cause.Kind.PERMISSION_DENIED, subject)
                : state.equals(AccessInput.MISSING) ? folder(subject, path, view) : null;
    }

    /** Whether the name itself is there makes a difference to {@code rm -f} and {@code mkdir -p}, so it must stay. */
    private static Cause folder(String subject, String path, FileSystemView view) {
        String parent = Paths.parent(path);
        if (parent == null || !view.folder(parent)) {
            return null;
        }
        AccessInput input = new AccessInput(parent);
        String state = input.look(view);
        PresenceInput name = new PresenceInput(path);
        String presence = name.look(view);
        return presence != null && AccessInput.unwritable(state)
                ? new Conditions(view)
                        .is(input, state)
                        .is(name, presence)
                        .causeInAnyEnvironment(Cause.Kind.PERMISSION_DENIED, subject)
                : null;
    }
}
