package io.vritti.config;

import java.util.ArrayList;
import java.util.List;

/** Merges what sources say, the strongest first: a setting that is set stays as it is. */
final class SettingsMerge {

    private final SettingValues values = new SettingValues();
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final int mostProblems;

    private boolean retentionDoubted;

    /** @param mostProblems how many problems are kept; of those after them only what {@link #note} must not lose */
    SettingsMerge(int mostProblems) {
        this.mostProblems = mostProblems;
    }

    SettingValues values() {
        return values;
    }

    List<SettingsProblem> problems() {
        return problems;
    }

    /** Keeps the problem. However many there are, what is refused is kept, and the first unknown setting of retention. */
    void note(SettingsProblem problem) {
        boolean doubtsRetention = !retentionDoubted && problem.doubtsRetention();
        if (problems.size() < mostProblems || problem.refused() || doubtsRetention) {
            problems.add(problem);
            retentionDoubted |= doubtsRetention;
        }
    }

    /**
     * Sets what a key names.
     *
     * @param key with its prefix
     * @param line of the source, from 1; 0 if the source is no file
     */
    void set(String key, String text, String source, int line) {
        Setting setting = SettingNames.ofKey(key);
        if (setting == null) {
            String what = "setting " + key + " (" + SettingsProblem.place(source, line) + ")";
            note(SettingsProblem.unknown(source, line, key, SettingNames.nearestKey(key), what));
        } else {
            set(setting, text, source, line);
        }
    }

    /** Sets a setting. A blank value is as good as none: {@code VRITTI_MODE=} in a compose file means "not set". */
    void set(Setting setting, String text, String source, int line) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return;
        }
        String origin = SettingsProblem.place(source, line);
        if (values.isSet(setting)) {
            values.addWeaker(setting, new WeakerValue(origin, trimmed));
            return;
        }
        Object value = setting.type().parse(trimmed);
        if (value != null) {
            values.set(setting, value, trimmed, origin);
            remark(setting, setting.type().remark(value), source, line);
            return;
        }
        SettingsProblem problem = SettingsProblem.notAllowed(setting, trimmed, source, line);
        note(problem);
        values.refuse(setting, origin, problem.warning());
    }

    /** @param remark what is in vain in the value, or null */
    private void remark(Setting setting, String remark, String source, int line) {
        if (remark != null) {
            String what = setting.key() + " (" + SettingsProblem.place(source, line) + ") names " + remark;
            note(SettingsProblem.ofKey(source, line, setting.key(), what, ""));
            values.remark(setting, what);
        }
    }
}
