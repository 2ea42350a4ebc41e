package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.NamedFile;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import io.vritti.world.input.AccessInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PresenceInput;

/** This user may not read or write what the command names: mode and owner (EACCES, EPERM), or a read-only mount (EROFS). */
public final class AccessRule implements CauseRule {

    private static final String[] MARKERS = {"permission denied", "operation not permitted", "read-only file system"};

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
            for (NamedFile file : StepFiles.of(step).named()) {
                if (ErrorText.mentions(line, file.name()) || ErrorText.mentions(line, step.absolute(file.name()))) {
                    return named(file, step.absolute(file.name()), view);
                }
            }
        }
        return null;
    }

    private static Cause named(NamedFile file, String path, FileSystemView view) {
        String name = file.name();
        return switch (file.role()) {
            case READ -> unreadable(name, path, view);
            case ENTERED -> view.folder(path) ? closed(name, path, view) : null;
            case WRITTEN -> view.folder(path) ? null : unwritable(name, path, view);
            case CREATED, CHANGED -> folder(name, path, view);
            case NEEDED -> null;
        };
    }

    /** A folder that may not be listed, or not be entered. */
    private static Cause closed(String subject, String path, FileSystemView view) {
        AccessInput input = new AccessInput(path);
        String state = input.look(view);
        return AccessInput.unreadable(state) || AccessInput.closed(state)
                ? new Conditions(view).is(input, state).causeInAnyEnvironment(Cause.Kind.PERMISSION_DENIED, subject)
                : null;
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
