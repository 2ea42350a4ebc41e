package io.vritti.it.inside;

import ai.koog.agents.core.agent.AIAgent;
import ai.koog.agents.core.agent.AIAgentSimpleStrategies;
import ai.koog.agents.core.tools.Tool;
import ai.koog.agents.core.tools.ToolDescriptor;
import ai.koog.agents.core.tools.ToolParameterDescriptor;
import ai.koog.agents.core.tools.ToolParameterType;
import ai.koog.agents.core.tools.ToolRegistry;
import ai.koog.http.client.ktor.KtorKoogHttpClient;
import ai.koog.prompt.executor.clients.ConnectionTimeoutConfig;
import ai.koog.prompt.executor.clients.openai.OpenAIClientSettings;
import ai.koog.prompt.executor.clients.openai.OpenAILLMClient;
import ai.koog.prompt.executor.clients.openai.OpenAIModels;
import ai.koog.prompt.executor.llms.MultiLLMPromptExecutor;
import ai.koog.serialization.JSONObject;
import ai.koog.serialization.JSONPrimitive;
import ai.koog.serialization.JSONSerializer;
import ai.koog.serialization.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kotlin.coroutines.Continuation;

/** Agents of Koog 1, whose tools have one argument. */
final class KoogAgents {

    private KoogAgents() {}

    /** What a tool does, as Kotlin compiles a suspending function. */
    interface Body {
        Object run(String file, Continuation<? super String> continuation) throws Exception;
    }

    /** @param parallel whether tools of one answer run side by side */
    static String ask(String address, String words, boolean parallel, Map<String, Body> tools) {
        OpenAIClientSettings settings = new OpenAIClientSettings(
                address,
                new ConnectionTimeoutConfig(),
                "v1/chat/completions",
                "v1/responses",
                "v1/embeddings",
                "v1/moderations",
                "v1/models");
        List<FileTool> all = new ArrayList<>();
        tools.forEach((name, body) -> all.add(new FileTool(name, body)));
        return AIAgent.builder()
                .promptExecutor(new MultiLLMPromptExecutor(
                        new OpenAILLMClient("none", settings, new KtorKoogHttpClient.Factory())))
                .llmModel(OpenAIModels.Chat.GPT4o)
                .toolRegistry(new ToolRegistry(all))
                .maxIterations(100)
                .graphStrategy(AIAgentSimpleStrategies.singleRunStrategy(parallel))
                .build()
                .run(words);
    }

    /** What a model reads of a tool that threw. */
    static String failed(String tool, String message) {
        return "Tool with name '" + tool + "' failed to execute due to the error: " + message + "!";
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static final class FileTool extends Tool<String, String> {

        private final Body body;

        FileTool(String name, Body body) {
            super(
                    TypeToken.of(String.class),
                    TypeToken.of(String.class),
                    new ToolDescriptor(
                            name,
                            "Shows a file.",
                            List.of(new ToolParameterDescriptor("file", "Its name.", ToolParameterType.String.INSTANCE)),
                            List.of(),
                            null),
                    Map.of());
            this.body = body;
        }

        @Override
        public String decodeArgs(JSONObject arguments, JSONSerializer serializer) {
            return ((JSONPrimitive) arguments.getEntries().get("file")).getContent();
        }

        @Override
        public String encodeResultToString(String result, JSONSerializer serializer) {
            return result;
        }

        @Override
        public Object execute(String file, Continuation<? super String> continuation) {
            try {
                return body.run(file, continuation);
            } catch (Exception e) {
                throw KoogAgents.<RuntimeException>unchecked(e);
            }
        }
    }
}
