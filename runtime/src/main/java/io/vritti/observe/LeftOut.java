package io.vritti.observe;

import java.util.concurrent.atomic.LongAdder;

/** What the log does not have. Any thread counts; one tells. */
final class LeftOut {

    private final LongAdder tooFast = new LongAdder();
    private final LongAdder unwritten = new LongAdder();
    private long tooFastTold;
    private long unwrittenTold;
    private long tooFastSaid;
    private long unwrittenSaid;

    /** A message came when there were enough, or while too many waited. */
    void tooFast() {
        tooFast.increment();
    }

    /** A message could not be written to the disk. */
    void unwritten() {
        unwritten.increment();
    }

    long all() {
        return tooFast.sum() + unwritten.sum();
    }

    /** What has not been told yet, as a sentence; null if nothing. */
    String untold() {
        tooFastSaid = tooFast.sum();
        unwrittenSaid = unwritten.sum();
        long fast = tooFastSaid - tooFastTold;
        long lost = unwrittenSaid - unwrittenTold;
        if (fast + lost == 0) {
            return null;
        }
        return "the log is not whole: " + (fast == 0 ? "" : fast + " messages came too fast")
                + (fast == 0 || lost == 0 ? "" : ", ") + (lost == 0 ? "" : lost + " could not be written");
    }

    /** The last such sentence is in the log. */
    void told() {
        tooFastTold = tooFastSaid;
        unwrittenTold = unwrittenSaid;
    }
}
