package io.vritti.cli;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.store.MemoryStore;
import io.vritti.store.ParkedEntry;
import io.vritti.store.StoreException;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.remote.InstanceCheck;
import io.vritti.store.remote.RemoteStoreProvider;
import io.vritti.store.shared.SharedStores;
import java.util.ArrayList;
import java.util.List;

/** Examines the shared store that a JVM started here would use, and what that store has not got yet. */
final class SharedStoreExamination {

    private static final int PARKED_SHOWN = 5;

    private final Settings settings;
    private final Home home;

    SharedStoreExamination(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** Nothing where memory stays in the home. */
    List<ExaminationResult> findings() {
        RemoteStoreProvider shared = SharedStores.configured(settings);
        return shared == null ? List.of() : findings(shared);
    }

    private List<ExaminationResult> findings(RemoteStoreProvider shared) {
        List<ExaminationResult> findings = new ArrayList<>();
        for (InstanceCheck check : shared.check(settings.embedDimension())) {
            findings.add(ExaminationResult.of(
                    shared.label() + ' ' + check.role(),
                    check.problem() == null,
                    check.address() + " answers, and its dimension and distance fit",
                    check.problem() + "; until then episodes wait in the home, and nothing is lost"));
        }
        shared.warnings().forEach(warning -> findings.add(ExaminationResult.note(shared.label() + " tls", warning)));
        if (home.usable() && home.database().exists()) {
            findings.addAll(outbox(shared.label()));
            for (LiveJvm jvm : new LiveJvms(home).list()) {
                if (jvm.problem() != null) {
                    findings.add(
                            ExaminationResult.note(shared.label() + " jvm", jvm.pid() + " says: " + jvm.problem()));
                }
            }
        }
        return findings;
    }

    private List<ExaminationResult> outbox(String label) {
        List<ExaminationResult> findings = new ArrayList<>();
        try (MemoryStore store = EmbeddedStore.open(home, warning -> {})) {
            long parked = store.counts().get("parked");
            long waiting = store.counts().get("outbox") - parked;
            findings.add(ExaminationResult.ok(label + " outbox", waiting + " episodes wait to be sent"));
            for (ParkedEntry entry : store.parked(PARKED_SHOWN)) {
                findings.add(ExaminationResult.note(
                        label + " parked",
                        entry.episodeId() + " was refused " + entry.tries() + " times: " + entry.error()
                                + "; it is sent again when it changes"));
            }
            if (parked > PARKED_SHOWN) {
                findings.add(ExaminationResult.note(label + " parked", "and " + (parked - PARKED_SHOWN) + " more"));
            }
        } catch (StoreException unusable) {
            // HomeExamination says so.
            return List.of();
        }
        return findings;
    }
}
