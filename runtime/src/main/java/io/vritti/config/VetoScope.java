package io.vritti.config;

/** The calls for which a veto is allowed ({@code vritti.veto.scope}, design.md §5.6). */
public enum VetoScope {
    /** For processes of a JVM that talks to a model. */
    AUTO,
    /** Inside tool calls only; none is watched yet (issue 19), so that nothing is vetoed. */
    TOOL,
    /** Everywhere. */
    ALL
}
