package io.vritti.gate.policy;

import java.util.Set;

/**
 * Knows whether this JVM has a framework whose tools a veto must not leave as an exception: in one it aborts the conversation, in
 * others the model gets a text that says nothing. As long as no veto is handed back as a tool's result there, processes are not
 * vetoed in scope {@code auto}: a veto may never end a run.
 */
public final class ToolFrameworks {

    /** Internal names of classes that such a framework loads before it runs a tool. */
    public static final Set<String> CLASSES = Set.of(
            "org/springframework/ai/tool/ToolCallback", // Spring AI: aborts
            "com/google/adk/tools/BaseTool", // ADK: "An internal error occurred."
            "com/google/genai/AfcUtil"); // Google GenAI: "InvocationTargetException"

    private volatile boolean loaded;

    /** The host has loaded one of {@link #CLASSES}. */
    public void wasLoaded() {
        loaded = true;
    }

    /** Whether a model would read a veto. */
    public boolean passVetoesOn() {
        return !loaded;
    }
}
