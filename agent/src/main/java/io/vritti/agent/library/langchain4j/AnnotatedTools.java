package io.vritti.agent.library.langchain4j;

import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the annotations of tools, each once. */
final class AnnotatedTools {

    /** A host that makes methods without end is not remembered without end. */
    private static final int MOST = 1_000;

    /** Where an executor keeps the annotated method, since 1.0; null where it does not. */
    private final Field method = method();

    private final Map<Method, AnnotatedTool> known = new ConcurrentHashMap<>();

    /** @param executor of any class */
    AnnotatedTool of(Object executor) {
        if (method == null || !(executor instanceof DefaultToolExecutor)) {
            return AnnotatedTool.NONE;
        }
        try {
            Method annotated = (Method) method.get(executor);
            AnnotatedTool tool = annotated == null ? AnnotatedTool.NONE : known.get(annotated);
            if (tool == null) {
                tool = read(annotated);
                if (known.size() < MOST) {
                    known.put(annotated, tool);
                }
            }
            return tool;
        } catch (IllegalAccessException hidden) {
            return AnnotatedTool.NONE;
        }
    }

    private static AnnotatedTool read(Method annotated) {
        Tool tool = annotated.getAnnotation(Tool.class);
        if (tool == null) {
            return AnnotatedTool.NONE;
        }
        String description = String.join("\n", tool.value());
        return new AnnotatedTool(description.isBlank() ? null : description, passesModelBy(tool));
    }

    private static boolean passesModelBy(Tool tool) {
        try {
            return tool.returnBehavior() != ReturnBehavior.TO_LLM;
        } catch (LinkageError before14) {
            return false;
        }
    }

    private static Field method() {
        try {
            Field field = DefaultToolExecutor.class.getDeclaredField("originalMethod");
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException | RuntimeException other) {
            return null;
        }
    }
}
