package io.vritti.intercept.tool;

/**
 * What a framework gets at the end of a tool call.
 *
 * @param result null with a failure
 * @param thrown null with a result
 */
public record ToolEnd(Object result, Throwable thrown) {

    static ToolEnd of(Object result) {
        return new ToolEnd(result, null);
    }
}
