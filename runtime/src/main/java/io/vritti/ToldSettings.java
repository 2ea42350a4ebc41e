package io.vritti;

import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.home.LiveJvms;
import io.vritti.home.LiveSetting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says in the home what the settings of this JVM are, for {@code config --jvm}; anew only when they have changed. One thread. */
final class ToldSettings {

    private final Settings settings;
    private final LiveJvms live;
    private final UnaryOperator<String> redaction;
    private List<LiveSetting> told;

    ToldSettings(Settings settings, LiveJvms live, UnaryOperator<String> redaction) {
        this.settings = settings;
        this.live = live;
        this.redaction = redaction;
    }

    /** @throws IOException if the home cannot be written */
    void tell() throws IOException {
        List<LiveSetting> now = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String from = settings.origin(setting);
            if (!from.equals(Settings.DEFAULT)) {
                now.add(new LiveSetting(setting.key(), redaction.apply(settings.shown(setting)), from));
            }
        }
        if (!now.equals(told)) {
            live.writeSettings(now);
            told = now;
        }
    }
}
