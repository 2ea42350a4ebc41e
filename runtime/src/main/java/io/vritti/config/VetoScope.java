package io.vritti.config;

/** The calls for which a veto is allowed ({@code vritti.veto.scope}, design.md §5.6). */
public enum VetoScope {
    /** Inside known tool calls, and for processes of a JVM that talks to a model. */
    AUTO,
    /** Inside known tool calls only. */
    TOOL,
    /** Everywhere. */
    ALL
}
