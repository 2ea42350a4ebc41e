package io.vritti.bench.jmh;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A tool of LangChain4j that does next to nothing, as AI services have it run: what is added to it is ours. */
@State(Scope.Benchmark)
public class ToolCall {

    /** Has OpenTelemetry make a span of the same call; it has none of its own for it. */
    public static final String SPAN =
            "-Dotel.instrumentation.methods.include=dev.langchain4j.service.tool.DefaultToolExecutor[execute]";

    private final ToolExecutionRequest request = ToolExecutionRequest.builder()
            .id("call_7")
            .name("add")
            .arguments("{\"first\":40,\"second\":2}")
            .build();
    private final ToolExecutor executor = new DefaultToolExecutor(new Adder(), request);

    @Benchmark
    public String execute() {
        return executor.execute(request, "conversation");
    }

    /** A host's tools. */
    public static final class Adder {

        @Tool("Adds two numbers.")
        public int add(@P("first") int first, @P("second") int second) {
            return first + second;
        }
    }
}
