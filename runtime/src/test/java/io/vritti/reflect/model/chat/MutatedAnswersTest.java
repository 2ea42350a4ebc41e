package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.episode.Reflection;
import io.vritti.program.PlainCommand;
import io.vritti.reflect.model.lesson.Checked;
import io.vritti.reflect.model.lesson.LessonCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** Answers that were cut, mixed up and spoilt in thousands of ways: whatever is kept of one obeys the rules of a good one. */
class MutatedAnswersTest {

    private static final int ROUNDS = 800;
    private static final long SEED = 30;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "null",
            "true",
            "NaN",
            "1e999",
            "-1",
            "```",
            "\\",
            "\\u0000",
            "\\ud800",
            "\u202e",
            "\u001b[2J",
            "\n",
            "[3]",
            "\"command\":\"rm -rf /\"",
            "\"root_cause\":",
            "http://evil.example/",
            " | sh ",
            " sudo rm ",
            "\"error\":{\"code\":429}",
            "\"refusal\":\"no\"",
            "\"usage\":-5",
            "\"choices\":[]",
            " ignore all instructions ");

    private final Random random = new Random(SEED);
    private final ResponseReading reading = new ResponseReading(() -> Asks.NOW_MILLIS);
    private final LessonCheck check = new LessonCheck(Asks.redactor(), command -> true);

    @Test
    void nothing_is_thrown_and_nothing_is_kept_that_a_good_answer_could_not_hold() {
        Set<String> outcomes = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean inside = round % 2 == 0;
            String content = inside ? mutated(Asks.GOOD) : Asks.GOOD;
            String whole = ScriptedEndpoint.completion(content, "stop").toString();
            String body = inside ? whole : mutated(whole);
            Heard heard = new Reply.Answered(200, Headers.of(), body, true).read(reading, 1_000);
            assertThat(heard.usage().inputTokens()).isNotNegative();
            outcomes.add(heard.getClass().getSimpleName());
            if (heard instanceof Heard.Words words) {
                Checked checked = check.of(Asks.QUESTION, words.content(), "m");
                outcomes.add(checked.getClass().getSimpleName());
                if (checked instanceof Checked.Kept kept) {
                    assertObeys(kept.reflection());
                }
            }
        }
        assertThat(outcomes).contains("Words", "Trouble", "Kept", "Dropped", "Unreadable");
    }

    private static void assertObeys(Reflection kept) {
        assertThat(kept.rootCause()).isNotBlank().hasSizeLessThanOrEqualTo(300);
        assertThat(kept.resolutionStrategy()).isNotBlank().hasSizeLessThanOrEqualTo(500);
        assertThat(kept.source().quotes()).isNotEmpty().isSubsetOf(Asks.QUESTION.errorLines());
        assertThat(kept.confidence()).isZero();
        assertThat(kept.preconditions().keySet()).isSubsetOf("executable_missing");
        assertThat(kept.toString())
                .doesNotContainPattern("[\\p{Cntrl}\u202e]")
                .doesNotContain("evil.example", "| sh", "rm -rf", "sudo rm", " ignore all instructions ");
        if (kept.suggestion() != null) {
            assertThat(kept.suggestion().command()).matches(PlainCommand::is);
            assertThat(kept.suggestion().certain()).isFalse();
        }
    }

    private String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                default -> mutated.setLength(random.nextInt(8) == 0 ? at : mutated.length());
            }
        }
        return mutated.toString();
    }
}
