package io.vritti;

import io.vritti.config.LaterValue;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.config.SettingsChange;
import io.vritti.gate.ModeSwitch;
import io.vritti.home.FileVersion;
import io.vritti.observe.AgentLog;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Follows {@code vritti.properties} in the home while the JVM runs. A file that is gone is as good as an empty one: the defaults are
 * back, as they would be at the next start. Used by one thread.
 */
final class SettingsWatch {

    /** A file rests so long before it is read: it may be half written. */
    private static final long REST_NANOS = 80_000_000L;

    /** So long where nothing is there: some editors take the old file away before they write the new one. */
    private static final long EMPTY_REST_NANOS = 400_000_000L;

    private final Settings settings;
    private final ModeSwitch mode;
    private final AgentLog log;
    private final LongSupplier nanoTime;
    private final Set<LaterValue> toldLater = new HashSet<>();
    private FileVersion judged;
    private FileVersion seen;
    private long seenNanos;
    private List<String> toldProblems = List.of();

    /**
     * @param settings with a home
     * @param nanoTime as {@link System#nanoTime}
     */
    SettingsWatch(Settings settings, ModeSwitch mode, AgentLog log, LongSupplier nanoTime) {
        this.settings = settings;
        this.mode = mode;
        this.log = log;
        this.nanoTime = nanoTime;
        this.judged = settings.fileAtStart();
        this.seen = judged;
    }

    /**
     * Obeys the file if it has changed since it was read last, and rests.
     *
     * @return whether it has changed and does not rest yet: look again soon
     */
    boolean look() {
        FileVersion now = FileVersion.of(settings.file());
        long nowNanos = nanoTime.getAsLong();
        if (!now.equals(seen)) {
            seen = now;
            seenNanos = nowNanos;
        }
        if (now.equals(judged)) {
            return false;
        }
        if (nowNanos - seenNanos < (now.isEmpty() ? EMPTY_REST_NANOS : REST_NANOS)) {
            return true;
        }
        judged = now;
        take(settings.reread());
        return false;
    }

    private void take(SettingsChange change) {
        if (!change.problems().isEmpty()) {
            tellProblems(change.problems());
            return;
        }
        if (!toldProblems.isEmpty()) {
            toldProblems = List.of();
            log.warn(settings.file()
                    + (judged.isEmpty() ? " is gone or empty: the defaults are in force" : " is obeyed again"));
        }
        change.remarks().forEach(log::warn);
        for (Setting setting : change.changed()) {
            obey(setting);
            String value = settings.shown(setting);
            log.warn(setting.key() + " is now " + (value.isEmpty() ? "none" : value) + " (" + settings.origin(setting)
                    + ")");
        }
        toldLater.retainAll(change.atNextStart());
        for (LaterValue later : change.atNextStart()) {
            if (toldLater.add(later)) {
                log.warn(later.setting().key() + " stays " + later.now()
                        + " while this program runs; start it again for " + later.later());
            }
        }
    }

    /** The same problems once, however often the same is written. */
    private void tellProblems(List<String> problems) {
        if (!problems.equals(toldProblems)) {
            toldProblems = problems;
            for (String problem : problems) {
                log.warn("all settings stay as they are: " + problem);
            }
        }
    }

    /** What is not asked of the settings at each call. */
    private void obey(Setting setting) {
        if (setting == Setting.MODE) {
            mode.configure(settings.mode());
        } else if (setting == Setting.LOG) {
            log.level(settings.log());
        }
    }
}
