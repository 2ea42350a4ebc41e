package io.vritti.reflect.model.chat;

/**
 * What an endpoint says is wrong.
 *
 * @param kind what follows from it
 * @param status of HTTP, or the code that came in the body of a 200; 0 where no answer came
 * @param words all that the endpoint says about it, to be searched and not to be told
 * @param why for the owner, in words of ours
 * @param pauseMillis how long the endpoint asks to be left alone; 0 where it does not say
 */
record Fault(Kind kind, int status, String words, String why, long pauseMillis) {

    enum Kind {
        /** The same request may be answered later. */
        LATER,
        /** None will be answered before somebody changes something. */
        UNUSABLE,
        /** This request will never be. */
        REFUSED
    }

    /** Ours: nothing was sent, and nothing says that the endpoint is at fault. */
    static final Fault NO_TIME = new Fault(Kind.LATER, 408, "", "there was no time left", 0);

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    /** Whether it may be the request's form that is refused. OpenRouter says 404 where no provider offers what is asked for. */
    boolean refusesForm() {
        return status == BAD_REQUEST || status == NOT_FOUND || status == UNPROCESSABLE;
    }

    /** Whether this question alone is refused, by a judge of contents. */
    boolean isModeration() {
        return kind == Kind.REFUSED && status == FORBIDDEN;
    }

    /** Whether the endpoint itself fails, not only what it is asked. */
    boolean isOutage() {
        return kind == Kind.LATER && (status == 0 || status >= 500);
    }
}
