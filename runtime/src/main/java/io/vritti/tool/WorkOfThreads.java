package io.vritti.tool;

/**
 * What each thread of the host works for: cells of the JDK's own class, which are emptied when a tool call ends, because a host's thread
 * may live longer than we do.
 */
final class WorkOfThreads {

    /** Of a thread that is known to work for no tool call. */
    private static final Object[] ELSEWHERE = new Object[1];

    private final InheritableThreadLocal<Object[]> cells = new OfParent();

    /** A thread that was started by one that works for no call may be one of a pool, of which nothing is known yet. */
    private static final class OfParent extends InheritableThreadLocal<Object[]> {

        @Override
        protected Object[] childValue(Object[] parent) {
            return parent == ELSEWHERE ? null : parent;
        }
    }

    /** What this thread works for; null where nothing is known. */
    Object[] cell() {
        return cells.get();
    }

    /** The same where it is a call in flight; else null. */
    Object[] liveCell() {
        Object[] cell = cells.get();
        return cell == null || cell[0] == null ? null : cell;
    }

    /** The call in flight that this thread works for, or null. */
    ToolFrame frame() {
        Object[] cell = cells.get();
        return cell == null ? null : (ToolFrame) cell[0];
    }

    /** Whether nothing is known of this thread: one whose call is over, or whose task is no call's, works for none. */
    boolean isUnknown() {
        return cells.get() == null;
    }

    void set(Object[] cell) {
        if (cell == null) {
            cells.remove();
        } else {
            cells.set(cell);
        }
    }

    void setElsewhere() {
        cells.set(ELSEWHERE);
    }
}
