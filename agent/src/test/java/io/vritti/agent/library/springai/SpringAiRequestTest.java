package io.vritti.agent.library.springai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.definition.ToolDefinition;

class SpringAiRequestTest {

    private final ToolContext context = new ToolContext(Map.of());

    @Test
    void a_decorator_that_adds_to_the_arguments_makes_the_same_call() {
        SpringAiRequest outer = request("show", "{\"file\":\"a\",\"thought\":\"why\"}", context, null);

        assertThat(request("show", "{\"file\":\"a\"}", context, null).isLayerOf(outer))
                .isTrue();
        assertThat(request("other", "{\"file\":\"a\"}", context, null).isLayerOf(outer))
                .isFalse();
        assertThat(request("show", "{\"file\":\"b\"}", new ToolContext(Map.of()), null)
                        .isLayerOf(outer))
                .as("a call that a tool makes itself")
                .isFalse();
    }

    @Test
    void the_tool_context_tells_conversation_and_user_before_the_advisors_do() {
        Map<String, Object> advised = Map.of(Turn.CONVERSATION, "advised");

        SpringAiRequest known =
                request("show", "{}", new ToolContext(Map.of("conversationId", 7, "userId", "anna")), advised);
        assertThat(known.conversation()).isEqualTo("7");
        assertThat(known.user()).isEqualTo("anna");

        SpringAiRequest unknown = request("show", "{}", null, advised);
        assertThat(unknown.conversation()).isEqualTo("advised");
        assertThat(unknown.user()).isNull();
        assertThat(request("show", "{}", null, null).conversation()).isNull();
    }

    private static SpringAiRequest request(String tool, String arguments, ToolContext context, Object advised) {
        return new SpringAiRequest(new Definition(tool), arguments, context, null, new Turn(null, advised));
    }

    private record Definition(String name) implements ToolDefinition {

        @Override
        public String description() {
            return "Shows.";
        }

        @Override
        public String inputSchema() {
            return "{}";
        }
    }
}
