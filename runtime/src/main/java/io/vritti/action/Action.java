package io.vritti.action;

/**
 * What the host is about to do (design.md §2). Built before the call on the host's thread, so everything costly is computed
 * when first asked for; holds what the host wrote, secrets included, and therefore never leaves the heap unredacted.
 */
public sealed interface Action permits ProcessAction, HttpAction {

    /** What identifies this action here; the same object on every call. */
    ActionKey key();

    /** Executable and subcommand ({@code git push}), or method and authority ({@code GET api.example.com:443}). */
    String family();

    /** The call as a person would write it, on one line, NOT redacted. */
    String text();

    /** Whether something that identifies the action is unknown (a streaming body, an inherited stdin): at most HINT. */
    boolean open();
}
