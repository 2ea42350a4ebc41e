package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static final URI ADDRESS = URI.create("http://localhost/");

    private final Promises promises = new Promises();
    private final List<Object> ends = new ArrayList<>();

    @Test
    void end_is_learnt_once_whoever_comes_first() {
        CompletableFuture<String> future = new CompletableFuture<>();
        // Callbacks run in the reverse order of their coming: this one is like a thread that waits and is faster.
        promises.follow(ADDRESS, future, (result, failure) -> ends.add(result));
        future.whenComplete((result, failure) -> {
            promises.learn(ADDRESS);
            assertThat(ends).containsExactly("answer");
        });

        assertThat(future.complete("answer")).isTrue();

        assertThat(ends).containsExactly("answer");
        promises.learn(ADDRESS);
        assertThat(ends).hasSize(1);
    }

    @Test
    void call_that_is_under_way_is_not_waited_for() {
        promises.follow(ADDRESS, new CompletableFuture<>(), (result, failure) -> ends.add(failure));

        promises.learn(ADDRESS);

        assertThat(ends).isEmpty();
    }
}
