package io.vritti.cli.doctor;

import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreException;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The settings and the home that a JVM started here would use. */
final class HomeExamination {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Settings settings;
    private final Home home;

    HomeExamination(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    List<ExaminationResult> findings() {
        List<ExaminationResult> findings = new ArrayList<>();
        for (String warning : settings.warnings()) {
            findings.add(ExaminationResult.wrong("settings", warning));
        }
        findings.add(ExaminationResult.ok(
                "mode",
                settings.mode().name().toLowerCase(Locale.ROOT) + " (" + settings.origin(Setting.MODE) + "), scope "
                        + settings.veto().scope().name().toLowerCase(Locale.ROOT)));
        if (!home.usable()) {
            findings.add(
                    ExaminationResult.wrong("home", home.problem() + "; until then nothing is kept beyond the JVM"));
            return findings;
        }
        findings.add(ExaminationResult.ok(
                "home",
                home.folder() + " (" + settings.origin(Setting.HOME) + ")"
                        + (home.folder().exists() ? "" : ", not made yet")));
        if (Mounts.noExec(home.folder())) {
            findings.add(ExaminationResult.wrong(
                    "home",
                    "its file system is mounted noexec, from which neither SQLite nor ONNX Runtime can be loaded: set"
                            + " vritti.home to another folder; until then memory lasts as long as a JVM"));
        }
        if (home.off().exists()) {
            findings.add(ExaminationResult.wrong(
                    "switch", home.off() + " exists: Vritti is switched off; remove it to switch on"));
        }
        findings.addAll(permissions());
        findings.addAll(store());
        return findings;
    }

    private List<ExaminationResult> permissions() {
        List<ExaminationResult> findings = new ArrayList<>();
        for (File file : List.of(home.folder(), home.database(), home.decisions(), home.log())) {
            if (isOpenToOthers(file)) {
                findings.add(ExaminationResult.wrong(
                        "permissions", "others than its owner can open " + file + ": chmod go= " + file));
            }
        }
        return findings;
    }

    private static boolean isOpenToOthers(File file) {
        try {
            return file.exists() && !OWNER.containsAll(Files.getPosixFilePermissions(file.toPath()));
        } catch (UnsupportedOperationException | IOException noSuchModes) {
            return false;
        }
    }

    private List<ExaminationResult> store() {
        if (!home.database().exists()) {
            return List.of(ExaminationResult.ok("store", "no failure remembered yet"));
        }
        List<ExaminationResult> findings = new ArrayList<>();
        try (MemoryStore store =
                EmbeddedStore.open(home, warning -> findings.add(ExaminationResult.wrong("store", warning)))) {
            Map<String, Long> counts = store.counts();
            findings.add(ExaminationResult.ok(
                    "store",
                    counts.get("episodes") + " episodes, " + counts.get("bytes") / 1024 + " KiB in "
                            + home.database()));
        } catch (StoreException unusable) {
            findings.add(ExaminationResult.wrong("store", unusable.getMessage()));
        }
        return findings;
    }
}
