package io.vritti.agent.library.agentscope;

import io.agentscope.core.message.ContentBlock;
import io.agentscope.core.message.TextBlock;
import io.agentscope.core.message.ToolResultBlock;
import io.vritti.agent.library.PlainText;
import io.vritti.agent.library.reactor.WatchedResult;
import io.vritti.intercept.io.IdentityTable;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A tool call of AgentScope, whose results come late. Its converter makes JSON of what a method returns, of a text, too; where we add
 * something, the model reads the text as it is.
 *
 * @param failures results of failures
 */
record AgentScopeCall(AgentScopeRequest request, IdentityTable<ToolResultBlock, Boolean> failures)
        implements HostToolCall {

    @Override
    public ToolResultBlock refused(String text) {
        return Blocks.asFailure(ToolResultBlock.text(text));
    }

    @Override
    public Object refusedAtOnce(String text) {
        return Mono.just(refused(text));
    }

    @Override
    public String text(Object result) {
        ToolResultBlock block = (ToolResultBlock) result;
        List<ContentBlock> output = block.getOutput();
        return output != null && output.size() == 1 && output.get(0) instanceof TextBlock only && !Blocks.waits(block)
                ? PlainText.unquoted(only.getText())
                : null;
    }

    @Override
    public Object withText(Object result, String text) {
        ToolResultBlock block = (ToolResultBlock) result;
        return Blocks.inStateOf(
                block,
                ToolResultBlock.of(
                        block.getId(),
                        block.getName(),
                        TextBlock.builder().text(text).build(),
                        block.getMetadata()));
    }

    @Override
    public Object withRefusalInside(Object result, String text, String refusal) {
        return isFailure(result) ? refused(refusal) : withText(result, text);
    }

    @Override
    public String failure(Object result) {
        return isFailure(result) ? String.valueOf(text(result)) : null;
    }

    @Override
    public boolean isSignal(Throwable thrown) {
        return Blocks.isSuspension(thrown);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object later(Object result, LateTool call) {
        return new WatchedResult((Mono<Object>) result, call);
    }

    private boolean isFailure(Object result) {
        ToolResultBlock block = (ToolResultBlock) result;
        return failures.get(block) != null || Blocks.hasFailed(block);
    }
}
