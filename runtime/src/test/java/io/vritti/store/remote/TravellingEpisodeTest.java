package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.TextShare;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TravellingEpisodeTest {

    private static final String LINE = "sh: 1: jqq: not found";

    @Test
    void a_reflection_travels_with_the_line_that_it_rests_on_and_with_no_other() {
        Episode travels = new TravellingEpisode(() -> TextShare.LINE).of(reflected());

        assertThat(travels.reflection().rootCause()).isEqualTo("the program jqq is not installed");
        assertThat(travels.reflection().source().quotes()).containsExactly("jqq: not found");
        assertThat(travels.errorTrace()).isEqualTo(LINE);
    }

    @Test
    void where_nothing_of_the_error_travels_nothing_that_is_said_of_it_does() {
        assertThat(new TravellingEpisode(() -> TextShare.NONE).of(reflected()).reflection())
                .isNull();
    }

    private static Episode reflected() {
        Reflection reflection = new Reflection(
                "the program jqq is not installed",
                "use jq",
                Map.of("executable_missing", "jqq"),
                "look first",
                List.of(),
                0.5,
                null,
                Reflection.Source.rules(List.of("minutes of the board", "jqq: not found")));
        return new Episode(
                new Episode.Identity("ep-0123456789", "00".repeat(16), "process", "v1:1"),
                new Episode.Call(
                        RedactedText.stored("jqq"),
                        RedactedText.stored("jqq . a.json"),
                        null,
                        RedactedText.storedList(List.of("jqq")),
                        List.of()),
                new Episode.Error(
                        RedactedText.stored("minutes of the board\n" + LINE),
                        RedactedText.stored(LINE),
                        "dependency_error",
                        "command_not_found",
                        false,
                        3),
                new Episode.Surroundings(Map.of(), List.of()),
                new Episode.Occurrences(1, 1, 1, 12),
                new Episode.Knowledge(null, null, reflection, false));
    }
}
