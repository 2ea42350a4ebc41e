package io.vritti.agent.library.agentscope;

import io.agentscope.core.agent.Agent;
import io.agentscope.core.agent.RuntimeContext;
import io.agentscope.core.message.Msg;
import io.agentscope.core.message.MsgRole;
import io.agentscope.core.tool.AgentTool;
import io.agentscope.core.tool.ToolCallParam;
import io.agentscope.core.tool.Toolkit;
import java.lang.reflect.Method;
import java.util.List;

/** Reads for whom an agent works. An agent of 2.0 works in contexts, one of 1.0 has a memory and no more. */
final class Agents {

    /** The user's last words, or null. */
    String goal(ToolCallParam call) {
        List<?> messages = messages(call);
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i) instanceof Msg message && message.getRole() == MsgRole.USER) {
                return message.getTextContent();
            }
        }
        return null;
    }

    /** What a tool says of itself to the model, or null. */
    String description(ToolCallParam call) {
        AgentTool tool = call.getAgent() != null && read(call.getAgent(), "getToolkit") instanceof Toolkit kit
                ? kit.getTool(call.getToolUseBlock().getName())
                : null;
        return tool == null ? null : tool.getDescription();
    }

    /** @return null where it is unknown */
    String session(ToolCallParam call) {
        try {
            RuntimeContext context = call.getRuntimeContext();
            return context == null ? null : context.getSessionId();
        } catch (NoSuchMethodError before2) {
            return null;
        }
    }

    /** @return null where it is unknown */
    String user(ToolCallParam call) {
        try {
            RuntimeContext context = call.getRuntimeContext();
            return context == null ? null : context.getUserId();
        } catch (NoSuchMethodError before2) {
            return null;
        }
    }

    private static List<?> messages(ToolCallParam call) {
        Agent agent = call.getAgent();
        if (agent == null) {
            return List.of();
        }
        try {
            return List.copyOf(RuntimeContext.resolveAgentState(call.getRuntimeContext(), agent)
                    .getContext());
        } catch (NoSuchMethodError | NoClassDefFoundError before2) {
            return memory(agent);
        } catch (RuntimeException noState) {
            return List.of();
        }
    }

    private static List<?> memory(Agent agent) {
        try {
            Object memory = read(agent, "getMemory");
            Class<?> kind = Class.forName("io.agentscope.core.memory.Memory", false, Agent.class.getClassLoader());
            return List.copyOf((List<?>) kind.getMethod("getMessages").invoke(memory));
        } catch (ReflectiveOperationException | RuntimeException none) {
            return List.of();
        }
    }

    /** What an agent's own class gives out; null where it does not. */
    private static Object read(Agent agent, String getter) {
        try {
            Method method = agent.getClass().getMethod(getter);
            // The class may be the host's own, and not public.
            method.setAccessible(true);
            return method.invoke(agent);
        } catch (ReflectiveOperationException | RuntimeException none) {
            return null;
        }
    }
}
