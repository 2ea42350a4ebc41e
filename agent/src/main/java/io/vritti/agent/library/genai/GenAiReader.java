package io.vritti.agent.library.genai;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.tool.HostToolCall;
import java.lang.reflect.Method;
import java.util.Map;

/** Reads the call of a function, which has no type of the SDK's. */
public final class GenAiReader implements LibraryReader {

    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        return new FunctionCall((Method) arguments[0], (Map<?, ?>) arguments[1]);
    }
}
