package io.vritti.gate.policy;

import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolFrames;
import java.util.Set;

/**
 * Knows whether a veto on this thread reaches the model. Inside a tool call that we follow it becomes the tool's result. Outside of one,
 * it must not leave the tools of some frameworks as an exception: in one it aborts the conversation, in others the model gets a text that
 * says nothing. A veto may never end a run.
 */
public final class ToolFrameworks {

    /** Internal names of classes that such a framework loads before it runs a tool. */
    public static final Set<String> CLASSES = Set.of(
            "org/springframework/ai/tool/ToolCallback", // Spring AI: aborts
            "com/google/adk/tools/BaseTool", // ADK: "An internal error occurred."
            "com/google/genai/AfcUtil"); // Google GenAI: "InvocationTargetException"

    private final ToolFrames tools;
    private volatile boolean loaded;

    /** @param tools the calls that are followed */
    public ToolFrameworks(ToolFrames tools) {
        this.tools = tools;
    }

    /** The host has loaded one of {@link #CLASSES}. */
    public void wasLoaded() {
        loaded = true;
    }

    /** Whether a model would read a veto. */
    public boolean passVetoesOn() {
        ToolFrame frame = tools.current();
        return frame == null ? !loaded : !frame.passesModelBy();
    }

    /** Whether this thread works for a tool call whose result we give to the model. */
    public boolean insideTool() {
        ToolFrame frame = tools.current();
        return frame != null && !frame.passesModelBy();
    }
}
