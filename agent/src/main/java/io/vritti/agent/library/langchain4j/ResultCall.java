package io.vritti.agent.library.langchain4j;

import dev.langchain4j.service.tool.ToolExecutionResult;
import io.vritti.agent.library.PlainText;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.tool.ToolRequest;

/** A tool call whose result may be more than a text. */
record ResultCall(ToolRequest request, boolean passesModelBy) implements HostToolCall {

    @Override
    public Object refused(String text) {
        return ToolExecutionResult.builder().isError(true).resultText(text).build();
    }

    @Override
    public String text(Object result) {
        try {
            return PlainText.of(((ToolExecutionResult) result).resultText());
        } catch (RuntimeException noText) {
            // Contents such as a picture.
            return null;
        }
    }

    @Override
    public Object withText(Object result, String text) {
        ToolExecutionResult known = (ToolExecutionResult) result;
        ToolExecutionResult.Builder changed = ToolExecutionResult.builder()
                .isError(known.isError())
                .result(known.result())
                .resultText(text);
        try {
            changed.attributes(known.attributes());
        } catch (NoSuchMethodError older) {
            // A result had no attributes to lose then.
        }
        return changed.build();
    }

    @Override
    public String failure(Object result) {
        ToolExecutionResult known = (ToolExecutionResult) result;
        return known.isError() ? String.valueOf(known.resultText()) : null;
    }
}
