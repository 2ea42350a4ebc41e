package io.vritti.agent.library.mcp;

import io.modelcontextprotocol.modern.McpSchema;
import io.vritti.agent.library.ServerIdentity;
import io.vritti.agent.library.reactor.WatchedResult;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import io.vritti.tool.ToolRequest;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A tool call of the second client, whose server may also ask for input in the place of a result.
 *
 * @param late whether the woven method promises the result
 */
record ModernToolCall(ToolRequest request, boolean late) implements HostToolCall {

    static ModernToolCall of(Object request, ServerIdentity server, boolean late) {
        McpSchema.CallToolRequest asked = (McpSchema.CallToolRequest) request;
        return new ModernToolCall(new McpRequest(asked.name(), asked.arguments(), server), late);
    }

    @Override
    public Object refused(String text) {
        return McpSchema.CallToolResult.builder()
                .content(List.of(McpSchema.TextContent.builder(text).build()))
                .isError(true)
                .build();
    }

    @Override
    public Object refusedAtOnce(String text) {
        return late ? Mono.just(refused(text)) : refused(text);
    }

    @Override
    public String text(Object result) {
        return result instanceof McpSchema.CallToolResult answer && answer.structuredContent() == null
                ? Texts.plain(texts(answer))
                : null;
    }

    @Override
    public Object withText(Object result, String text) {
        McpSchema.CallToolResult answer = (McpSchema.CallToolResult) result;
        return with(answer, Texts.added(Texts.joined(texts(answer)), text), answer.isError());
    }

    @Override
    public Object withRefusal(Object result, String refusal) {
        return result instanceof McpSchema.CallToolResult answer ? with(answer, refusal, true) : refused(refusal);
    }

    @Override
    public String failure(Object result) {
        return result instanceof McpSchema.CallToolResult answer && Boolean.TRUE.equals(answer.isError())
                ? Texts.joined(texts(answer))
                : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object later(Object result, LateTool call) {
        return late ? new WatchedResult((Mono<Object>) result, call) : null;
    }

    private static List<String> texts(McpSchema.CallToolResult answer) {
        List<String> texts = new ArrayList<>();
        if (answer.content() != null) {
            for (McpSchema.Content content : answer.content()) {
                texts.add(content instanceof McpSchema.TextContent text ? text.text() : null);
            }
        }
        return texts;
    }

    /** The same answer with a text content of its own at the end. */
    private static Object with(McpSchema.CallToolResult answer, String text, Boolean isError) {
        List<McpSchema.Content> contents = new ArrayList<>();
        if (answer.content() != null) {
            contents.addAll(answer.content());
        }
        contents.add(McpSchema.TextContent.builder(text).build());
        return McpSchema.CallToolResult.builder()
                .content(contents)
                .structuredContent(answer.structuredContent())
                .isError(Boolean.TRUE.equals(isError))
                .meta(answer.meta())
                .build();
    }
}
