package io.vritti.agent.library.springai;

import io.vritti.tool.ToolRequest;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * What Spring AI knows of a tool call.
 *
 * @param context of the tool, or null
 * @param callId of the model's, or null
 * @param turn whose answer asks for it
 */
record SpringAiRequest(ToolDefinition definition, String arguments, ToolContext context, String callId, Turn turn)
        implements ToolRequest {

    /** As the chat memory's advisors name it, and as hosts do that hand it to their tools. */
    private static final List<String> CONVERSATION = List.of(Turn.CONVERSATION, "conversationId");

    /** As hosts name it that hand it to their tools. */
    private static final List<String> USER = List.of("userId", "user_id");

    @Override
    public String framework() {
        return "springai";
    }

    @Override
    public String tool() {
        return definition.name();
    }

    @Override
    public String description() {
        return definition.description();
    }

    @Override
    public String goal() {
        return turn.goal();
    }

    @Override
    public String conversation() {
        String known = known(CONVERSATION);
        return known == null ? turn.conversation() : known;
    }

    @Override
    public String user() {
        return known(USER);
    }

    /** A decorator may give other arguments to the same tool, but not another context. */
    @Override
    public boolean isLayerOf(ToolRequest around) {
        return ToolRequest.super.isLayerOf(around)
                || around instanceof SpringAiRequest request
                        && tool().equals(request.tool())
                        && context != null
                        && context == request.context;
    }

    /** @return null where the context has none of these names */
    private String known(List<String> names) {
        Map<String, Object> known = context == null ? Map.of() : context.getContext();
        for (String name : names) {
            Object id = known.get(name);
            if (id != null) {
                return id.toString();
            }
        }
        return null;
    }
}
