package io.vritti.tool;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What the user said last in the request to a model that a thread has made: the goal of what follows on that thread, where no framework
 * tells one. It is kept in the heap only, by the thread that made the request, for a while.
 */
public final class AskedGoals {

    /** Longer than a model and its tools take for one step; a thread of a server does something else by then. */
    private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(10);

    /** A goal is a sentence or two: what follows is material. */
    private static final int MOST_CHARACTERS = 2_000;

    /** In an array of the JDK's own, because the thread may live longer than we do: the text, and when it was said. */
    private final ThreadLocal<Object[]> latest = new ThreadLocal<>();

    /** Null for never. */
    private volatile BooleanSupplier wanted;

    /** Whether the user's words may be kept at all. */
    public boolean wanted() {
        BooleanSupplier users = wanted;
        return users != null && users.getAsBoolean();
    }

    /** By {@code vritti.capture.goal}, asked each time. */
    public void want(BooleanSupplier users) {
        wanted = users;
    }

    /**
     * This thread asks a model.
     *
     * @param text the user's last words; null where the request has none
     * @param goesOn whether it goes on from an answer that the provider keeps, so that the words were in an earlier request
     */
    public void asked(String text, boolean goesOn) {
        if (text != null) {
            latest.set(new Object[] {beginning(text), System.nanoTime()});
        } else if (!goesOn) {
            latest.remove();
        }
    }

    /** Up to a word that would be cut: half of a secret is not known for one. Null where that is nothing. */
    private static String beginning(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS;
        while (end > 0 && ofWord(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? null : text.substring(0, end);
    }

    /** Secrets are written in ASCII; half of a surrogate pair is no character. */
    private static boolean ofWord(char c) {
        return c > ' ' && c < 0x7f || Character.isHighSurrogate(c);
    }

    /** @return null where it has asked none lately, or without words of a user */
    String ofThread() {
        Object[] known = wanted() ? latest.get() : null;
        return known == null || System.nanoTime() - (Long) known[1] > LIFE_NANOS ? null : (String) known[0];
    }
}
