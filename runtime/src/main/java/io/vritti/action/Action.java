package io.vritti.action;

import io.vritti.program.Command;
import java.util.List;
import java.util.function.Function;

/**
 * What the host is about to do (design.md §2). Built before the call on the host's thread, so everything costly is computed
 * when first asked for; holds what the host wrote, secrets included, and therefore never leaves the heap unredacted.
 */
public sealed interface Action permits ProcessAction, HttpAction, ToolAction {

    ActionKind kind();

    /** What identifies this action here; the same object on every call. */
    ActionKey key();

    /**
     * The key that the same action had while its program was not installed, or null if its key does not depend on that. A
     * program that is missing has no path, so the key changes when it is installed.
     */
    ActionKey keyWithoutProgram();

    /**
     * Executable and subcommand ({@code git push}), method and authority ({@code GET api.example.com:443}), or the tool ({@code tool
     * read_file}).
     */
    String family();

    /** The call as a person would write it, on one line, NOT redacted. */
    String text();

    /** Absolute path of the working directory; null for an action that has none. */
    String directory();

    /** The place that the action works on: its working directory, or the authority that it is sent to. */
    String place();

    /** Every command that the action is known to run, in order of appearance, those inside substitutions included. */
    List<Command> commands();

    /** Looks at what identifies the action and may change after its end; to be called where the key is asked for later. */
    void settle();

    /** Whether something that identifies the action is unknown (a streaming body, an inherited stdin): at most HINT. */
    boolean open();

    /** Whether the same action may be done in another place: in another clone, another folder, another home. */
    boolean relocatable();

    /** Whether it waits or polls by design, so that repeating it is its purpose ({@code sleep}, health checks). */
    boolean waits();

    /** Whether it starts a server that talks over its pipes: MCP, LSP, drivers (design.md §5.6). */
    default boolean servesOverPipes() {
        return false;
    }

    /** Whether this end is an answer and not a failure: grep's 1 (design.md §5.3, "Information"). */
    default boolean answers(Outcome outcome) {
        return false;
    }

    /** Whether it succeeds only if every part of it does: the success of {@code pytest || true} teaches nothing. */
    default boolean successTeaches() {
        return true;
    }

    /** The longest time limit that its own words or a wrapper set ({@code timeout 5 make}); -1 without one. */
    default long ownLimitNanos() {
        return -1;
    }

    /** Whether the caller can append a {@code # retry: <what changed>} note to it. */
    default boolean takesRetryNote() {
        return false;
    }

    /** The trailing {@code # retry: <what changed>} note by which a model insists, or null (design.md §5.5). */
    default String retryNote() {
        return null;
    }

    /**
     * Computes what depends on the kind of the action; takes one function for each kind, so that the compiler finds every place
     * that a new kind concerns.
     *
     * @return what the function of this action's kind returns
     */
    <R> R byKind(
            Function<? super ProcessAction, ? extends R> process,
            Function<? super HttpAction, ? extends R> http,
            Function<? super ToolAction, ? extends R> tool);
}
