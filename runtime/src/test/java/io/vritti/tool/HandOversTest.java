package io.vritti.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What woven executors do is done by hand here. */
class HandOversTest {

    private final ToolFrames frames = new ToolFrames();
    private final HandOvers handOvers = frames.handOvers();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    HandOversTest() throws Exception {
        on(() -> null);
    }

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void a_task_works_for_the_call_that_left_it_to_a_pool_though_several_are_in_flight() throws Exception {
        ToolFrame first = begin("first");
        ToolFrame second = begin("second");
        Runnable task = () -> {};

        within(first, () -> handOvers.handedOver(task));

        assertThat(taken(task)).isSameAs(first);
        assertThat(taken(task)).as("the same task, handed over by nobody").isNull();
        frames.end(second);
        frames.end(first);
    }

    @Test
    void a_task_that_was_left_by_no_call_works_for_none_though_one_is_in_flight() throws Exception {
        ToolFrame only = begin("only");

        assertThat(on(frames::current)).as("nothing is known of the thread").isSameAs(only);
        assertThat(taken(() -> {})).isNull();
        assertThat(on(() -> {
                    handOvers.taken(null);
                    Thread[] started = new Thread[1];
                    List<ToolFrame> seen = new ArrayList<>();
                    started[0] = new Thread(() -> seen.add(frames.current()));
                    started[0].start();
                    started[0].join();
                    return seen.get(0);
                }))
                .as("a thread that such a task starts may be a pool's")
                .isSameAs(only);
    }

    @Test
    void a_task_that_outlives_its_call_works_for_no_other() throws Exception {
        ToolFrame over = begin("over");
        ToolFrame other = begin("other");
        Runnable task = () -> {};
        within(over, () -> handOvers.handedOver(task));
        on(() -> {
            handOvers.taken(task);
            return null;
        });

        frames.end(over);

        assertThat(on(frames::current)).isNull();
        assertThat(frames.current()).as("of which nothing is known").isSameAs(other);
    }

    @Test
    void one_object_for_the_tasks_of_two_calls_is_nobodys() throws Exception {
        Runnable drain = () -> {};
        ToolFrame first = begin("first");
        ToolFrame second = begin("second");

        within(first, () -> handOvers.handedOver(drain));
        within(second, () -> handOvers.handedOver(drain));

        assertThat(taken(drain)).isNull();
    }

    @Test
    void a_stage_that_was_made_inside_a_call_is_its_own_whoever_completes_the_one_before() throws Exception {
        Runnable stage = () -> {};
        ToolFrame first = begin("first");
        ToolFrame second = begin("second");

        within(first, () -> handOvers.made(stage));
        within(second, () -> handOvers.handedOver(stage));
        on(() -> {
            handOvers.handedOver(stage);
            return null;
        });

        assertThat(taken(stage)).isSameAs(first);
    }

    @Test
    void a_task_that_is_run_while_another_waits_for_it_leaves_no_trace() {
        Object task = new Object();
        ToolFrame first = begin("first");
        ToolFrame second = begin("second");
        within(second, () -> handOvers.made(task));

        within(first, () -> {
            Object before = handOvers.begins(task, false);
            assertThat(frames.current()).isSameAs(second);
            handOvers.ends(before);
            assertThat(frames.current()).isSameAs(first);
        });
        Object before = handOvers.begins(task, false);
        assertThat(frames.current()).isNull();
        handOvers.ends(before);
        assertThat(frames.ofThread()).isNull();
    }

    @Test
    void more_tasks_than_can_be_carried_are_unknown_and_not_anothers() throws Exception {
        ToolFrame only = begin("only");
        List<Object> tasks = new ArrayList<>();
        within(only, () -> {
            for (int i = 0; i < 50_000; i++) {
                tasks.add(new Object());
                handOvers.made(tasks.get(i));
            }
        });

        for (Object task : tasks) {
            Object before = handOvers.begins(task, false);
            assertThat(frames.current()).isSameAs(only);
            handOvers.ends(before);
        }
        frames.end(only);
        begin("next");
        assertThat(taken(() -> {})).as("the next call begins anew").isNull();
    }

    private ToolFrame taken(Runnable task) throws Exception {
        return on(() -> {
            handOvers.taken(task);
            return frames.current();
        });
    }

    private <T> T on(Callable<T> call) throws Exception {
        return pool.submit(call).get();
    }

    private void within(ToolFrame frame, Runnable work) {
        Object before = frames.enter(frame);
        work.run();
        frames.restore(before);
    }

    private ToolFrame begin(String tool) {
        return frames.begin(new Asked(tool), false, 1, 1);
    }

    private record Asked(String tool) implements ToolRequest {

        @Override
        public String framework() {
            return "test";
        }

        @Override
        public String arguments() {
            return "{}";
        }
    }
}
