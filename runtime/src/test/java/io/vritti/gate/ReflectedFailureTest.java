package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.archive.Archive;
import io.vritti.config.Settings;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.Looks;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.rules.Allowances;
import io.vritti.gate.verdict.GateCall;
import io.vritti.home.Home;
import io.vritti.journal.ActionTrail;
import io.vritti.journal.BatchWriter;
import io.vritti.journal.CaptureRing;
import io.vritti.journal.EnvironmentFacts;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.journal.FirstReflection;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.observe.Counters;
import io.vritti.observe.DecisionLog;
import io.vritti.redact.Redactor;
import io.vritti.reflect.Reflector;
import io.vritti.store.Change;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure on its way from the gate to the store and back into gates, with what is said of it. */
class ReflectedFailureTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    @TempDir
    Path folder;

    private final Redactor redactor = new Redactor(new byte[32]);
    private final Set<Thread> reflecting = ConcurrentHashMap.newKeySet();
    private final AdviceIndex advice = new AdviceIndex();
    private Home home;
    private StoreOpening store;
    private CaptureRing ring;

    @BeforeEach
    void open() {
        home = Home.at(folder.resolve("home").toFile());
        store = opening();
    }

    @AfterEach
    void close() {
        if (ring != null) {
            ring.close(PATIENCE_NANOS);
        }
        store.close();
    }

    @Test
    void no_failure_is_reflected_on_by_a_thread_of_the_host_and_the_next_call_hears_of_it() {
        Gate gate = gate(this::strategy);
        fail(gate, "cat gone.txt");

        assertThat(reflecting)
                .hasSize(1)
                .doesNotContain(Thread.currentThread())
                .allMatch(AgentThread.class::isInstance);
        assertThat(refusal(gate, "cat gone.txt")).contains("\nNext: use what is there instead of gone.txt.\n");
        assertThat(episode().reflection().rootCause()).isEqualTo("cat gone.txt needs a file");
    }

    @Test
    void what_goes_wrong_in_reflecting_costs_the_reflection_and_nothing_else() {
        for (Reflector broken : List.<Reflector>of(
                episode -> {
                    throw new IllegalStateException("a rule is wrong");
                },
                episode -> {
                    throw new StackOverflowError();
                },
                episode -> Optional.empty())) {
            Gate gate = gate(broken);
            fail(gate, "cat gone.txt");

            assertThat(refusal(gate, "cat gone.txt")).contains("\nNext: list the folder");
            assertThat(episode().reflection()).isNull();
        }
    }

    @Test
    void another_jvm_hears_what_rules_said_here_and_what_a_model_said_since_until_it_is_forgotten() {
        fail(gate(this::strategy), "cat gone.txt");
        AdviceIndex others = new AdviceIndex();
        StoreOpening sameHome = opening();
        StoredFailures followed = followed(sameHome, others);
        followed.follow();
        sameHome.open();
        followed.follow();
        Gate there = new GateParts()
                .with(followed.index())
                .vetoing()
                .advising(others)
                .gate(new RecordedJournal(), "other");
        assertThat(refusal(there, "cat gone.txt")).contains("\nNext: use what is there instead of gone.txt.\n");

        store.open().apply(List.of(new Change.Reflected(episode().id(), said("acme/model-1", "Make it anew"))));
        followed.follow();
        assertThat(refusal(there, "cat gone.txt")).contains("\nNext: suggested by acme/model-1: \"Make it anew\".\n");

        fail(gate(this::strategy), "cat gone.txt # retry: again");
        followed.follow();
        assertThat(refusal(there, "cat gone.txt")).contains("suggested by acme/model-1");

        store.open().forget(episode().id());
        followed.follow();
        GateCall runs = there.before(shell("cat gone.txt"));
        assertThat(runs.open()).isTrue();
        there.after(runs, exit(1, missing("gone.txt")));
        assertThat(refusal(there, "cat gone.txt")).contains("\nNext: list the folder");
        sameHome.close();
    }

    @Test
    void what_was_put_away_is_no_more_refused_in_a_jvm_that_runs_until_it_is_brought_back() throws Exception {
        fail(gate(this::strategy), "cat gone.txt");
        StoreOpening sameHome = opening();
        StoredFailures followed = followed(sameHome, new AdviceIndex());
        followed.follow();
        sameHome.open();
        followed.follow();
        Gate there = new GateParts().with(followed.index()).vetoing().gate(new RecordedJournal(), "other");
        Episode episode = episode();
        Archive archive = new Archive(home, new File(home.folder(), "archive"), store.open());
        assertThat(refusal(there, "cat gone.txt")).startsWith("NOT EXECUTED");

        archive.put(List.of(episode.id()));
        followed.follow();
        assertThat(there.before(shell("cat gone.txt")).open()).isTrue();

        assertThat(archive.restoreAll(false).restored()).containsExactly(episode.id());
        followed.follow();
        assertThat(refusal(there, "cat gone.txt")).startsWith("NOT EXECUTED");
        assertThat(episode()).isEqualTo(episode);

        archive.put(List.of(episode.id()));
        Files.writeString(folder.resolve("gone.txt"), "it is there now");
        archive.restoreAll(false);
        followed.follow();
        assertThat(there.before(shell("cat gone.txt")).open())
                .as("its evidence holds no more")
                .isTrue();
    }

    @Test
    void a_run_with_nothing_changed_that_fails_alike_is_counted_for_what_was_said_and_one_that_passes_against_it()
            throws IOException {
        Gate gate = observing();
        run(gate, "cat gone.txt", 1, missing("gone.txt"));
        assertThat(episode().confidence()).isEqualTo(Confidence.UNTRIED);
        run(gate, "cat gone.txt", 1, missing("gone.txt"));
        run(gate, "cat gone.txt", 1, missing("gone.txt"));
        assertThat(episode().confidence()).isEqualTo(new Confidence(2, 2));
        assertThat(episode().reflection().confidence()).isEqualTo(0.75);

        run(gate, "cat gone.txt", 0, "");
        assertThat(episode().confidence()).isEqualTo(new Confidence(2, 3));

        Files.writeString(folder.resolve("gone.txt"), "there");
        run(gate, "cat gone.txt", 0, "");
        assertThat(episode().confidence()).as("something had changed").isEqualTo(new Confidence(2, 3));
    }

    private Optional<Reflection> strategy(Episode episode) {
        reflecting.add(Thread.currentThread());
        return Optional.of(new Reflection(
                episode.action().replaceAll(" #.*", "") + " needs a file",
                "Use what is there instead of gone.txt.",
                Map.of(),
                "",
                List.of(),
                0,
                null,
                Reflection.Source.rules(List.of(episode.errorLine()))));
    }

    private static Reflection said(String by, String strategy) {
        return new Reflection(
                "why", strategy, Map.of(), "", List.of(), 0, null, new Reflection.Source(by, List.of(), "", ""));
    }

    private Gate gate(Reflector reflector) {
        return new GateParts().vetoing().advising(advice).gate(ring(reflector), "test");
    }

    private Gate observing() {
        return new GateParts()
                .assembly("mode=observe", "gate.deadline=5s")
                .advising(advice)
                .gate(ring(this::strategy), "test");
    }

    private CaptureRing ring(Reflector reflector) {
        Settings settings = Settings.load("", new Properties(), Map.of("HOME", folder.toString()));
        Counters counters = new Counters();
        ring = new CaptureRing(
                () -> new BatchWriter(
                        redactor,
                        new EpisodeAssembly(settings, new EnvironmentFacts(redactor)),
                        new FirstReflection(reflector, advice::put, AgentLog.none()),
                        new EvidenceWriter(),
                        store,
                        DecisionLog.none(),
                        counters,
                        AgentLog.none()),
                new ActionTrail(),
                counters,
                AgentLog.none());
        return ring;
    }

    private StoredFailures followed(StoreOpening opening, AdviceIndex others) {
        return new StoredFailures(
                home, opening, 1 << 20, Looks.HERE, new FixIndex(), others, new Allowances(key -> {}));
    }

    private StoreOpening opening() {
        return new StoreOpening(() -> EmbeddedStore.open(home, problem -> {}), problem -> {});
    }

    private Episode episode() {
        MemoryStore open = store.open();
        return open.episodes(EpisodeQuery.newest(1)).get(0);
    }

    private void fail(Gate gate, String command) {
        run(gate, command, 1, missing("gone.txt"));
    }

    private void run(Gate gate, String command, int code, String error) {
        gate.after(gate.before(shell(command)), exit(code, error));
        assertThat(ring.flush(PATIENCE_NANOS)).isTrue();
    }

    private static Outcome exit(int code, String error) {
        return new Outcome(Outcome.End.EXIT, code, null, System.currentTimeMillis(), 20_000_000, -1, error, "", 0, -1);
    }

    private String refusal(Gate gate, String command) {
        GateCall call = gate.before(shell(command));
        assertThat(call.refusal()).as("%s", call.verdict()).isNotNull();
        return call.refusal().getMessage();
    }

    private static String missing(String file) {
        return "cat: " + file + ": No such file or directory";
    }

    private Action shell(String script) {
        return new ProcessAction(
                List.of("bash", "-c", script),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }
}
