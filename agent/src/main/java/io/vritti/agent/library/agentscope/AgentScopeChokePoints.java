package io.vritti.agent.library.agentscope;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * Where AgentScope calls one tool, where it begins to call those that one answer of the model asks for, and where it makes a result of a
 * failure, which has no other flag.
 */
public final class AgentScopeChokePoints {

    private static final String TOOLKIT = "io/agentscope/core/tool/Toolkit";
    private static final String MONO = "Lreactor/core/publisher/Mono;";
    private static final String CALL = "(Lio/agentscope/core/tool/ToolCallParam;)" + MONO;
    private static final String RESULT = "io/agentscope/core/message/ToolResultBlock";
    private static final String CALLS = "(Ljava/util/List;Lio/agentscope/core/model/ExecutionConfig;"
            + "Lio/agentscope/core/agent/Agent;Lio/agentscope/core/";

    /** The toolkit of 1.0.0 calls tools itself; later ones have an executor for it. One name stands for what each has. */
    public static final List<ChokePoint> ALL = List.of(
            point("agentscope-tool", "io/agentscope/core/tool/ToolExecutor", "executeCore", CALL, "CallToolAdvice"),
            point("agentscope-toolkit", TOOLKIT, "executeToolCore", CALL, "CallToolAdvice"),
            answer("tool/ToolExecutionContext;)"),
            answer("agent/RuntimeContext;)"),
            point("agentscope-error", RESULT, "error", "(Ljava/lang/String;)L" + RESULT + ";", "ErrorAdvice"));

    private AgentScopeChokePoints() {}

    private static ChokePoint answer(String lastParameter) {
        return point("agentscope-toolkit", TOOLKIT, "callTools", CALLS + lastParameter + MONO, "AnswerAdvice");
    }

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", type, method, descriptor, "library.agentscope." + advice);
    }
}
