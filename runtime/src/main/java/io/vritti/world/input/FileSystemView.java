package io.vritti.world.input;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.disk.DiskFile;
import io.vritti.git.FileAccess;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One look at the world on behalf of one action: everything in it is read at most once, and only while the budget lasts.
 * Used by one thread and thrown away.
 */
public final class FileSystemView implements FileAccess {

    /** Content is compared up to this size; above it, inode and times stand for it (design.md §5.2: content if small). */
    public static final int HASHED_BYTES = 64 * 1024;

    /** An interpreter is some 7 MB; reading it through takes 5 to 10 ms. */
    private static final int SEARCHED_BYTES = 8 * 1024 * 1024;

    /** On the host's thread, and only where something has changed moments before; a process takes about as long to start. */
    private static final long BEFORE_RUN_BUDGET_NANOS = 5_000_000;

    /** Two short tables of the kernel. */
    private static final long NOTHING_BUDGET_NANOS = 10_000_000;

    /** Later than any time of a file. */
    private static final long NEVER = Long.MAX_VALUE;

    private final ProcessAction action;
    private final long salt;
    private final LookBudget budget;
    private final long sureBeforeNanos;
    private final long comeFromNanos;
    private final RacyFiles fresh;
    private final PredictedInputs predicted;

    private final Map<String, Stat> followed = new HashMap<>();
    private final Map<String, Stat> links = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    /**
     * A look at the world as it is now.
     *
     * @param action whose directory and environment count
     * @param salt makes hashes comparable within one home only, as they may be of secrets
     * @param budgetNanos after which nothing more is looked at
     */
    public FileSystemView(ProcessAction action, long salt, long budgetNanos) {
        this(action, salt, LookBudget.of(budgetNanos), NEVER, NEVER, RacyFiles.NOTHING, PredictedInputs.NOTHING);
    }

    /** The same, and the budget ends it however few the looks were: a caller waits. */
    public static FileSystemView within(ProcessAction action, long salt, long budgetNanos) {
        return new FileSystemView(
                action, salt, LookBudget.strict(budgetNanos), NEVER, NEVER, RacyFiles.NOTHING, PredictedInputs.NOTHING);
    }

    private FileSystemView(
            ProcessAction action,
            long salt,
            LookBudget budget,
            long sureBeforeNanos,
            long comeFromNanos,
            RacyFiles fresh,
            PredictedInputs predicted) {
        this.action = action;
        this.salt = salt;
        this.budget = budget;
        this.sureBeforeNanos = sureBeforeNanos;
        this.comeFromNanos = comeFromNanos;
        this.fresh = fresh;
        this.predicted = predicted;
    }

    /**
     * A look after a failed run. What changed since its start is not sure.
     *
     * @param startedAtMillis wall clock at the start of the failed run
     * @param fresh what was looked at before it, and is sure where it is the same now
     * @param predicted likewise
     */
    public static FileSystemView afterRun(
            ProcessAction action,
            long salt,
            long budgetNanos,
            long startedAtMillis,
            RacyFiles fresh,
            PredictedInputs predicted) {
        return new FileSystemView(
                action,
                salt,
                LookBudget.atRun(budgetNanos),
                FileClock.sureBeforeNanos(startedAtMillis),
                NEVER,
                fresh,
                predicted);
    }

    /**
     * A look at what may have explained a run that failed some moments ago. Files that have changed since its start count as missing:
     * whether they were there is not known, and what the run said of them decides.
     *
     * @param startedAtMillis wall clock at the start of the failed run
     */
    public static FileSystemView beforeChangesSince(ProcessAction action, long salt, long startedAtMillis) {
        long sureBeforeNanos = FileClock.sureBeforeNanos(startedAtMillis);
        return new FileSystemView(
                action,
                salt,
                LookBudget.patient(),
                sureBeforeNanos,
                sureBeforeNanos,
                RacyFiles.NOTHING,
                PredictedInputs.NOTHING);
    }

    /**
     * A look at the world as it was some moments ago: files that have changed since count as missing.
     *
     * @param atMillis wall clock
     */
    public static FileSystemView asItWas(ProcessAction action, long salt, long atMillis) {
        return new FileSystemView(
                action,
                salt,
                LookBudget.patient(),
                NEVER,
                TimeUnit.MILLISECONDS.toNanos(atMillis + 1),
                RacyFiles.NOTHING,
                PredictedInputs.NOTHING);
    }

    /** A look right before a run, at whatever it may read; its hashes are compared in this process only. */
    public static FileSystemView beforeRun(ProcessAction action) {
        return new FileSystemView(
                action,
                0,
                LookBudget.atRun(BEFORE_RUN_BUDGET_NANOS),
                NEVER,
                NEVER,
                RacyFiles.NOTHING,
                PredictedInputs.NOTHING);
    }

    /** A look at what belongs to the machine and no action: ports. */
    public static FileSystemView ofNothing() {
        ProcessAction nobody = new ProcessAction(List.of(""), "/", Map.of(), Stdin.PIPE, null, new ExecutablePath(""));
        return new FileSystemView(nobody, 0, NOTHING_BUDGET_NANOS);
    }

    /** Absolute path of the action's working directory. */
    public String directory() {
        return action.directory();
    }

    /** The environment the action gets. */
    public Map<String, String> environment() {
        return action.environment();
    }

    /** The path that the host runs by a name, {@link LookupInput#MISSING} if it certainly runs none, or null if unknown. */
    String hostExecutable(String program) {
        String found = action.executable(program, LookupInput.MISSING);
        return found == null
                        || found.equals(LookupInput.MISSING)
                        || !stat(found).missing()
                ? found
                : LookupInput.MISSING;
    }

    /** Whether something was left unread because the time or the number of looks ran out: then nothing is proven. */
    public boolean overBudget() {
        return budget.exceeded();
    }

    /**
     * The text of a regular file of at most {@link #HASHED_BYTES}, or null if it is none or cannot be read. Bytes that are
     * no UTF-8 are read as ISO 8859-1, so that no two texts look the same.
     */
    @Override
    public String text(String path) {
        byte[] content = content(path);
        if (content == null) {
            return null;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Whether a file holds machine code, and is no script of some interpreter: ELF, Mach-O or PE. */
    public boolean binary(String path) {
        return file(path) && spend() && MachineCode.isIn(path);
    }

    /** Whether a file certainly holds no such word; false for one that is too large to be read through. */
    public boolean lacks(String path, String word) {
        Stat stat = stat(path);
        if (stat.kind() != Stat.Kind.FILE || stat.size() > SEARCHED_BYTES || !spend()) {
            return false;
        }
        byte[] content = DiskFile.bytes(path, SEARCHED_BYTES);
        return content != null && new String(content, StandardCharsets.ISO_8859_1).indexOf(word) < 0 && spend();
    }

    /** An input as it is now, or null if that cannot be known. */
    public ObservedInput seen(Input input) {
        String state = input.look(this);
        return state == null ? null : new ObservedInput(input, state, sure(input));
    }

    /**
     * Whether an input was the same during the whole of the failed run, as far as its change time or a look before it tells.
     */
    public boolean sure(Input input) {
        return input.changedNanos(this) < sureBeforeNanos || predicted.same(input);
    }

    /** Whether there is a folder at this absolute path. */
    @Override
    public boolean folder(String path) {
        return stat(path).kind() == Stat.Kind.FOLDER;
    }

    /** Whether there is nothing at this absolute path, not even a link that leads nowhere. */
    public boolean linkMissing(String path) {
        return linkStat(path).missing();
    }

    /** Whether there is a link at this absolute path. */
    public boolean link(String path) {
        return linkStat(path).kind() == Stat.Kind.LINK;
    }

    /** Whether there is a regular file at this absolute path. */
    @Override
    public boolean file(String path) {
        return stat(path).kind() == Stat.Kind.FILE;
    }

    /** A hash of these bytes that only this evidence can compare. */
    String hash(byte[] bytes) {
        return Salted.hash(salt, bytes);
    }

    String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** When what a path leads to last changed, or never if it is as it was before the run. */
    long changedNanos(String path) {
        Stat link = linkStat(path);
        if (link.missing() || fresh.same(path, this)) {
            return Long.MIN_VALUE;
        }
        return link.kind() == Stat.Kind.LINK
                ? Math.max(link.changedNanos(), stat(path).changedNanos())
                : link.changedNanos();
    }

    /** When the names in a folder last changed, or never if they are as they were before the run. */
    long namesChangedNanos(String folder) {
        return fresh.sameNames(folder, this) ? Long.MIN_VALUE : stat(folder).changedNanos();
    }

    /** Whether it is known that an index of git had the same entries before the run. */
    boolean sameIndexBefore(String path) {
        return fresh.sameIndex(path);
    }

    /** Whether it is known that there was nothing at this path before the run. */
    boolean lackedBefore(String path) {
        return fresh.lacked(path);
    }

    Stat stat(String path) {
        Stat known = followed.get(path);
        if (known != null) {
            return known;
        }
        return spend() ? followed.computeIfAbsent(path, p -> look(p, true)) : Stat.UNREADABLE;
    }

    Stat linkStat(String path) {
        Stat known = links.get(path);
        if (known != null) {
            return known;
        }
        return spend() ? links.computeIfAbsent(path, p -> look(p, false)) : Stat.UNREADABLE;
    }

    private Stat look(String path, boolean follow) {
        Stat stat = Stat.of(path, follow);
        boolean come = stat.kind() == Stat.Kind.FILE && stat.changedNanos() >= comeFromNanos;
        return come ? Stat.MISSING : stat;
    }

    byte[] content(String path) {
        byte[] known = contents.get(path);
        if (known != null) {
            return known;
        }
        Stat stat = stat(path);
        if (stat.kind() != Stat.Kind.FILE || stat.size() > HASHED_BYTES || !spend()) {
            return null;
        }
        byte[] content = DiskFile.bytes(path, HASHED_BYTES);
        if (content != null) {
            contents.put(path, content);
        }
        return content;
    }

    boolean spend() {
        return budget.spend();
    }
}
