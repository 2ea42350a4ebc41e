package io.vritti.agent.library.agentscope;

import io.agentscope.core.message.ToolResultBlock;
import io.agentscope.core.tool.ToolCallParam;
import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.io.IdentityTable;
import io.vritti.intercept.tool.HostToolCall;

/** Reads the tool calls of AgentScope, and remembers which of its results are failures. */
public final class AgentScopeReader implements LibraryReader {

    private final IdentityTable<ToolResultBlock, Boolean> failures = new IdentityTable<>();
    private final Agents agents = new Agents();

    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        return new AgentScopeCall(new AgentScopeRequest((ToolCallParam) arguments[0], agents), failures);
    }

    /** @param arguments the result of a failure */
    @Override
    public Object[] replace(Object[] arguments) {
        failures.put((ToolResultBlock) arguments[0], Boolean.TRUE);
        return arguments;
    }
}
