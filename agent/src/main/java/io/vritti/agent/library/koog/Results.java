package io.vritti.agent.library.koog;

import ai.koog.agents.core.environment.ReceivedToolResult;
import ai.koog.agents.core.environment.ToolResultKind;
import ai.koog.serialization.JSONElement;
import ai.koog.serialization.JSONObject;
import java.lang.reflect.Constructor;
import java.util.List;

/** Results of Koog 1.0, which have no parts, and of 1.1. */
final class Results {

    /** Of the constructor of 1.0: all but the parts. */
    private static final int PARAMETERS_OF_1_0 = 8;

    private Results() {}

    /** @return null where it has none */
    static List<?> parts(ReceivedToolResult result) {
        try {
            return result.getParts();
        } catch (NoSuchMethodError of1_0) {
            return null;
        }
    }

    static ReceivedToolResult of(
            String id,
            String tool,
            JSONObject arguments,
            String description,
            String output,
            ToolResultKind kind,
            JSONElement result,
            Object object) {
        try {
            return new ReceivedToolResult(id, tool, arguments, description, output, kind, result, object, null);
        } catch (NoSuchMethodError of1_0) {
            return withoutParts(of1_0, id, tool, arguments, description, output, kind, result, object);
        }
    }

    private static ReceivedToolResult withoutParts(NoSuchMethodError missing, Object... given) {
        try {
            for (Constructor<?> constructor : ReceivedToolResult.class.getConstructors()) {
                if (constructor.getParameterCount() == PARAMETERS_OF_1_0) {
                    return (ReceivedToolResult) constructor.newInstance(given);
                }
            }
        } catch (ReflectiveOperationException other) {
            missing.addSuppressed(other);
        }
        throw missing;
    }
}
