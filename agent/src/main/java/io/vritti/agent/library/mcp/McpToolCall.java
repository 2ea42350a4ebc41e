package io.vritti.agent.library.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import io.vritti.agent.library.ServerIdentity;
import io.vritti.agent.library.reactor.WatchedResult;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import io.vritti.tool.ToolRequest;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** A tool call of the first client. Its results always come late. */
record McpToolCall(ToolRequest request) implements HostToolCall {

    static McpToolCall of(Object request, ServerIdentity server) {
        McpSchema.CallToolRequest asked = (McpSchema.CallToolRequest) request;
        return new McpToolCall(new McpRequest(asked.name(), asked.arguments(), server));
    }

    @Override
    public Object refused(String text) {
        return McpSchema.CallToolResult.builder()
                .content(List.of(new McpSchema.TextContent(text)))
                .isError(true)
                .build();
    }

    @Override
    public Object refusedAtOnce(String text) {
        return Mono.just(refused(text));
    }

    @Override
    public String text(Object result) {
        McpSchema.CallToolResult answer = (McpSchema.CallToolResult) result;
        return answer.structuredContent() == null ? Texts.plain(texts(answer)) : null;
    }

    @Override
    public Object withText(Object result, String text) {
        McpSchema.CallToolResult answer = (McpSchema.CallToolResult) result;
        return with(answer, Texts.added(Texts.joined(texts(answer)), text), answer.isError());
    }

    @Override
    public Object withRefusal(Object result, String refusal) {
        return with((McpSchema.CallToolResult) result, refusal, true);
    }

    @Override
    public String failure(Object result) {
        McpSchema.CallToolResult answer = (McpSchema.CallToolResult) result;
        return Boolean.TRUE.equals(answer.isError()) ? Texts.joined(texts(answer)) : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object later(Object result, LateTool call) {
        return new WatchedResult((Mono<Object>) result, call);
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
        contents.add(new McpSchema.TextContent(text));
        return McpSchema.CallToolResult.builder()
                .content(contents)
                .structuredContent(answer.structuredContent())
                .isError(isError)
                .meta(answer.meta())
                .build();
    }
}
