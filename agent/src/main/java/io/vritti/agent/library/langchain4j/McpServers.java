package io.vritti.agent.library.langchain4j;

import io.vritti.agent.library.HiddenField;
import io.vritti.agent.library.ServerIdentity;
import java.util.List;

/** Finds out of which MCP server a tool is: two of them may have tools of one name. */
final class McpServers {

    private static final String EXECUTOR = "dev.langchain4j.mcp.McpToolExecutor";

    private McpServers() {}

    /** @return null where the executor is of no MCP client */
    static String of(Object executor) {
        if (!executor.getClass().getName().equals(EXECUTOR)) {
            return null;
        }
        Object client = HiddenField.of(executor, "mcpClient");
        if (client == null) {
            return null;
        }
        Object transport = HiddenField.of(client, "transport");
        return transport != null && HiddenField.of(transport, "command") instanceof List<?> command
                ? ServerIdentity.ofProcess(command, HiddenField.of(transport, "environment"))
                : ServerIdentity.ofClient(client);
    }
}
