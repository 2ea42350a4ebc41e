package io.vritti.agent.library.mcp;

import io.vritti.agent.library.ServerIdentity;
import io.vritti.tool.ArgumentsJson;
import io.vritti.tool.ToolRequest;
import java.util.List;
import java.util.Map;

/** What a client asks of a tool; a client knows no goal and no conversation. */
record McpRequest(String tool, Map<String, Object> given, ServerIdentity of) implements ToolRequest {

    @Override
    public String framework() {
        return "mcp";
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
    public String arguments() {
        return ArgumentsJson.of(given);
    }
}
