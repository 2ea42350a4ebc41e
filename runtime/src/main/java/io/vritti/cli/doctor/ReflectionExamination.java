package io.vritti.cli.doctor;

import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import io.vritti.redact.Redactor;
import io.vritti.reflect.model.chat.Account;
import io.vritti.reflect.work.ConfiguredPanel;
import java.util.List;

/** Whether models may be asked about failures, and what their endpoint says of the key: that is asked once, and costs no question. */
final class ReflectionExamination {

    private static final String WHAT = "reflection";

    private final Settings settings;
    private final Home home;

    ReflectionExamination(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** Examining makes no home. */
    List<ExaminationResult> findings() {
        if (!settings.reflect().enabled()) {
            return List.of(ExaminationResult.ok(WHAT, "switched off (" + Setting.REFLECT_ENABLED.key() + ")"));
        }
        if (settings.reflect().key() == null) {
            return List.of(ExaminationResult.ok(
                    WHAT, "by rules; no model is asked, because " + Setting.REFLECT_KEY.key() + " is not set"));
        }
        if (!home.usable() || !home.folder().exists()) {
            return List.of(ExaminationResult.ok(WHAT, "not tried: there is no home yet"));
        }
        try (TextEmbedding embedding = new TextEmbedding(settings, home);
                ConfiguredPanel panel = new ConfiguredPanel(settings, home, new Redactor(home.secret()), embedding)) {
            return List.of(
                    panel.problem() == null
                            ? told(panel.account())
                            : ExaminationResult.wrong(WHAT, "by rules only: " + panel.problem()));
        }
    }

    private ExaminationResult told(Account account) {
        String asked = "by rules, then " + settings.reflect().model() + " at "
                + settings.reflect().url();
        if (account.freeRequestsLeft().isEmpty()) {
            return ExaminationResult.note(WHAT, asked + "; the endpoint does not say what is left to the key");
        }
        long left = account.freeRequestsLeft().getAsLong();
        String requests = asked + "; " + left + " free requests are left today";
        return left > 0 ? ExaminationResult.ok(WHAT, requests) : ExaminationResult.note(WHAT, requests);
    }
}
