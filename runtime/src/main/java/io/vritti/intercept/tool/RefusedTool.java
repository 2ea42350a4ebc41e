package io.vritti.intercept.tool;

/** The token of a tool call that must not run: woven code skips the method for any Throwable. It is never thrown. */
final class RefusedTool extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Object result;

    /** The result is made before the tool is skipped: where that fails, the tool must run. */
    RefusedTool(HostToolCall call, String text) {
        super(text, null, false, false);
        this.result = call.refusedAtOnce(text);
    }

    Object result() {
        return result;
    }
}
