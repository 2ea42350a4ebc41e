package io.vritti.shell;

import java.util.List;

/**
 * One compound command of a script that stands in no other one.
 *
 * @param kind what sort of compound command it is
 * @param from index of its first pipeline in {@link Script#pipelines}
 * @param to index behind its last pipeline, which holds its redirections if it has any
 * @param parts the texts inside: of a group or a subshell one; of an {@code if} without {@code elif} and {@code else} the
 *     condition and the body; of a loop over words the variable and the body; of a {@code while} the condition and the
 *     body; of a function its name and its body; of an {@code if} with {@code elif} or {@code else} each condition and its
 *     body, and then the body of {@code else}; of a {@code case} its word, and then the patterns and the body of each
 *     branch; of everything else none
 * @param items what a loop over words goes over
 * @param redirections of the whole
 * @param negated whether {@code !} stands before it
 */
public record Compound(
        Kind kind,
        int from,
        int to,
        List<String> parts,
        List<Word> items,
        List<Redirection> redirections,
        boolean negated) {

    public Compound {
        parts = List.copyOf(parts);
        items = List.copyOf(items);
    }

    /** The kinds of compound commands. */
    public enum Kind {
        /** {@code { ..; }}. */
        GROUP,
        /** {@code ( .. )}. */
        SUBSHELL,
        /** {@code if ..; then ..; fi}. */
        CONDITION,
        /** {@code for x in ..; do ..; done}, with its words. */
        LOOP_OVER_WORDS,
        /** {@code while ..; do ..; done}. */
        LOOP_WHILE,
        /** {@code f() { ..; }}. */
        FUNCTION,
        /** {@code if} with {@code elif} or {@code else}. */
        BRANCHES,
        /** {@code case .. in ..}. */
        CASE,
        /** Other loops. */
        OTHER;

        static Kind of(Keyword keyword) {
            return switch (keyword) {
                case NONE -> SUBSHELL;
                case OPEN_BRACE -> GROUP;
                case IF -> CONDITION;
                case FOR -> LOOP_OVER_WORDS;
                case WHILE -> LOOP_WHILE;
                case FUNCTION, FUNCTION_BODY -> FUNCTION;
                case CASE -> CASE;
                default -> OTHER;
            };
        }
    }
}
