package io.vritti.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AskedGoalsTest {

    private final ToolFrames frames = new ToolFrames();
    private final AskedGoals goals = frames.goals();

    @Test
    void what_a_thread_asked_a_model_for_is_the_goal_of_its_tool_calls_on_whatever_thread_they_go_on() {
        goals.want(() -> true);
        goals.asked("publish the report", false);
        ToolFrame frame = frames.begin(new Plain(), false, 1, 1);
        goals.asked(null, false);

        assertThat(frame.goal()).isEqualTo("publish the report");
        assertThat(frames.begin(new Plain(), false, 1, 1).goal())
                .as("a request without words of a user")
                .isNull();
    }

    @Test
    void a_request_that_goes_on_from_an_answer_keeps_the_goal() {
        goals.want(() -> true);
        goals.asked("publish the report", false);
        goals.asked(null, true);

        assertThat(frames.askedFor()).isEqualTo("publish the report");
        assertThat(CompletableFuture.supplyAsync(frames::askedFor).join())
                .as("another thread")
                .isNull();
    }

    @Test
    void nothing_is_told_where_users_words_are_not_to_be_kept() {
        goals.asked("publish the report", false);

        assertThat(goals.wanted()).isFalse();
        assertThat(frames.askedFor()).isNull();
    }

    /** Half of a secret is not known for one. */
    @Test
    void what_is_too_long_ends_before_a_word_and_not_in_it() {
        goals.want(() -> true);
        goals.asked("publish ".repeat(246) + "to postgres://app:pa55word-pa55word@db/reports", false);
        assertThat(frames.askedFor()).endsWith("publish to ").doesNotContain("postgres");

        goals.asked("x".repeat(2_500), false);
        assertThat(frames.askedFor()).isNull();

        goals.asked("\u5831".repeat(2_500), false);
        assertThat(frames.askedFor()).as("without spaces between words").hasSize(2_000);
    }

    private record Plain() implements ToolRequest {

        @Override
        public String framework() {
            return "test";
        }

        @Override
        public String tool() {
            return "run";
        }

        @Override
        public String arguments() {
            return "{}";
        }
    }
}
