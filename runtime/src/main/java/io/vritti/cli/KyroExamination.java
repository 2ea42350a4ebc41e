package io.vritti.cli;

import io.vritti.config.Settings;
import io.vritti.config.StoreChoice;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.store.MemoryStore;
import io.vritti.store.ParkedEntry;
import io.vritti.store.StoreException;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.kyrodb.KyroCheck;
import java.util.ArrayList;
import java.util.List;

/** The KyroDB that a JVM started here would share its memory with, and what it has not got yet. */
final class KyroExamination {

    private static final int PARKED_SHOWN = 5;

    private final Settings settings;
    private final Home home;

    KyroExamination(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** Nothing where none is configured. */
    List<ExaminationResult> findings() {
        if (settings.store() != StoreChoice.KYRODB) {
            return List.of();
        }
        List<ExaminationResult> findings = new ArrayList<>();
        findings.add(server("kyrodb text", settings.kyrodbText(), KyroCheck.text(settings, settings.embedDimension())));
        if (settings.kyrodbImage() != null) {
            findings.add(server("kyrodb image", settings.kyrodbImage(), KyroCheck.image(settings)));
        }
        if (settings.kyrodbTls() && !settings.kyrodbTlsVerify()) {
            findings.add(ExaminationResult.note(
                    "kyrodb tls", "vritti.kyrodb.tls.verify is false: anybody can be the server"));
        }
        if (home.usable() && home.database().exists()) {
            findings.addAll(outbox());
            for (LiveJvm jvm : new LiveJvms(home).list()) {
                if (jvm.problem() != null) {
                    findings.add(ExaminationResult.note("kyrodb jvm", jvm.pid() + " says: " + jvm.problem()));
                }
            }
        }
        return findings;
    }

    private static ExaminationResult server(String what, String address, String problem) {
        return ExaminationResult.of(
                what,
                problem == null,
                address + " answers, and its dimension and distance fit",
                problem + "; until then episodes wait in the home, and nothing is lost");
    }

    private List<ExaminationResult> outbox() {
        List<ExaminationResult> findings = new ArrayList<>();
        try (MemoryStore store = EmbeddedStore.open(home, warning -> {})) {
            long parked = store.counts().get("parked");
            long waiting = store.counts().get("outbox") - parked;
            findings.add(ExaminationResult.ok("kyrodb outbox", waiting + " episodes wait to be sent"));
            for (ParkedEntry entry : store.parked(PARKED_SHOWN)) {
                findings.add(ExaminationResult.note(
                        "kyrodb parked",
                        entry.episodeId() + " was refused " + entry.tries() + " times: " + entry.error()
                                + "; it is sent again when it changes"));
            }
            if (parked > PARKED_SHOWN) {
                findings.add(ExaminationResult.note("kyrodb parked", "and " + (parked - PARKED_SHOWN) + " more"));
            }
        } catch (StoreException unusable) {
            // HomeExamination says so.
            return List.of();
        }
        return findings;
    }
}
