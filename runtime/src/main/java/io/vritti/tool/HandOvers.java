package io.vritti.tool;

import java.util.concurrent.RunnableScheduledFuture;

/**
 * Carries the tool call that a thread works for to the threads that run its tasks. Asked by woven code of the JDK's executors, and only
 * while a tool call is in flight; a task that was handed over by a thread that works for none works for none.
 */
public final class HandOvers {

    /** What a thread worked for before it began a task, where that was nothing. */
    private static final Object[] NOTHING = new Object[1];

    private final WorkOfThreads work;
    private final CarriedTasks tasks = new CarriedTasks();

    /** Whether a task of a call now in flight found no place: then one that is not found may still be a call's. */
    private volatile boolean overfull;

    HandOvers(WorkOfThreads work) {
        this.work = work;
    }

    /** No call is in flight any more. */
    void over() {
        overfull = false;
    }

    /** A task was made that this thread will leave to others. */
    public void made(Object task) {
        Object[] cell = work.liveCell();
        if (cell != null) {
            overfull |= !tasks.put(task, cell, true);
        }
    }

    /** This thread leaves a task to an executor. */
    public void handedOver(Object task) {
        Object[] cell = work.liveCell();
        CarriedTasks.Carried before = tasks.find(task);
        if (before != null && before.born()) {
            return;
        }
        if (cell == null || before != null && before.cell() != cell) {
            // One object for the tasks of several calls, as queues have that one thread at a time empties, is nobody's.
            if (before != null) {
                tasks.remove(task);
            }
        } else if (before == null) {
            overfull |= !tasks.put(task, cell, false);
        }
    }

    /**
     * This thread of an executor has got its next task.
     *
     * @param task null where there is none any more
     */
    public void taken(Object task) {
        CarriedTasks.Carried carried = task == null ? null : tasks.find(task);
        workFor(carried);
        if (carried != null && !(task instanceof RunnableScheduledFuture<?>)) {
            tasks.remove(task);
        }
    }

    /**
     * A task begins on this thread, which may be in the midst of another one.
     *
     * @param again whether it may begin once more, as a coroutine does
     * @return what {@link #ends} needs, never null
     */
    public Object begins(Object task, boolean again) {
        Object[] before = work.cell();
        CarriedTasks.Carried carried = tasks.find(task);
        workFor(carried);
        if (carried != null && !again) {
            tasks.remove(task);
        }
        return before == null ? NOTHING : before;
    }

    /** @param before what {@link #begins} gave */
    public void ends(Object before) {
        work.set(before == NOTHING ? null : (Object[]) before);
    }

    private void workFor(CarriedTasks.Carried carried) {
        if (carried != null) {
            work.set(carried.cell());
        } else if (overfull) {
            work.set(null);
        } else {
            work.setElsewhere();
        }
    }
}
