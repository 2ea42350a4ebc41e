package io.vritti.agent.library.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.vritti.agent.library.LibraryReader;
import io.vritti.agent.library.ServerIdentity;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.HostTurn;
import io.vritti.tool.ToolRequest;
import java.util.ArrayList;
import java.util.List;

/** Reads the tool calls of LangChain4j. */
public final class LangChain4jReader implements LibraryReader {

    private static final String TEXT = "java.lang.String";
    /** Calls of one answer; that of an earlier one is of the same conversation. */
    private static final int MOST_RESULTS = 8;

    private static final String PROMISE = "java.util.concurrent.CompletableFuture";

    /** What is known of a server over pipes. Advice has them as constants. */
    static final String STARTED = "started";

    static final String ENDED = "ended";

    /** Goals are read by what this version of the framework has. */
    private final UserMessages messages = new UserMessages();

    private final AnnotatedTools tools = new AnnotatedTools();

    /** The results at the end of what a model is told are those of the calls that it has asked for. */
    @Override
    public HostTurn turn(Object target, Object[] arguments) {
        List<ChatMessage> messages = ((ChatRequest) target).messages();
        List<String> told = new ArrayList<>();
        for (int i = messages.size() - 1; i >= 0 && told.size() < MOST_RESULTS; i--) {
            if (messages.get(i) instanceof ToolExecutionResultMessage result && result.id() != null) {
                told.add(result.id());
            }
        }
        return new HostTurn(null, told, List.of());
    }

    /** @param arguments the executor, the context or the id of a chat memory, and the class that the method returns */
    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        ToolExecutionRequest request = (ToolExecutionRequest) target;
        AnnotatedTool tool = tools.of(arguments[0]);
        ServerIdentity server = McpServers.of(arguments[0]);
        if (TEXT.equals(arguments[2])) {
            return new TextCall(new MemoryRequest(request, tool, arguments[1], server), tool.passesModelBy());
        }
        ToolRequest asked = new ServiceRequest(request, tool, (InvocationContext) arguments[1], messages, server);
        ResultCall call = new ResultCall(asked, tool.passesModelBy());
        return PROMISE.equals(arguments[2]) ? new PromiseCall(call) : call;
    }

    /** @param arguments the transport of an MCP client, what is known of its server, and its operations or why they end */
    @Override
    public Object[] replace(Object[] arguments) {
        if (arguments[1].equals(ENDED)) {
            return new Object[] {arguments[0], ENDED, PipedServer.because(arguments[0], (String) arguments[2])};
        }
        PipedServer.watch(arguments[0], arguments[2]);
        return arguments;
    }
}
