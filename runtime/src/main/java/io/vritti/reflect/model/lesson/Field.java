package io.vritti.reflect.model.lesson;

import java.util.Locale;

/** The fields of an answer, with what a model is told about each. */
public enum Field {
    ROOT_CAUSE(Type.TEXT, "why it failed, one sentence: the cause, not the symptom"),
    EVIDENCE_LINES(Type.NUMBERS, "numbers of the lines that show it; empty if none does"),
    PRECONDITIONS(
            Type.PRECONDITIONS,
            "conditions under which it fails so, of the given kinds, about a subject that the data names"),
    RESOLUTION_STRATEGY(Type.TEXT, "what to do, as an action, one to three sentences"),
    COMMAND(Type.TEXT_OR_NULL, "one shell command to run next, made of names that the data has; null if unsure"),
    APPLIES_WHEN(Type.TEXT, "when this advice is to be used"),
    NOT_WHEN(Type.TEXT, "when it is not to be used"),
    PREVENTION_GUIDANCE(Type.TEXT, "how to avoid it in the first place"),
    SIMILAR_PATTERNS(Type.TEXTS, "other failures of this kind, a few words each"),
    STATICALLY_INFERABLE(Type.FLAG, "true if a look at the files or at the tool's help would have told the same"),
    CONFIDENCE(Type.CONFIDENCE, "low, medium or high");

    /** What a field holds. */
    public enum Type {
        TEXT,
        TEXT_OR_NULL,
        TEXTS,
        NUMBERS,
        FLAG,
        CONFIDENCE,
        PRECONDITIONS
    }

    private final Type type;
    private final String meaning;

    Field(Type type, String meaning) {
        this.type = type;
        this.meaning = meaning;
    }

    public Type type() {
        return type;
    }

    /** For the model, in a few words. */
    public String meaning() {
        return meaning;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
