package io.vritti.intercept.tool;

import io.vritti.tool.ToolRequest;

/**
 * A tool call in the types of the framework that makes it. Made by the agent's reader of that framework for each call. Results
 * are of the type that the woven method returns, or, where that is a promise, of what it promises.
 */
public interface HostToolCall {

    ToolRequest request();

    /** The tool is about to run; it may go on on other threads before the woven method returns. */
    default void begins(LateTool call) {}

    /** A result of a failed tool, which has the model read this text as it is. */
    Object refused(String text);

    /** The same, as the woven method itself returns it, in the place of the tool's run. */
    default Object refusedAtOnce(String text) {
        return refused(text);
    }

    /** What the model reads of a result; null where that is no plain text, such as JSON or a picture. */
    String text(Object result);

    /** The same result with another text in the place of {@link #text}; asked only where there is one. */
    Object withText(Object result, String text);

    /**
     * A result that has no {@link #text}, of a tool that was refused something, so that the model reads this text as it is, too. By default
     * the text takes its place.
     */
    default Object withRefusal(Object result, String refusal) {
        return refused(refusal);
    }

    /**
     * A result whose {@link #text} has the refusal in it: without what the framework put before an exception's message, or around a
     * text. By default it stays as it is.
     *
     * @param text of the result
     */
    default Object withRefusalInside(Object result, String text, String refusal) {
        return result;
    }

    /** Whether what a tool threw tells the framework what to do next, and is no failure of the tool's. */
    default boolean isSignal(Throwable thrown) {
        return false;
    }

    /**
     * What a result says of the tool's failure, by the framework's declared means (a flag, a status), never by words in a free text.
     *
     * @return null where it reports none
     */
    String failure(Object result);

    /** Whether the result goes to the user and not to the model: then it stays as it is. */
    default boolean passesModelBy() {
        return false;
    }

    /**
     * Where the woven method returns a promise of the result: one that takes its place, does the work of the tool with {@link
     * LateTool#enter}, and has its end go through {@link LateTool#ended}.
     *
     * @param result what the method returned
     * @return null where it is the result itself
     */
    default Object later(Object result, LateTool call) {
        return null;
    }
}
