package io.vritti.agent.library.adk;

import com.google.adk.agents.InvocationContext;
import com.google.adk.tools.BaseTool;
import com.google.adk.tools.ToolContext;
import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.HostTurn;
import java.util.List;
import java.util.Map;

/** Reads the context of a tool call, the tool and its arguments. */
public final class AdkReader implements LibraryReader {

    private final UserOf userOf = new UserOf();

    @Override
    public HostTurn turn(Object target, Object[] arguments) {
        return new HostTurn(((InvocationContext) target).session().id(), List.of(), List.of());
    }

    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        @SuppressWarnings("unchecked")
        Map<String, Object> given = (Map<String, Object>) arguments[1];
        return new AdkToolCall(new AdkRequest((BaseTool) arguments[0], given, (ToolContext) target, userOf));
    }
}
