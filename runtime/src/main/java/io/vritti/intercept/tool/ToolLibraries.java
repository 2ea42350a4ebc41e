package io.vritti.intercept.tool;

/** Reads the tool calls of frameworks. The agent's side gives it: this side knows no type of a host's library. */
public interface ToolLibraries {

    /**
     * @param framework the name by which its woven code calls
     * @param target an object of the framework's own, or one of its classes
     * @param arguments what the woven code hands over besides
     * @return null where this is no call to be watched
     */
    default HostToolCall toolCall(String framework, Object target, Object[] arguments) {
        return null;
    }

    /**
     * The same of the turn that begins.
     *
     * @return null where nothing is known of it
     */
    default HostTurn turn(String framework, Object target, Object[] arguments) {
        return null;
    }
}
