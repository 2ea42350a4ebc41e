package io.vritti.agent.library.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.vritti.agent.library.ServerIdentity;
import io.vritti.tool.ToolRequest;
import java.util.List;

/**
 * A tool call of which no more is known than the id of a chat memory.
 *
 * @param memoryId null where there is none
 * @param of the server whose tool it is
 */
record MemoryRequest(ToolExecutionRequest request, AnnotatedTool annotated, Object memoryId, ServerIdentity of)
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
    public String conversation() {
        return memoryId == null ? null : memoryId.toString();
    }

    @Override
    public String callId() {
        return request.id();
    }
}
