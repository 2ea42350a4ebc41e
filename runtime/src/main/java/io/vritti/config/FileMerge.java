package io.vritti.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes what a file in the form of {@code vritti.properties} says. */
final class FileMerge {

    private final SettingsMerge merge;
    private final String name;

    /** @param name of the file, for messages */
    FileMerge(SettingsMerge merge, String name) {
        this.merge = merge;
        this.name = name;
    }

    void take(SettingsFile file) {
        if (file.problem() != null) {
            merge.note(SettingsProblem.ofFile(name, file.problemLine(), file.problem()));
        }
        for (Map.Entry<String, SettingsFile.Entry> entry : lastOfEachKey(file).entrySet()) {
            String key = entry.getKey();
            int line = entry.getValue().line();
            if (key.equals(Setting.HOME.key())) {
                String what = key + " in " + name + " is ignored: the file is found through the home";
                merge.note(SettingsProblem.ofKey(name, line, key, what, ""));
            } else {
                merge.set(key, entry.getValue().value(), name, line);
            }
        }
    }

    private Map<String, SettingsFile.Entry> lastOfEachKey(SettingsFile file) {
        Map<String, SettingsFile.Entry> last = new LinkedHashMap<>();
        for (SettingsFile.Entry entry : file.entries()) {
            String key = SettingNames.prefixed(entry.key());
            SettingsFile.Entry first = last.put(key, entry);
            if (first != null) {
                String what = key + " stands in line " + first.line() + " and in line " + entry.line() + " of " + name;
                merge.note(SettingsProblem.ofKey(name, entry.line(), entry.key(), what, ": the last one counts"));
            }
        }
        return last;
    }
}
