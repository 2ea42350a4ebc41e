package io.vritti.agent.library;

import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.HostTurn;

/**
 * Reads the calls of one library in the library's own types. Each copy of the library that the host has loaded gets a reader of its
 * own, loaded by a {@link ReaderLoader}; it has a constructor without arguments.
 */
public interface LibraryReader {

    /**
     * @param target what the woven code hands over first
     * @param argument what it hands over second, or null
     * @return null where this is no call to be watched
     */
    default ClientCall read(Object target, Object argument) {
        return null;
    }

    /**
     * Reads a tool call of a framework.
     *
     * @param target what the woven code hands over first, which may be one of the framework's classes
     * @param arguments what it hands over besides
     * @return null where this is no call to be watched
     */
    default HostToolCall toolCall(Object target, Object[] arguments) {
        return null;
    }

    /**
     * Reads what a framework knows of the turn that begins.
     *
     * @param target what the woven code hands over first
     * @param arguments what it hands over besides
     * @return null where nothing tells it from those of other conversations
     */
    default HostTurn turn(Object target, Object[] arguments) {
        return null;
    }

    /**
     * Replaces arguments of a call, where what the host sends is not known before the library asks for it, or delivers a refusal as the
     * library delivers a failure.
     *
     * @param arguments as the woven code hands them over
     * @return those that take their places, or the same array
     */
    default Object[] replace(Object[] arguments) {
        return arguments;
    }
}
