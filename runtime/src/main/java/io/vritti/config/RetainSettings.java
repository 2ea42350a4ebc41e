package io.vritti.config;

import java.util.List;
import java.util.Map;

/** {@code vritti.retain.*}: which episodes leave the memory, when, and how. */
public final class RetainSettings {

    /** The settings that say what may leave the memory, and what may not. */
    private static final List<Setting> DECISIVE = List.of(
            Setting.RETAIN_UNUSED,
            Setting.RETAIN_RESOLVED,
            Setting.RETAIN_CLASSES,
            Setting.RETAIN_PER_ACTION,
            Setting.RETAIN_TOTAL,
            Setting.RETAIN_RECURRING,
            Setting.RETAIN_HOW,
            Setting.ALLOW,
            Setting.DENY);

    private final CurrentValues values;

    RetainSettings(CurrentValues values) {
        this.values = values;
    }

    /** How long an episode stays unused before it leaves, in milliseconds; 0 for ever. */
    public long unusedMillis() {
        return values.time(Setting.RETAIN_UNUSED);
    }

    /** The same for a resolved episode, in milliseconds; 0 for no difference. */
    public long resolvedMillis() {
        return values.time(Setting.RETAIN_RESOLVED);
    }

    /** The same in milliseconds by class or finer class, in place of {@link #unusedMillis}; {@link Long#MAX_VALUE} for ever. */
    public Map<String, Long> classMillis() {
        return values.times(Setting.RETAIN_CLASSES);
    }

    /** The most episodes of one action; 0 for any number. */
    public int perAction() {
        return values.number(Setting.RETAIN_PER_ACTION);
    }

    /** The most episodes of all; 0 for any number. */
    public int total() {
        return values.number(Setting.RETAIN_TOTAL);
    }

    /** The number of like failures from which an episode counts as recurring, and stays. */
    public int recurring() {
        return values.number(Setting.RETAIN_RECURRING);
    }

    /** What becomes of episodes that leave. */
    public Leaving how() {
        return (Leaving) values.value(Setting.RETAIN_HOW);
    }

    /**
     * Why nothing may leave the memory now, in one sentence; null if nothing is wrong with the settings. With a default in place of
     * a bad or mistyped value more might leave than its owner meant.
     */
    public String problem() {
        ReadSettings read = values.read();
        for (Setting setting : DECISIVE) {
            String refused = read.values().refusal(setting);
            if (refused != null) {
                return refused;
            }
        }
        // A class that does not exist may be one that its owner meant to keep.
        String unknownClass = read.values().remark(Setting.RETAIN_CLASSES);
        if (unknownClass != null) {
            return unknownClass;
        }
        for (SettingsProblem problem : read.problems()) {
            if (problem.doubtsRetention()) {
                return problem.warning();
            }
        }
        return null;
    }
}
