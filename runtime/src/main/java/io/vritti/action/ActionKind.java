package io.vritti.action;

/**
 * The kinds of actions. Code that differs by kind switches over this without a {@code default}, or asks {@link Action#byKind}:
 * a new kind is then a compile error at each such place.
 */
public enum ActionKind {
    PROCESS("process"),
    HTTP("http"),
    TOOL("tool");

    private final String wireName;

    ActionKind(String wireName) {
        this.wireName = wireName;
    }

    /** The word for it in databases, documents and reports. */
    public String wireName() {
        return wireName;
    }
}
