package io.vritti.it.inside;

import ai.koog.agents.core.agent.AIAgent;
import ai.koog.agents.core.agent.AIAgentSimpleStrategiesKt;
import ai.koog.agents.core.agent.ToolCalls;
import ai.koog.agents.core.tools.SimpleTool;
import ai.koog.agents.core.tools.ToolDescriptor;
import ai.koog.agents.core.tools.ToolParameterDescriptor;
import ai.koog.agents.core.tools.ToolParameterType;
import ai.koog.agents.core.tools.ToolRegistry;
import ai.koog.prompt.executor.clients.ConnectionTimeoutConfig;
import ai.koog.prompt.executor.clients.openai.OpenAIClientSettings;
import ai.koog.prompt.executor.clients.openai.OpenAILLMClient;
import ai.koog.prompt.executor.clients.openai.OpenAIModels;
import ai.koog.prompt.executor.llms.SingleLLMPromptExecutor;
import io.ktor.client.HttpClientKt;
import io.ktor.client.engine.apache5.Apache5;
import java.util.List;
import java.util.Map;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.datetime.Clock;
import kotlinx.serialization.KSerializer;
import kotlinx.serialization.json.JsonObject;
import kotlinx.serialization.json.JsonPrimitive;

/** Agents of Koog 0.5, whose tools have one argument. */
final class KoogAgents {

    private KoogAgents() {}

    /** What a tool does, as Kotlin compiles a suspending function. */
    interface Body {
        Object run(String file, Continuation<? super String> continuation) throws Exception;
    }

    /** @param parallel whether tools of one answer run side by side */
    static String ask(String address, String words, boolean parallel, Map<String, Body> tools)
            throws InterruptedException {
        OpenAIClientSettings settings = new OpenAIClientSettings(
                address,
                new ConnectionTimeoutConfig(),
                "v1/chat/completions",
                "v1/responses",
                "v1/embeddings",
                "v1/moderations",
                "v1/models");
        ToolRegistry registry = ToolRegistry.Companion.invoke(builder -> {
            tools.forEach((name, body) -> builder.tool(new FileTool(name, body)));
            return Unit.INSTANCE;
        });
        AIAgent<String, String> agent = AIAgent.Companion.invoke(
                new SingleLLMPromptExecutor(new OpenAILLMClient(
                        "none",
                        settings,
                        HttpClientKt.HttpClient(Apache5.INSTANCE, config -> Unit.INSTANCE),
                        Clock.System.INSTANCE)),
                OpenAIModels.Chat.INSTANCE.getGPT4o(),
                AIAgentSimpleStrategiesKt.singleRunStrategy(parallel ? ToolCalls.PARALLEL : ToolCalls.SEQUENTIAL),
                registry,
                null,
                null,
                null,
                1,
                100,
                features -> Unit.INSTANCE);
        return BuildersKt.runBlocking(
                EmptyCoroutineContext.INSTANCE, (scope, continuation) -> agent.run(words, continuation));
    }

    /** What a model reads of a tool that threw. */
    static String failed(String tool, String message) {
        return "Tool \"" + tool + "\" failed to execute because of " + message + "!";
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static final class FileTool extends SimpleTool<JsonObject> {

        private final String name;
        private final Body body;

        FileTool(String name, Body body) {
            this.name = name;
            this.body = body;
        }

        @Override
        public KSerializer<JsonObject> getArgsSerializer() {
            return JsonObject.Companion.serializer();
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getDescription() {
            return "Shows a file.";
        }

        @Override
        public ToolDescriptor getDescriptor() {
            return new ToolDescriptor(
                    name,
                    getDescription(),
                    List.of(new ToolParameterDescriptor("file", "Its name.", ToolParameterType.String.INSTANCE)),
                    List.of());
        }

        @Override
        public Object doExecute(JsonObject arguments, Continuation<? super String> continuation) {
            try {
                return body.run(((JsonPrimitive) arguments.get("file")).getContent(), continuation);
            } catch (Exception e) {
                throw KoogAgents.<RuntimeException>unchecked(e);
            }
        }
    }
}
