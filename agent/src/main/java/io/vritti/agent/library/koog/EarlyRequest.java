package io.vritti.agent.library.koog;

import io.vritti.tool.ToolRequest;

/**
 * What Koog 0.5 knows of a tool call. Its classes are gone, so that they are read by name.
 *
 * @param environment that executes the tool
 * @param agent id of the agent, which its result must have, too
 */
record EarlyRequest(Object environment, String tool, String arguments, String callId, String agent, String conversation)
        implements ToolRequest {

    /** @param call an {@code AgentToolCallToEnvironmentContent} */
    static EarlyRequest of(Object environment, Object call) {
        return new EarlyRequest(
                environment,
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

    @Override
    public String description() {
        try {
            Object registry = Fields.get(environment, "toolRegistry");
            Object known = registry == null ? null : Early.get(registry, "getToolOrNull", tool);
            return known == null ? null : (String) Early.get(known, "getDescription");
        } catch (NoSuchMethodError ofTheHost) {
            // A tool that cannot say what it is.
            return null;
        }
    }
}
