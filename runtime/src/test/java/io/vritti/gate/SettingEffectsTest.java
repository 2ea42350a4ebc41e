package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.VrittiRuntime;
import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.evidence.Looks;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.rules.Allowances;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.home.Home;
import io.vritti.journal.CallEnd;
import io.vritti.journal.EnvironmentFacts;
import io.vritti.journal.EpisodeAssembly;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.VetoHistory;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each setting does: {@code setting-effects.properties} names the test of each; those without another home are here. */
class SettingEffectsTest {

    private static final String BEFORE = "cat: a warning that says little";
    private static final String ERROR = "cat: data.txt: No such file or directory";
    private static final Path PROJECT = Path.of(System.getProperty("basedir", "."), "..");

    @TempDir
    Path folder;

    private final ModelTurns conversation = new ModelTurns();

    @BeforeEach
    void theFolderIsOlderThanTheRuns() {
        Workplace.settle();
    }

    @Test
    void every_setting_names_a_test_of_its_effect() throws IOException {
        Properties tests = new Properties();
        try (InputStream in = SettingEffectsTest.class.getResourceAsStream("setting-effects.properties")) {
            tests.load(in);
        }

        assertThat(tests.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Setting.values()).map(Setting::key).toList());
        List<String> missing = new ArrayList<>();
        for (String key : tests.stringPropertyNames()) {
            String[] test = tests.getProperty(key).split("#");
            if (!source(test[0]).contains("void " + test[1] + "(")) {
                missing.add(key + ": " + tests.getProperty(key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void an_agent_that_is_not_enabled_or_off_leaves_the_jvm_alone() {
        assertThat(VrittiRuntime.start("enabled=false", null, List::of)).isNull();
        assertThat(VrittiRuntime.start("mode=off", null, List::of)).isNull();
    }

    @Test
    void an_instrument_that_is_disabled_is_not_woven() {
        for (String disabled : List.of("process", "http-client", "url-connection", "tool")) {
            VrittiRuntime runtime = VrittiRuntime.start("instrument." + disabled + ".enabled=false", null, List::of);
            for (String instrument : List.of("process", "http-client", "url-connection", "tool")) {
                assertThat(runtime.instruments(instrument)).isEqualTo(!instrument.equals(disabled));
            }
        }
    }

    @Test
    void a_class_that_is_not_named_is_not_vetoed() {
        assertThat(repeat("veto.classes=timeout_error").verdict().reason()).isEqualTo(Reason.CLASS_NOT_ARMED);
        assertThat(repeat("veto.classes=resource_error;execution_error;missing_path;path_error")
                        .opinion()
                        .blocks())
                .isTrue();
    }

    @Test
    void a_veto_waits_for_as_many_failures_as_are_asked_for() {
        Gate gate = gate("veto.after=2");
        fail(gate);
        assertThat(gate.before(cat()).verdict().reason()).isEqualTo(Reason.TOO_FEW_FAILURES);
        fail(gate);
        assertThat(gate.before(cat()).open()).isFalse();
    }

    @Test
    void an_attempt_runs_after_as_many_vetoes_as_are_asked_for() {
        Gate gate = gate("veto.insist=1");
        fail(gate);
        assertThat(gate.before(cat()).open()).isFalse();
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);
        assertThat(gate.before(cat()).verdict().reason()).isEqualTo(Reason.PROBE);
    }

    @Test
    void a_share_of_the_vetoes_runs() {
        assertThat(repeat("veto.holdout=1").verdict().reason()).isEqualTo(Reason.HOLDOUT);
        assertThat(repeat("veto.holdout=0").open()).isFalse();
    }

    @Test
    void of_what_failed_no_more_is_held_in_the_heap_than_is_asked_for() {
        Home home = Home.at(folder.toFile());
        try (MemoryStore store = EmbeddedStore.open(home, problem -> {})) {
            List<Change> failures = new ArrayList<>();
            for (int n = 0; n < 500; n++) {
                failures.add(new Change.StateChanged(state(n)));
            }
            store.apply(failures);
        }
        assertThat(held(home, "memory.index=64")).isBetween(1, 200);
        assertThat(held(home, "memory.index=8192")).isEqualTo(500);
    }

    @Test
    void the_goal_is_kept_unless_that_is_switched_off() {
        assertThat(episode("capture.goal=off").goal()).isEqualTo("run cat");
        assertThat(episode("capture.goal=tool").goal()).isEqualTo("publish the report");
        assertThat(episode("capture.goal=user").goal()).isEqualTo("publish the report");
    }

    @Test
    void as_much_text_is_kept_as_is_asked_for() {
        assertThat(episode("capture.text=none").errorTrace()).isEqualTo("exit code 1");
        assertThat(episode("capture.text=line").errorTrace()).contains(ERROR).doesNotContain(BEFORE);
        assertThat(episode("capture.text=tail").errorTrace()).contains(ERROR).contains(BEFORE);
    }

    /** How many failures of a home an index holds whole. */
    private static int held(Home home, String setting) {
        Settings settings = Settings.load(setting, new Properties(), Map.of("HOME", "/nowhere"));
        StoreOpening store = new StoreOpening(() -> EmbeddedStore.open(home, problem -> {}), problem -> {});
        store.open();
        StoredFailures stored = new StoredFailures(
                home,
                store,
                settings.gate().indexBytes(),
                Looks.HERE,
                new FixIndex(),
                new AdviceIndex(),
                new Allowances(key -> {}));
        stored.follow();
        store.close();
        return stored.index().size();
    }

    private static ActionState state(int n) {
        String key = new ActionKey.Builder("test action").add(n).build().hex();
        return new ActionState(
                new FailureFacts(
                        key,
                        null,
                        "process",
                        new FailureHistory(true, 1, 1, 0, 1, 1),
                        new FailedRun("ep-0000000001", "session", "v1:1", "missing_path", -1, 120),
                        new VetoHistory(0, 0, 0, 0),
                        "session",
                        1),
                RedactedText.stored("cat"),
                RedactedText.stored("cat missing-" + n),
                RedactedText.stored("it failed"),
                null);
    }

    private Episode episode(String setting) {
        RecordedJournal journal = new RecordedJournal();
        fail(new GateParts().assembly("mode=observe", "gate.deadline=5s").gate(journal, "test"));
        CapturedFailure captured = journal.failures.get(0);
        Redactor redactor = new Redactor(new byte[32]);
        Settings settings = Settings.load(setting, new Properties(), Map.of("HOME", "/nowhere"));
        return new EpisodeAssembly(settings, new EnvironmentFacts(redactor))
                .episode(
                        captured.failure(),
                        captured.state().stored(redactor, null),
                        List.of(),
                        new CallEnd(1, "publish the report", null, 0, 0),
                        Confidence.UNTRIED,
                        List.of(),
                        redactor);
    }

    private GateCall repeat(String setting) {
        Gate gate = gate(setting);
        fail(gate);
        return gate.before(cat());
    }

    private Gate gate(String setting) {
        return new GateParts()
                .with(conversation)
                .assembly("mode=veto", "veto.scope=all", "veto.holdout=0", "gate.deadline=5s", setting)
                .gate(new RecordedJournal(), "test");
    }

    private void fail(Gate gate) {
        GateCall call = gate.before(cat());
        assertThat(call.open()).isTrue();
        gate.after(
                call,
                new Outcome(
                        Outcome.End.EXIT,
                        1,
                        null,
                        System.currentTimeMillis(),
                        1_000_000,
                        -1,
                        BEFORE + "\n" + ERROR,
                        "",
                        0,
                        -1));
    }

    private Action cat() {
        return new ProcessAction(
                List.of("cat", "data.txt"),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    /** The text of a test class, in whichever module it is. */
    private static String source(String test) throws IOException {
        for (String module : List.of("runtime", "agent", "integration-tests")) {
            Path file = PROJECT.resolve(module).resolve("src/test/java").resolve(test.replace('.', '/') + ".java");
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
