package io.vritti.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.Allowance;
import io.vritti.store.Change;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import io.vritti.store.Skill;
import io.vritti.store.SuccessRate;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    private static final Path VRITTIS = Path.of(System.getProperty("vritti.test.data", "none"), "vritti-written.jsonl");

    @TempDir
    private File folder;

    private final Redactor redactor = new Redactor("key".getBytes(StandardCharsets.UTF_8));
    private final List<MemoryStore> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(MemoryStore::close);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void export_of_an_import_of_an_export_is_that_export(long seed) throws IOException {
        Episodes episodes = new Episodes(seed);
        List<String> lines = IntStream.range(0, 700)
                .mapToObj(n -> EpisodeLine.of(episodes.next(n)))
                .toList();

        MemoryStore first = memory("first");
        assertThat(taken(first, lines)).isEqualTo(result(700, 0, 0));
        String exported = exported(first);
        List<String> out = exported.lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            assertThat(out.get(n)).as("episode %s", n).isEqualTo(lines.get(n));
        }

        MemoryStore second = memory("second");
        taken(second, exported.lines().toList());
        assertThat(exported(second).equals(exported)).as("a second time").isTrue();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void halves_of_characters_come_through(long seed) throws IOException {
        Episodes episodes = Episodes.cut(seed);
        MemoryStore first = memory("first");
        taken(
                first,
                IntStream.range(0, 300)
                        .mapToObj(n -> EpisodeLine.of(episodes.next(n)))
                        .toList());
        String exported = exported(first);
        assertThat(exported).contains("\\uD83D ").matches("\\p{ASCII}*");

        MemoryStore second = memory("second");
        taken(second, exported.lines().toList());
        assertThat(exported(second).equals(exported)).as("a second time").isTrue();
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_known_stays_as_it_is_and_a_second_import_adds_nothing() throws IOException {
        Episodes episodes = new Episodes(4);
        List<String> lines = List.of(EpisodeLine.of(episodes.next(1)), EpisodeLine.of(episodes.next(2)));
        MemoryStore store = memory("home");
        taken(store, lines);
        String before = exported(store);

        assertThat(taken(store, lines)).isEqualTo(result(0, 2, 0));
        assertThat(exported(store)).isEqualTo(before);
    }

    @Test
    void what_others_bring_in_meanwhile_does_not_count() throws IOException {
        Episodes episodes = new Episodes(5);
        List<String> lines = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> EpisodeLine.of(episodes.next(n)))
                .toList();
        MemoryStore store = memory("home");
        List<Import.Result> other = new ArrayList<>();
        Import.Result result = taken(store, lines.subList(0, 2), () -> {
            if (other.isEmpty()) {
                other.add(result(0, 0, 0));
                other.set(0, taken(store, lines.subList(1, 3), () -> {}));
            }
        });
        assertThat(other).containsExactly(result(2, 0, 0));
        assertThat(result).isEqualTo(result(1, 1, 0));
    }

    @Test
    void a_malformed_line_is_named_with_its_number_and_the_rest_goes_in() throws IOException {
        String good = EpisodeLine.of(new Episodes(5).next(1));
        String other = EpisodeLine.of(new Episodes(6).next(2));
        List<String> lines = List.of(
                good,
                "{\"schema\":1",
                "[]",
                "",
                good.replace("\"schema\":1", "\"schema\":2"),
                good.replaceAll("\"action_key\":\"[0-9a-f]+\"", "\"action_key\":\"xyz\""),
                "{\"metadata\":{\"episode_json\":\"gz:nonsense\"}}",
                good.replaceAll("\"severity\":\\d", "\"severity\":9"),
                good.replaceAll("\"severity\":\\d", "\"severity\":\"high\""),
                good.replaceAll("\"count\":\\d+", "\"count\":2.5"),
                good.replaceAll("\"count\":\\d+", "\"count\":[3]"),
                other);

        assertThat(taken(memory("home"), lines)).isEqualTo(result(2, 0, 9));
        assertThat(problems)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2: it is no JSON: "),
                        line -> assertThat(line).isEqualTo("3: it is no JSON object: \"[]\""),
                        line -> assertThat(line).startsWith("5: it has schema 2, of a newer version"),
                        line -> assertThat(line).startsWith("6: \"action_key\" is \"xyz\""),
                        line -> assertThat(line).startsWith("7: its metadata holds no episode"),
                        line -> assertThat(line)
                                .isEqualTo("8: \"severity\" is \"9\"; it must be a whole number from 1 to 5"),
                        line -> assertThat(line)
                                .isEqualTo("9: \"severity\" is \"high\"; it must be a whole number from 1 to 5"),
                        line -> assertThat(line).startsWith("10: \"count\" is \"2.5\"; it must be a whole number"),
                        line -> assertThat(line).startsWith("11: \"count\" is \"[3]\"; it must be a whole number"));
    }

    @Test
    void what_was_imported_is_reported_and_proves_nothing() throws IOException {
        String line = EpisodeLine.of(new Episodes(7).next(1));
        MemoryStore store = memory("home");
        taken(store, List.of(line));

        String key = line.replaceAll(".*\"action_key\":\"([0-9a-f]+)\".*", "$1");
        assertThat(store.state(key)).hasValueSatisfying(state -> {
            assertThat(state.reported()).isTrue();
            assertThat(state.lastFailed()).isTrue();
            assertThat(state.evidence().value()).contains("it was imported, and has not failed here yet");
        });
    }

    @Test
    void secrets_of_another_memory_are_not_taken_over() throws IOException {
        String secret = "ghp_" + "a1B2c3D4e5".repeat(4).substring(0, 36);
        String line = EpisodeLine.of(new Episodes(8).next(1)).replace("\"w ", "\"w " + secret + " ");
        MemoryStore store = memory("home");
        taken(store, List.of(line));

        assertThat(line).contains(secret);
        assertThat(exported(store)).doesNotContain(secret).contains("REDACTED");
    }

    @Test
    void a_secret_in_any_field_of_any_line_is_not_in_the_home_afterwards() throws IOException {
        String secret = "ghp_" + "Z9y8X7w6V5".repeat(4).substring(0, 36);
        String key = "0123456789abcdef0123456789abcdef";
        String fields =
                "\"goal\":\"?\",\"family\":\"?\",\"action\":\"?\",\"tool_chain\":[\"?\"],\"actions_taken\":[\"?\"],"
                        + "\"error_trace\":\"?\",\"error_line\":\"?\",\"error_class\":\"?\",\"finer_class\":\"?\",\"tags\":[\"?\"],"
                        + "\"environment\":{\"?\":\"?\"},\"resolution\":\"?\",\"evidence\":\"{\\\"of\\\":\\\"?\\\"}\","
                        + "\"severity\":3,\"last_seen_millis\":1795435200000,\"reflection\":{\"root_cause\":\"?\","
                        + "\"resolution_strategy\":\"?\",\"preconditions\":{\"?\":\"?\"},\"prevention_guidance\":\"?\","
                        + "\"similar_patterns\":[\"?\"],\"command\":\"?\",\"suggested_by\":\"?\",\"evidence\":[\"?\"],"
                        + "\"applies_when\":\"?\",\"not_when\":\"?\",\"made_for\":\"?\"}}";
        String episode =
                "{\"schema\":1,\"action_key\":\"" + key + "\",\"kind\":\"process\",\"signature\":\"v1:0\"," + fields;
        String skill = "{\"schema\":1,\"skill\":{\"name\":\"install_it\",\"signature\":\"v1:0\",\"place\":\"" + key
                + "\",\"kind\":\"RAN\",\"text\":\"npm ci ?\",\"error_line\":\"?\",\"family\":\"?\",\"error_class\":\"a\","
                + "\"finer_class\":\"b\",\"helped\":3,\"tried\":3,\"latest\":7,\"first_millis\":1,\"last_millis\":2}}";
        String allowance = "{\"schema\":1,\"allowance\":{\"action_key\":\"" + key
                + "\",\"scope\":\"ALWAYS\",\"by\":\"?\",\"created_millis\":1}}";
        MemoryStore store = memory("home");
        Import.Result result = taken(
                store,
                Stream.of(
                                episode,
                                episode.replace("v1:0", "?"),
                                episode.replace("process", "?"),
                                skill,
                                skill.replace("install_it", "?"),
                                allowance)
                        .map(line -> line.replace("?", secret))
                        .toList());

        assertThat(result).isEqualTo(new Import.Result(1, 0, 1, 1, 3));
        assertThat(exported(store)).contains("REDACTED").doesNotContain(secret);
        assertThat(store.state(key).orElseThrow().toString()).doesNotContain(secret);
        assertThat(problems).hasSize(3).noneMatch(problem -> problem.contains(secret));
    }

    @Test
    void skills_and_lasting_allowances_travel_and_come_in_once() throws IOException {
        String key = "0123456789abcdef0123456789abcdef";
        MemoryStore first = memory("first");
        first.allow(new Allowance(key, Allowance.Scope.ALWAYS, 0, "ada", 5));
        first.allow(new Allowance(key.replace('0', '1'), Allowance.Scope.ONCE, 0, "ada", 6));
        Fix fix = new Fix(
                "v1:1",
                key,
                Fix.Reach.ELSEWHERE,
                Fix.Kind.RAN,
                RedactedText.stored("npm ci"),
                null,
                RedactedText.stored("no module x"),
                new SuccessRate(4, 4, 15),
                9);
        Skill skill =
                new Skill("install_npm", fix, new Skill.When(RedactedText.stored("npm run"), "a_b", "c"), List.of(), 3);
        first.apply(List.of(new Change.SkillReported(skill)));
        String exported = exported(first);
        assertThat(exported.lines()).hasSize(2);

        MemoryStore second = memory("second");
        assertThat(taken(second, exported.lines().toList())).isEqualTo(new Import.Result(0, 0, 1, 1, 0));
        assertThat(exported(second)).isEqualTo(exported);
        assertThat(second.skills().after(-1)).singleElement().satisfies(told -> {
            assertThat(told.ofOthers()).isTrue();
            assertThat(told.fix().rate()).isEqualTo(fix.rate());
        });
        assertThat(second.allowances()).containsExactly(new Allowance(key, Allowance.Scope.ALWAYS, 0, "ada", 5));
        assertThat(taken(first, exported.lines().toList())).isEqualTo(new Import.Result(0, 0, 0, 0, 0));
    }

    @Test
    void documents_of_a_vritti_server_are_taken_too() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(VRITTIS), "no data at " + VRITTIS);
        MemoryStore store = memory("home");
        Import.Result result = taken(store, Files.readAllLines(VRITTIS));

        assertThat(result.added()).isPositive();
        assertThat(exported(store)).contains("\"reflection\":{");
        assertThat(problems).allMatch(problem -> problem.contains("its metadata holds no episode"));
    }

    private static Import.Result result(long added, long known, long malformed) {
        return new Import.Result(added, known, 0, 0, malformed);
    }

    private MemoryStore memory(String name) {
        MemoryStore store = EmbeddedStore.open(Home.at(new File(folder, name)), problems::add);
        opened.add(store);
        return store;
    }

    private Import.Result taken(MemoryStore store, List<String> lines) throws IOException {
        return taken(store, lines, () -> {});
    }

    private Import.Result taken(MemoryStore store, List<String> lines, Runnable progress) {
        InputStream in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        try {
            return new Import(store, redactor)
                    .from(in, (number, problem) -> problems.add(number + ": " + problem), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String exported(MemoryStore store) {
        StringWriter out = new StringWriter();
        new Export(store).to(out, () -> {});
        return out.toString();
    }
}
