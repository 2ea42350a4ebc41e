package io.vritti.journal;

/**
 * When and on which thread of the host a call ended. What belongs to one piece of work is told apart by it, also where a call is
 * learnt later, on a thread of the agent.
 *
 * @param thread of the host
 * @param goal that the host had stated there, or null
 * @param atMillis wall clock
 */
public record CallEnd(long thread, String goal, long atMillis) {

    /** A call that ends now, on this thread. */
    public static CallEnd now(String goal) {
        return new CallEnd(Thread.currentThread().getId(), goal, System.currentTimeMillis());
    }
}
