package io.vritti.agent.library.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.service.tool.ToolExecutionResult;
import io.vritti.agent.library.ServerIdentity;
import io.vritti.intercept.tool.LateTool;
import io.vritti.intercept.tool.ToolEnd;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PromiseCallTest {

    private final PromiseCall call = new PromiseCall(new ResultCall(
            new MemoryRequest(
                    ToolExecutionRequest.builder().name("show").arguments("{}").build(),
                    AnnotatedTool.NONE,
                    null,
                    ServerIdentity.NONE),
            false));

    private final CompletableFuture<Object> tool = new CompletableFuture<>();

    @Test
    void the_framework_gets_what_the_call_makes_of_the_result() throws Exception {
        CompletableFuture<?> promise = promise((result, thrown) -> new ToolEnd("changed " + result, null));

        tool.complete("found");

        assertThat(promise.get()).isEqualTo("changed found");
    }

    @Test
    void the_framework_gets_a_result_in_the_place_of_a_failure() throws Exception {
        CompletableFuture<?> promise =
                promise((result, thrown) -> new ToolEnd(call.refused(thrown.getMessage()), null));

        tool.completeExceptionally(new IOException("refused"));

        assertThat(promise.get()).isInstanceOfSatisfying(ToolExecutionResult.class, refused -> {
            assertThat(refused.isError()).isTrue();
            assertThat(refused.resultText()).isEqualTo("refused");
        });
    }

    @Test
    void a_failure_of_the_tool_stays_one() {
        CompletableFuture<?> promise = promise(ToolEnd::new);
        IOException failure = new IOException("broken");

        tool.completeExceptionally(failure);

        assertThatThrownBy(promise::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    }

    @Test
    void a_fault_of_ours_leaves_the_framework_what_the_tool_gave() throws Exception {
        CompletableFuture<?> promise = promise((result, thrown) -> {
            throw new NoClassDefFoundError("a member that this version lacks");
        });

        tool.complete("found");

        assertThat(promise.get()).isEqualTo("found");
    }

    @Test
    void whoever_cancels_the_promise_cancels_the_tool() {
        CompletableFuture<?> promise = promise(ToolEnd::new);

        promise.cancel(true);

        assertThat(tool).isCancelled();
        assertThat(promise).isCancelled();
    }

    @Test
    void a_refusal_before_the_tool_runs_is_a_promise_that_is_kept() {
        assertThat(call.refusedAtOnce("NOT EXECUTED"))
                .isInstanceOfSatisfying(
                        CompletableFuture.class,
                        kept -> assertThat(((ToolExecutionResult) kept.join()).resultText())
                                .isEqualTo("NOT EXECUTED"));
    }

    private CompletableFuture<?> promise(Ending ending) {
        return (CompletableFuture<?>) call.later(tool, new Late(ending));
    }

    private interface Ending {
        ToolEnd of(Object result, Throwable thrown);
    }

    private record Late(Ending ending) implements LateTool {

        @Override
        public Object enter() {
            return null;
        }

        @Override
        public void restore(Object before) {}

        @Override
        public ToolEnd ended(Object result, Throwable thrown) {
            return ending.of(result, thrown);
        }
    }
}
