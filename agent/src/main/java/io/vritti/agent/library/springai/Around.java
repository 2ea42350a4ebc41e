package io.vritti.agent.library.springai;

/**
 * What a thread works for, and what it worked for around that: a tool may ask a model itself. In arrays of the JDK's, because the thread
 * may outlive us.
 */
final class Around {

    private final ThreadLocal<Object[]> innermost = new ThreadLocal<>();

    /** @return null where there is none */
    Object get() {
        Object[] known = innermost.get();
        return known == null ? null : known[0];
    }

    /** @param value null where one ends */
    void set(Object value) {
        Object[] around = innermost.get();
        if (value != null) {
            innermost.set(new Object[] {value, around});
        } else if (around == null || around[1] == null) {
            innermost.remove();
        } else {
            innermost.set((Object[]) around[1]);
        }
    }
}
