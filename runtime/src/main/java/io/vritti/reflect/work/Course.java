package io.vritti.reflect.work;

/**
 * What came of an episode's turn.
 *
 * @param kind what happened
 * @param words by whom it was answered, of which it was taken over, or why not
 * @param untilMillis wall clock before which nothing more is asked, or 0
 */
public record Course(Kind kind, String words, long untilMillis) {

    /** What can happen. */
    public enum Kind {
        /** A model said something. */
        ANSWERED,
        /** Another one's answer was taken over. */
        COPIED,
        /** A model said nothing that may be kept. */
        NOTHING,
        /** Nothing more is asked before a time: a budget, or the endpoint. */
        STOPPED,
        /** Nothing is asked before the settings change, or a day is over. */
        UNUSABLE
    }

    static Course answered(String by) {
        return new Course(Kind.ANSWERED, by, 0);
    }

    static Course copied(String from) {
        return new Course(Kind.COPIED, from, 0);
    }

    static Course nothing(String why) {
        return new Course(Kind.NOTHING, why, 0);
    }

    static Course stopped(long untilMillis, String why) {
        return new Course(Kind.STOPPED, why, untilMillis);
    }

    static Course unusable(long untilMillis, String why) {
        return new Course(Kind.UNUSABLE, why, untilMillis);
    }

    /** Whether others have to wait as well. */
    public boolean stops() {
        return kind == Kind.STOPPED || kind == Kind.UNUSABLE;
    }
}
