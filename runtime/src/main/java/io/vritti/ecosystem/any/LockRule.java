package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.HeldLockInput;
import io.vritti.world.input.LockFileInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody holds the lock that the command needs: git's lock files, the locks of apt and dpkg, flock. It holds only for as long as
 * the holder wants, so the policy takes it for a delay; that it holds now is what is verified.
 */
public final class LockRule implements CauseRule {

    private static final Pattern LOCK_FILE =
            Pattern.compile("(?m)\\A(?:fatal|error): (?:.*: )?Unable to create '(/[^']+\\.lock)': File exists\\.?$");

    private static final Pattern HELD =
            Pattern.compile("(?m)^E: Could not get lock (/\\S+?)\\. It is held by process (\\d+)(?: \\([^)]*\\))?$");

    private static final Pattern DPKG = Pattern.compile(
            "(?m)^dpkg: error: dpkg (?:frontend|database) lock was locked by another process with pid (\\d+)$");

    private static final String DPKG_LOCK = "/var/lib/dpkg/lock";

    private static final Set<String> APT = Set.of("apt", "apt-get");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w/.][\\w/.-]*");
    private static final Set<String> NO_WAITING = Set.of("-n", "-nb", "--nb", "--nonblock");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        String text = failed.text().stripLeading();
        if (step.arguments().contains(null)) {
            return null;
        }
        if (step.program().equals("git")) {
            Matcher said = LOCK_FILE.matcher(text);
            return said.find() ? file(said.group(1), view) : null;
        }
        if (APT.contains(step.program())) {
            Matcher said = HELD.matcher(text);
            return said.find() ? held(said.group(1), said.group(2), view) : null;
        }
        if (step.program().equals("dpkg")) {
            Matcher said = DPKG.matcher(text);
            String lock = text.contains("frontend") ? DPKG_LOCK + "-frontend" : DPKG_LOCK;
            return said.find() ? held(lock, said.group(1), view) : null;
        }
        return text.isBlank() && failed.outcome().code() == 1 ? flock(step, view) : null;
    }

    private static Cause file(String path, FileSystemView view) {
        LockFileInput lock = new LockFileInput(path);
        String state = lock.look(view);
        return state == null || state.equals(LockFileInput.GONE)
                ? null
                : new Conditions(view).is(lock, state).cause(Cause.Kind.LOCK_HELD, Paths.name(path));
    }

    private static Cause held(String path, String holder, FileSystemView view) {
        return new Conditions(view)
                .is(new HeldLockInput(path), holder)
                .causeInAnyEnvironment(Cause.Kind.LOCK_HELD, Paths.name(path));
    }

    /** {@code flock -n file command} ends with 1 and without a word; it wraps a command, so it is read as written. */
    private static Cause flock(Step step, FileSystemView view) {
        List<String> written = step.raw();
        boolean plain = step.directory() != null
                && written.size() > 3
                && written.get(0).equals("flock")
                && NO_WAITING.contains(written.get(1))
                && PLAIN_NAME.matcher(written.get(2)).matches();
        if (!plain) {
            return null;
        }
        String path = step.absolute(written.get(2));
        HeldLockInput lock = new HeldLockInput(path);
        String holder = lock.look(view);
        return holder == null || holder.equals(HeldLockInput.FREE) ? null : held(path, holder, view);
    }
}
