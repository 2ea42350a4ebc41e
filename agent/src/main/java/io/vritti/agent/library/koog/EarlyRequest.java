package io.vritti.agent.library.koog;

import io.vritti.tool.ToolRequest;

/**
 * What Koog 0.5 knows of a tool call. Its classes are gone, so that they are read by name.
 *
 * @param agent id of the agent, which its result must have, too
 */
record EarlyRequest(String tool, String arguments, String callId, String agent, String conversation)
        implements ToolRequest {

    /** @param call an {@code AgentToolCallToEnvironmentContent} */
    static EarlyRequest of(Object call) {
        return new EarlyRequest(
                (String) Early.get(call, "getToolName"),
                String.valueOf(Early.get(call, "getToolArgs")),
                (String) Early.get(call, "getToolCallId"),
                (String) Early.get(call, "getAgentId"),
                (String) Early.get(call, "getRunId"));
    }

    @Override
    public String framework() {
        return "koog";
    }
}
