package io.vritti.cli.doctor;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.store.MemoryStore;
import io.vritti.store.ParkedEntry;
import io.vritti.store.StoreException;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.remote.InstanceCheck;
import io.vritti.store.remote.RemoteMemory;
import io.vritti.store.remote.RemoteStoreProvider;
import io.vritti.store.remote.SentRecord;
import io.vritti.store.shared.SharedStores;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        for (InstanceCheck check : shared.check(settings.embed().dimension())) {
            findings.add(ExaminationResult.of(
                    shared.label() + ' ' + check.role(),
                    check.problem() == null,
                    check.address() + " answers and takes writes, and its dimension and distance fit",
                    check.problem() + "; until then episodes wait in the home, and nothing is lost"));
            if (check.note() != null) {
                findings.add(ExaminationResult.note(shared.label() + ' ' + check.role(), check.note()));
            }
        }
        shared.warnings().forEach(warning -> findings.add(ExaminationResult.note(shared.label() + " tls", warning)));
        if (home.usable() && home.database().exists()) {
            findings.addAll(outbox(shared));
            for (LiveJvm jvm : new LiveJvms(home).list()) {
                if (jvm.problem() != null) {
                    findings.add(
                            ExaminationResult.note(shared.label() + " jvm", jvm.pid() + " says: " + jvm.problem()));
                }
            }
        }
        return findings;
    }

    /** Why many wait, as long as they do. */
    private String again(RemoteStoreProvider shared, long waiting) {
        SentRecord sent = SentRecord.read(RemoteMemory.sentFile(home, shared));
        return waiting == 0 || sent == null || !sent.lost()
                ? ""
                : "; " + shared.name() + " lost what it had taken, so since "
                        + Instant.ofEpochMilli(sent.atMillis()).truncatedTo(ChronoUnit.SECONDS) + " all are sent again";
    }

    private List<ExaminationResult> outbox(RemoteStoreProvider shared) {
        String label = shared.label();
        List<ExaminationResult> findings = new ArrayList<>();
        try (MemoryStore store = EmbeddedStore.open(home, warning -> {})) {
            Map<String, Long> counts = store.counts();
            long parked = counts.get("parked");
            long waiting = counts.get("outbox") - parked;
            findings.add(ExaminationResult.ok(
                    label + " outbox",
                    waiting + " of " + counts.get("episodes") + " episodes wait to be sent" + again(shared, waiting)));
            long forgotten = counts.get("withdrawals");
            if (forgotten > 0) {
                findings.add(ExaminationResult.note(
                        label + " forget", forgotten + " forgotten episodes are still to be deleted there"));
            }
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
