package io.vritti.agent.library.langchain4j;

import io.vritti.agent.library.HiddenField;
import io.vritti.agent.library.ServerIdentity;
import java.util.List;

/** Finds out of which MCP server a tool is: two of them may have tools of one name. */
final class McpServers {

    private static final String EXECUTOR = "dev.langchain4j.mcp.McpToolExecutor";

    private McpServers() {}

    static ServerIdentity of(Object executor) {
        if (!executor.getClass().getName().equals(EXECUTOR)) {
            return ServerIdentity.NONE;
        }
        Object client = HiddenField.of(executor, "mcpClient");
        if (client == null) {
            return ServerIdentity.NONE;
        }
        Object transport = HiddenField.of(client, "transport");
        return transport != null && HiddenField.of(transport, "command") instanceof List<?> command
                ? ServerIdentity.ofProcess(
                        command.stream().map(String::valueOf).toList(), HiddenField.of(transport, "environment"))
                : ServerIdentity.ofClient(client);
    }
}
