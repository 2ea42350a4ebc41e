package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.episode.Reflection;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say of a failure that was reflected on. */
class ReflectionCommandsTest {

    @TempDir
    Path home;

    @BeforeEach
    void remember() {
        Memories.keep(home, System.currentTimeMillis());
        reflect(Memories.CAT, "acme/model-1", new Reflection.Suggestion("touch missing", false));
        reflect(Memories.PUSH, Reflection.Source.RULES, new Reflection.Suggestion("git push -u origin main", true));
    }

    @Test
    void show_says_all_of_a_reflection_and_that_a_model_only_suggests_it() {
        assertThat(CommandRun.at(home, "show", Memories.CAT).out()).endsWith("""

                reflection:   suggested by acme/model-1
                root cause:   the quince was not baked \\x1b[31mred
                how to fix:   bake it
                command:      perhaps touch missing
                how to avoid: bake first
                applies when: there is an oven
                not when:     it is raw
                if:           path_missing = quince
                similar:      quinces of others
                rests on:     last line
                confidence:   0.50: not tried again since
                """.replace("\\\\", "\\"));
        assertThat(CommandRun.at(home, "show", Memories.PUSH).out())
                .contains("reflection:   by rules\n", "command:      git push -u origin main\n");
    }

    @Test
    void show_in_json_has_the_names_of_the_record_and_ours() throws IOException {
        JsonNode episode = new ObjectMapper()
                .readTree(CommandRun.at(home, "show", Memories.CAT, "--json").out());

        JsonNode reflection = episode.path("reflection");
        assertThat(reflection.fieldNames())
                .toIterable()
                .containsExactly(
                        "root_cause",
                        "resolution_strategy",
                        "preconditions",
                        "prevention_guidance",
                        "similar_patterns",
                        "confidence_score",
                        "command",
                        "certain",
                        "suggested_by",
                        "evidence",
                        "applies_when",
                        "not_when",
                        "made_for");
        assertThat(reflection.path("confidence_score").asDouble()).isEqualTo(0.5);
        assertThat(reflection.path("preconditions").path("path_missing").asText())
                .isEqualTo("quince");
        assertThat(reflection.path("certain").asBoolean(true)).isFalse();
        assertThat(reflection.path("suggested_by").asText()).isEqualTo("acme/model-1");
        assertThat(episode.path("runs_unchanged").asInt(-1)).isZero();
    }

    @Test
    void list_in_json_has_no_reflection_where_there_is_none() throws IOException {
        Path other = home.resolve("other");
        Memories.keep(other, System.currentTimeMillis());
        JsonNode list = new ObjectMapper()
                .readTree(CommandRun.at(other, "list", "--json").out());
        assertThat(list)
                .hasSize(2)
                .allMatch(episode -> episode.path("reflection").isNull());
    }

    @Test
    void search_finds_a_failure_by_what_was_said_of_it_and_shows_that() {
        assertThat(CommandRun.at(home, "search", "quince", "baked").out())
                .contains(Memories.CAT, "root cause:   the quince was not baked", "how to fix:   bake it")
                .contains("says:         suggested by acme/model-1", "unknown:      path_missing=quince");
        assertThat(CommandRun.at(home, "search", "quince", "baked", "--state", "path_missing=apple")
                        .out())
                .doesNotContain(Memories.CAT);
    }

    @Test
    void why_says_what_is_known_of_the_failure() {
        assertThat(CommandRun.at(home, "why", Memories.PUSH).out())
                .contains("how to fix:", "bake it", "command:", "git push -u origin main", "says:", "by rules");
    }

    private void reflect(String episode, String by, Reflection.Suggestion suggestion) {
        Reflection reflection = new Reflection(
                episode.equals(Memories.CAT) ? "the quince was not baked \u001b[31mred" : "the branch follows no other",
                "bake it",
                Map.of("path_missing", "quince"),
                "bake first",
                List.of("quinces of others"),
                1,
                suggestion,
                new Reflection.Source(by, List.of("last line"), "there is an oven", "it is raw"));
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), warning -> {})) {
            store.apply(List.of(new Change.Reflected(episode, reflection)));
        }
    }
}
