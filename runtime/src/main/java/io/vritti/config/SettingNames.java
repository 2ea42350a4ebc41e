package io.vritti.config;

import java.util.ArrayList;
import java.util.List;

/** Finds settings by the names that users write. */
final class SettingNames {

    private SettingNames() {}

    /** The setting of a key with its prefix {@code vritti.}, or null. */
    static Setting ofKey(String key) {
        for (Setting setting : Setting.values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    /** The setting of an environment variable, or null. */
    static Setting ofVariable(String name) {
        for (Setting setting : Setting.values()) {
            if (setting.variable().equals(name)) {
                return setting;
            }
        }
        return null;
    }

    /** The key that a mistyped one is nearest to; null if none is near. */
    static String nearestKey(String key) {
        Setting meant = key.startsWith(Setting.PREFIX) ? ofVariable(key.substring(Setting.PREFIX.length())) : null;
        if (meant != null) {
            return meant.key();
        }
        List<String> keys = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            keys.add(setting.key());
        }
        return NearestName.of(key, keys);
    }

    /** The environment variable that a mistyped one is nearest to; null if none is near. */
    static String nearestVariable(String name) {
        List<String> names = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            names.add(setting.variable());
        }
        return NearestName.of(name, names);
    }

    /** The key with its prefix, which users may leave out in agent arguments and in the file. */
    static String prefixed(String key) {
        return key.startsWith(Setting.PREFIX) ? key : Setting.PREFIX + key;
    }
}
