package io.vritti.world.input;

/** How much may still be looked at on behalf of one action. Its time begins when it is made. */
final class LookBudget {

    /** More than this is a walk, and no longer the inputs of one command. */
    private static final int MAX_LOOKS = 2_000;

    /**
     * So many looks are always taken: they cost a millisecond at most, and where they took longer, the machine was busy and not
     * we. Measured under a load of 18 on 2 cores: three looks took 100 ms.
     */
    private static final int FREE_LOOKS = 64;

    /**
     * Likewise at a run, before it or after it failed, where no verdict is waited for: two or three milliseconds of work,
     * what a git repository takes.
     */
    private static final int FREE_LOOKS_AT_RUN = 600;

    /** Free looks too end here: a folder on a dead network must not hold a host's thread (design.md §5.2). */
    private static final long MOST_NANOS = 500_000_000;

    private final long startNanos = System.nanoTime();
    private final long budgetNanos;
    private final int freeLooks;
    private int looks;
    private boolean exceeded;

    private LookBudget(long budgetNanos, int freeLooks) {
        this.budgetNanos = budgetNanos;
        this.freeLooks = freeLooks;
    }

    static LookBudget of(long nanos) {
        return new LookBudget(nanos, FREE_LOOKS);
    }

    /** The time ends it however few the looks were: a caller waits. */
    static LookBudget strict(long nanos) {
        return new LookBudget(nanos, 0);
    }

    static LookBudget atRun(long nanos) {
        return new LookBudget(nanos, FREE_LOOKS_AT_RUN);
    }

    /** As long as free looks may take: no caller waits. */
    static LookBudget patient() {
        return new LookBudget(MOST_NANOS, FREE_LOOKS_AT_RUN);
    }

    /** Takes one look; false if there is none left. */
    boolean spend() {
        exceeded |= ++looks > MAX_LOOKS || !inTime();
        return !exceeded;
    }

    boolean exceeded() {
        return exceeded;
    }

    private boolean inTime() {
        long spentNanos = System.nanoTime() - startNanos;
        return spentNanos <= budgetNanos || looks <= freeLooks && spentNanos <= MOST_NANOS;
    }
}
