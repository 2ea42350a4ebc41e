package io.vritti.agent.library.koog;

import ai.koog.agents.core.agent.context.AIAgentContext;
import ai.koog.agents.core.tools.ToolBase;
import ai.koog.agents.core.tools.ToolRegistry;
import ai.koog.prompt.message.MessagePart;
import io.vritti.tool.ToolRequest;
import kotlin.coroutines.Continuation;

/**
 * What Koog knows of a tool call.
 *
 * @param environment that executes the tool
 * @param waiting for the tool
 */
record KoogRequest(Object environment, MessagePart.Tool.Call call, Continuation<?> waiting) implements ToolRequest {

    @Override
    public String framework() {
        return "koog";
    }

    @Override
    public String tool() {
        return call.getTool();
    }

    @Override
    public String arguments() {
        return call.getArgs();
    }

    @Override
    public String description() {
        ToolBase<?, ?> tool = Fields.get(environment, "toolRegistry") instanceof ToolRegistry registry
                ? registry.getToolOrNull(tool())
                : null;
        return tool == null ? null : tool.getDescriptor().getDescription();
    }

    /** What the agent was run with. */
    @Override
    public String goal() {
        AIAgentContext context = context();
        return context != null && context.getAgentInput() instanceof CharSequence words ? words.toString() : null;
    }

    @Override
    public String conversation() {
        AIAgentContext context = context();
        return context == null ? null : context.getRunId();
    }

    @Override
    public String callId() {
        return call.getId();
    }

    /** Of the environment that asks this one to execute the tool: it keeps it to itself. Null where another one asks. */
    private AIAgentContext context() {
        Object asking = Fields.get(waiting, "this$0");
        return asking != null && Fields.get(asking, "context") instanceof AIAgentContext known ? known : null;
    }
}
