package io.vritti.shell;

import java.util.List;

/**
 * One compound command of a script that stands in no other one.
 *
 * @param kind what sort of compound command it is
 * @param from index of its first pipeline in {@link Script#pipelines}
 * @param to index behind its last pipeline, which holds its redirections if it has any
 * @param parts the texts inside: of a group or a subshell one; of an {@code if} without {@code elif} and {@code else} the
 *     condition and the body; of everything else none
 * @param redirections of the whole
 * @param negated whether {@code !} stands before it
 */
public record Compound(
        Kind kind, int from, int to, List<String> parts, List<Redirection> redirections, boolean negated) {

    /** The kinds of compound commands. */
    public enum Kind {
        /** {@code { ..; }}. */
        GROUP,
        /** {@code ( .. )}. */
        SUBSHELL,
        /** {@code if ..; then ..; fi}. */
        CONDITION,
        /** Loops, cases, functions. */
        OTHER;

        static Kind of(Keyword keyword) {
            return switch (keyword) {
                case NONE -> SUBSHELL;
                case OPEN_BRACE -> GROUP;
                case IF -> CONDITION;
                default -> OTHER;
            };
        }
    }
}
