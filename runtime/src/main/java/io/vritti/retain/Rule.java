package io.vritti.retain;

import io.vritti.config.Setting;

/** A rule of retention by which episodes leave; one for each setting of {@code vritti.retain.*} that says so. */
public enum Rule {
    UNUSED(Setting.RETAIN_UNUSED),
    RESOLVED(Setting.RETAIN_RESOLVED),
    CLASS(Setting.RETAIN_CLASSES),
    PER_ACTION(Setting.RETAIN_PER_ACTION),
    TOTAL(Setting.RETAIN_TOTAL);

    private final Setting setting;

    Rule(Setting setting) {
        this.setting = setting;
    }

    /** The setting's key. */
    public String key() {
        return setting.key();
    }
}
