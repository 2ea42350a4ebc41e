package io.vritti.intercept.tool;

import io.vritti.bridge.VrittiVetoException;
import io.vritti.tool.ToolFrame;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Has the model hear of a refusal inside a tool call as that tool's result, whatever the tool made of the exception: half of the
 * frameworks abort the run on one, or keep its text to themselves. A real failure stays the framework's to handle.
 */
final class ToolDelivery {

    /** A chain of causes that is longer than this is taken for a loop. */
    private static final int MOST_CAUSES = 20;

    private static final String BETWEEN = "\n\n";

    private final BooleanSupplier hints;

    ToolDelivery(BooleanSupplier hints) {
        this.hints = hints;
    }

    /** @param refused makes a result of a text, where the tool has none */
    ToolEnd of(HostToolCall call, ToolFrame frame, ToolEnd end, Function<String, Object> refused) {
        if (frame.passesModelBy()) {
            return end;
        }
        String thrownVeto = veto(end.thrown());
        if (thrownVeto != null) {
            return ToolEnd.of(refused.apply(thrownVeto));
        }
        if (frame.refusal() == null) {
            return end.thrown() == null && end.result() != null ? told(call, frame, end) : end;
        }
        return end.thrown() == null
                ? swallowed(call, frame, end.result())
                : frame.wentOn() ? end : ToolEnd.of(refused.apply(withReason(frame.refusal(), end.thrown())));
    }

    /** Text of one of our vetoes among the causes of a failure, or null. */
    static String veto(Throwable thrown) {
        int causes = 0;
        for (Throwable cause = thrown; cause != null && causes < MOST_CAUSES; cause = cause.getCause(), causes++) {
            if (cause instanceof VrittiVetoException) {
                return cause.getMessage();
            }
        }
        return null;
    }

    /** A tool that caught the refusal has said something of its own. */
    private static ToolEnd swallowed(HostToolCall call, ToolFrame frame, Object result) {
        String refusal = frame.refusal();
        String text = result == null ? "" : call.text(result);
        if (text == null) {
            return ToolEnd.of(frame.wentOn() ? result : call.withRefusal(result, refusal));
        }
        if (text.contains(refusal)) {
            return ToolEnd.of(call.withRefusalInside(result, text, refusal));
        }
        if (text.isBlank()) {
            return ToolEnd.of(call.refused(refusal));
        }
        return ToolEnd.of(
                frame.wentOn()
                        ? call.withText(result, text + BETWEEN + refusal)
                        : call.refused(refusal + BETWEEN + text));
    }

    private static String withReason(String refusal, Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() || message.contains(refusal)
                ? refusal
                : refusal + BETWEEN + message;
    }

    private ToolEnd told(HostToolCall call, ToolFrame frame, ToolEnd end) {
        List<String> lines = hints.getAsBoolean() ? frame.told() : List.of();
        String text = lines.isEmpty() ? null : call.text(end.result());
        if (text == null) {
            return end;
        }
        StringBuilder added = new StringBuilder(text);
        for (String line : lines) {
            if (!text.contains(line)) {
                added.append('\n').append(line);
            }
        }
        return added.length() == text.length() ? end : ToolEnd.of(call.withText(end.result(), added.toString()));
    }
}
