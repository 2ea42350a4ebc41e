package io.vritti.agent.library.agentscope;

import io.agentscope.core.tool.ToolCallParam;
import io.vritti.tool.ArgumentsJson;
import io.vritti.tool.ToolRequest;
import java.util.Map;

/** What AgentScope knows of a tool call. */
record AgentScopeRequest(ToolCallParam call, Agents agents) implements ToolRequest {

    @Override
    public String framework() {
        return "agentscope";
    }

    @Override
    public String tool() {
        return call.getToolUseBlock().getName();
    }

    /** Presets of the host are not among them: the model has not given them. */
    @Override
    public String arguments() {
        Map<String, Object> given = call.getInput();
        return ArgumentsJson.of(
                given == null || given.isEmpty() ? call.getToolUseBlock().getInput() : given);
    }

    @Override
    public String description() {
        return agents.description(call);
    }

    @Override
    public String goal() {
        return agents.goal(call);
    }

    @Override
    public String conversation() {
        return agents.session(call);
    }

    @Override
    public String user() {
        return agents.user(call);
    }

    @Override
    public String callId() {
        return call.getToolUseBlock().getId();
    }
}
