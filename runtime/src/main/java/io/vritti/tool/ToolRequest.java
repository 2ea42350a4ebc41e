package io.vritti.tool;

import java.util.List;

/**
 * What a framework knows of a tool call before it runs. Each answer is worked out when it is asked for; nothing of it is redacted, so it
 * never leaves the heap as it is.
 */
public interface ToolRequest {

    /** The framework, as its package in the agent is named: {@code langchain4j}. */
    String framework();

    /** The tool's name, as the model knows it. */
    String tool();

    /** The arguments as JSON, as the model gave them; {@code {}} where there are none. */
    String arguments();

    /** What the tool says of itself to the model, or null. */
    default String description() {
        return null;
    }

    /** The user's message that led to the call, or null. */
    default String goal() {
        return null;
    }

    /** What tells the conversation from others, or null. */
    default String conversation() {
        return null;
    }

    /** What tells the user from others, or null. */
    default String user() {
        return null;
    }

    /** What the model calls this call, or null. */
    default String callId() {
        return null;
    }

    /** Of a tool of an MCP server, what tells the server from others: its command line or URL; else null. */
    default String server() {
        return null;
    }

    /**
     * Whether another layer of the same framework makes the same call around this one: frameworks decorate their tools.
     *
     * @param around of the same framework
     */
    default boolean isLayerOf(ToolRequest around) {
        return tool().equals(around.tool()) && String.valueOf(arguments()).equals(around.arguments());
    }

    /** Absolute paths of this machine that such a server was given, where it runs here; else empty. */
    default List<String> serverFolders() {
        return List.of();
    }
}
