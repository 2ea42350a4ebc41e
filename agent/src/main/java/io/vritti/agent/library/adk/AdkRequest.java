package io.vritti.agent.library.adk;

import com.google.adk.tools.BaseTool;
import com.google.adk.tools.ToolContext;
import com.google.genai.types.Content;
import io.vritti.tool.ArgumentsJson;
import io.vritti.tool.ToolRequest;
import java.util.Map;

/** What the kit knows of a tool call. */
record AdkRequest(BaseTool called, Map<String, Object> given, ToolContext context, UserOf userOf)
        implements ToolRequest {

    @Override
    public String framework() {
        return "adk";
    }

    @Override
    public String tool() {
        return called.name();
    }

    @Override
    public String arguments() {
        return ArgumentsJson.of(given);
    }

    @Override
    public String description() {
        return called.description();
    }

    @Override
    public String goal() {
        return context.userContent().map(Content::text).orElse(null);
    }

    @Override
    public String conversation() {
        return context.sessionId();
    }

    @Override
    public String user() {
        return userOf.context(context);
    }

    @Override
    public String callId() {
        return context.functionCallId().orElse(null);
    }
}
