package io.vritti.agent.library.koog;

import ai.koog.agents.core.agent.context.AIAgentContext;
import ai.koog.prompt.message.MessagePart;
import io.vritti.tool.ToolRequest;
import java.lang.reflect.Field;
import kotlin.coroutines.Continuation;

/**
 * What Koog knows of a tool call.
 *
 * @param waiting for the tool
 */
record KoogRequest(MessagePart.Tool.Call call, Continuation<?> waiting) implements ToolRequest {

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
        try {
            return (AIAgentContext) field(field(waiting, "this$0"), "context");
        } catch (ReflectiveOperationException | RuntimeException other) {
            return null;
        }
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
