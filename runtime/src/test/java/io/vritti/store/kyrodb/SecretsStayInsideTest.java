package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.verdict.GateCall;
import io.vritti.home.Home;
import io.vritti.journal.ActionTrail;
import io.vritti.journal.BatchWriter;
import io.vritti.journal.CaptureRing;
import io.vritti.journal.EnvironmentFacts;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.journal.FirstReflection;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.observe.DecisionLog;
import io.vritti.redact.Redactor;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.remote.ReportSeal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failing calls with secrets go through gate, journal, store and document; then everything that was written is searched. */
class SecretsStayInsideTest {

    private static final String SECRET = "k7Qx2LmPz9v" + "Ww4";
    private static final String VARIABLE = "p3TtR8nnB5" + "yUq1";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final List<String> CALLS = List.of(
            "kubectl --password " + SECRET + " get pods",
            "zip -P " + SECRET + " a.zip b",
            "grep -q password=" + SECRET + " nofile",
            "cat /nodir/$TOKEN/x",
            "echo " + SECRET + " | docker login -u me --password-stdin r.example",
            "curl -su me:" + SECRET + " https://h.example/x",
            "mysql -u me '-p" + SECRET + "' shop",
            "docker login -u me --password-stdin");

    @TempDir
    Path folder;

    private final Redactor redactor = new Redactor(new byte[] {1, 2, 3});
    private final Counters counters = new Counters();
    private final List<String> shown = new ArrayList<>();

    @Test
    void no_secret_is_in_anything_that_is_written_shown_or_sent() throws IOException {
        write("");

        assertNoneIn(String.join("\n", shown));
        assertThat(shown).anyMatch(message -> message.startsWith("NOT EXECUTED"));
        assertThat(documents()).hasSameSizeAs(CALLS).allSatisfy(SecretsStayInsideTest::assertNoneIn);
        assertNoneInFiles();
    }

    @Test
    void without_text_no_line_of_an_error_is_written_or_shown() throws IOException {
        write("capture.text=none");

        assertThat(String.join("\n", shown)).doesNotContain("cannot go on");
        assertThat(documents()).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain("cannot go on"));
    }

    private void write(String setting) {
        File home = folder.resolve("home").toFile();
        AgentLog log = AgentLog.none();
        StoreOpening store = new StoreOpening(() -> EmbeddedStore.open(Home.at(home), problem -> {}), problem -> {});
        DecisionLog decisions = DecisionLog.in(home, counters, log);
        Settings settings = Settings.load(setting, new Properties(), Map.of("HOME", folder.toString()));
        BatchWriter writer = new BatchWriter(
                redactor,
                new EpisodeAssembly(settings, new EnvironmentFacts(redactor)),
                FirstReflection.NONE,
                new EvidenceWriter(),
                store,
                decisions,
                counters,
                log);
        CaptureRing ring = new CaptureRing(() -> writer, new ActionTrail(), counters, log);
        Gate gate = new GateParts()
                .assembly("mode=veto", "veto.scope=all", "veto.holdout=0", setting)
                .gate(ring, "test");
        for (String call : CALLS) {
            GateCall first = gate.before(action(call));
            gate.after(first, failed(call));
            GateCall second = gate.before(action(call));
            if (second.refusal() == null) {
                gate.after(second, failed(call));
            } else {
                shown.add(second.refusal().getMessage());
            }
        }
        assertThat(ring.flush(PATIENCE_NANOS)).isTrue();
        ring.close(PATIENCE_NANOS);
        store.close();
    }

    private List<String> documents() {
        List<String> documents = new ArrayList<>();
        EpisodeDocument document = new EpisodeDocument("acme", "here", ReportSeal.NONE);
        try (MemoryStore store =
                EmbeddedStore.open(Home.at(folder.resolve("home").toFile()), problem -> {})) {
            for (Episode episode : store.episodes(EpisodeQuery.newest(100))) {
                documents.add(episode
                        + "\n" + store.state(episode.actionKey()).orElseThrow()
                        + "\n" + document.fresh(episode, episode.actionKey(), 1));
            }
        }
        return documents;
    }

    private void assertNoneInFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertNoneIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void assertNoneIn(String text) {
        assertThat(text).doesNotContainIgnoringCase(SECRET).doesNotContainIgnoringCase(VARIABLE);
    }

    /** What a call needs from its standard input is written by the host. */
    private ProcessAction action(String call) {
        ProcessAction action = new ProcessAction(
                List.of("bash", "-c", call),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin", "TOKEN", VARIABLE),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
        if (call.endsWith("--password-stdin")) {
            action.input().comesFrom(() -> SECRET + "\n");
        }
        return action;
    }

    /** The tool repeats all that it was given. */
    private static Outcome failed(String call) {
        String error = call.contains("$TOKEN")
                ? "cat: /nodir/" + VARIABLE + "/x: No such file or directory\ncannot go on\n"
                : "error: cannot go on with " + SECRET + " and " + VARIABLE + "\nzip error: no such file " + SECRET
                        + "\n";
        return new Outcome(Outcome.End.EXIT, 3, null, System.currentTimeMillis(), 20_000_000, -1, error, "", 0, -1);
    }
}
