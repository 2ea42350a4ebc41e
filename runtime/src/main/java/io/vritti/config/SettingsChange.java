package io.vritti.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of reading {@code vritti.properties} again.
 *
 * @param problems why the file is not obeyed and everything stays as it was, one sentence each; empty if it is obeyed
 * @param changed the settings whose new values are in force from now on
 * @param atNextStart the settings whose new values take effect only in JVMs that start later
 * @param remarks what the file says in vain, one sentence each: unknown keys, and keys that a stronger source sets
 */
public record SettingsChange(
        List<String> problems, List<Setting> changed, List<LaterValue> atNextStart, List<String> remarks) {

    static SettingsChange refused(List<SettingsProblem> problems) {
        List<String> sentences = new ArrayList<>();
        for (SettingsProblem problem : problems) {
            if (problem.refused()) {
                sentences.add(problem.what());
            }
        }
        return new SettingsChange(List.copyOf(sentences), List.of(), List.of(), List.of());
    }

    static SettingsChange between(ReadSettings before, ReadSettings after) {
        List<Setting> changed = new ArrayList<>();
        List<LaterValue> atNextStart = new ArrayList<>();
        List<String> remarks = new ArrayList<>(after.warnings());
        remarks.removeAll(before.warnings());
        for (Setting setting : Setting.values()) {
            String now = before.values().text(setting);
            String later = after.values().text(setting);
            if (now.equals(later)) {
                remarkWeaker(setting, before, after, remarks);
            } else if (setting.changesAtOnce()) {
                changed.add(setting);
            } else {
                atNextStart.add(new LaterValue(setting, shown(setting, now), shown(setting, later), later.hashCode()));
            }
        }
        return new SettingsChange(List.of(), List.copyOf(changed), List.copyOf(atNextStart), List.copyOf(remarks));
    }

    /** Remarks on a value that was just written and has no effect. */
    private static void remarkWeaker(Setting setting, ReadSettings before, ReadSettings after, List<String> remarks) {
        for (WeakerValue weaker : after.values().weaker(setting)) {
            if (!weaker.text().equals(after.values().text(setting))
                    && !before.values().weaker(setting).contains(weaker)) {
                remarks.add(setting.key() + "=" + shown(setting, weaker.text()) + " (" + weaker.origin()
                        + ") has no effect: " + after.values().origin(setting) + " is stronger");
            }
        }
    }

    private static String shown(Setting setting, String text) {
        return text.isEmpty() ? "none" : setting.type().shown(text);
    }
}
