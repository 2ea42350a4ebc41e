package io.vritti.intercept.tool;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.tool.HandOvers;

/** What woven executors call while a tool call is in flight. It neither logs nor waits: any task of the host may be under way. */
final class TaskHooks implements VrittiBridge.Hooks {

    private final HandOvers handOvers;
    private final Counters counters;

    TaskHooks(HandOvers handOvers, Counters counters) {
        this.handOvers = handOvers;
        this.counters = counters;
    }

    @Override
    public Object before(int site, Object task, Object first, Object second) {
        try {
            switch (site) {
                case VrittiSites.TASK_MADE -> handOvers.made(task);
                case VrittiSites.TASK_HANDED_OVER -> handOvers.handedOver(task);
                case VrittiSites.TASK_TAKEN -> handOvers.taken(task);
                case VrittiSites.TASK_BEGINS -> {
                    return handOvers.begins(task, false);
                }
                case VrittiSites.TASK_GOES_ON -> {
                    return handOvers.begins(task, true);
                }
                default -> {}
            }
        } catch (Throwable ours) {
            counters.increment(Counter.INTERNAL_ERRORS);
        }
        return null;
    }

    @Override
    public void after(int site, Object token, Object result, Throwable thrown) {
        // Ends come by the hooks of calls: a task may outlive the tool call.
    }

    @Override
    public Object replace(int site, Object target, Object value) {
        return value;
    }
}
