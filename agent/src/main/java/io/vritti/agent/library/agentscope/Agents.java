package io.vritti.agent.library.agentscope;

import io.agentscope.core.agent.Agent;
import io.agentscope.core.agent.RuntimeContext;
import io.agentscope.core.message.Msg;
import io.agentscope.core.message.MsgRole;
import io.agentscope.core.tool.ToolCallParam;
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
            Object memory = agent.getClass().getMethod("getMemory").invoke(agent);
            Class<?> kind = Class.forName(
                    "io.agentscope.core.memory.Memory", false, Agent.class.getClassLoader());
            return List.copyOf((List<?>) kind.getMethod("getMessages").invoke(memory));
        } catch (ReflectiveOperationException | RuntimeException none) {
            return List.of();
        }
    }
}
