package io.vritti.agent.library.langchain4j;

/**
 * What the annotation of a tool's method says.
 *
 * @param description for the model; null where there is none
 * @param passesModelBy whether the result goes to the caller of the service at once
 */
record AnnotatedTool(String description, boolean passesModelBy) {

    /** Of a tool that is no annotated method. */
    static final AnnotatedTool NONE = new AnnotatedTool(null, false);
}
