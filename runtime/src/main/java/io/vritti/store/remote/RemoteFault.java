package io.vritti.store.remote;

/** Why a shared store did not do what was asked, as far as that decides what to do next. */
public enum RemoteFault {
    /** No answer came, or it was lost: what was sent may have been stored. */
    UNREACHABLE("cannot be reached"),
    /** The credential is missing or wrong. */
    DENIED("refuses the key"),
    /** Too many calls were made in a second. */
    RATE("limits the rate of calls"),
    /** This customer may keep no more. */
    QUOTA("has no room left for this key"),
    /** Too many searches run at once. */
    OVERLOAD("is overloaded"),
    /** The server writes nothing for now: its disk, log or index is full. */
    UNWILLING("takes no writes"),
    /** The server is set up for other data, such as vectors of another length. */
    MISFIT("is made for other vectors"),
    /** This one episode is at fault, and will be the next time. */
    ITEM("refuses an episode"),
    /** Anything else. */
    UNKNOWN("failed");

    private final String words;

    RemoteFault(String words) {
        this.words = words;
    }

    /** Completes a sentence that begins with the server's name. */
    public String words() {
        return words;
    }

    /** Whether the same may be sent again without a look at what is stored: nothing was done. */
    public boolean aboutTheServer() {
        return this != ITEM && this != UNKNOWN;
    }
}
