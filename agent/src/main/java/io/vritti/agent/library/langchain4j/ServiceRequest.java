package io.vritti.agent.library.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import io.vritti.agent.library.ServerIdentity;
import io.vritti.tool.ToolRequest;
import java.util.List;

/**
 * A tool call of an AI service.
 *
 * @param context null where the caller has none
 * @param of the server whose tool it is
 */
record ServiceRequest(
        ToolExecutionRequest request,
        AnnotatedTool annotated,
        InvocationContext context,
        UserMessages messages,
        ServerIdentity of)
        implements ToolRequest {

    @Override
    public String framework() {
        return "langchain4j";
    }

    @Override
    public String tool() {
        return request.name();
    }

    @Override
    public String arguments() {
        return request.arguments();
    }

    @Override
    public String server() {
        return of.name();
    }

    @Override
    public List<String> serverFolders() {
        return of.folders();
    }

    @Override
    public String description() {
        return annotated.description();
    }

    @Override
    public String goal() {
        return context == null ? null : messages.of(context);
    }

    @Override
    public String conversation() {
        Object memory = context == null ? null : context.chatMemoryId();
        return memory == null ? null : memory.toString();
    }

    @Override
    public String callId() {
        return request.id();
    }
}
