package io.vritti.intercept.tool;

/** The token of a tool call that must not run: woven code skips the method for any Throwable. It is never thrown. */
final class RefusedTool extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient HostToolCall call;

    RefusedTool(HostToolCall call, String text) {
        super(text, null, false, false);
        this.call = call;
    }

    Object result() {
        return call.refusedAtOnce(getMessage());
    }
}
