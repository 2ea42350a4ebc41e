package io.vritti;

import io.vritti.flight.FlightRecords;
import io.vritti.flight.StoreSpan;
import io.vritti.observe.Counters;
import io.vritti.observe.Timed;
import io.vritti.store.StoreWatch;

/** Measures what the home's database takes. */
record StoreMeter(Counters counters, FlightRecords flight) implements StoreWatch {

    @Override
    public Use begins(boolean write) {
        return new Measured(write, System.nanoTime(), flight.storing(write));
    }

    private final class Measured implements Use {
        private final boolean write;
        private final long startNanos;
        private final StoreSpan span;
        private long commitNanos;

        Measured(boolean write, long startNanos, StoreSpan span) {
            this.write = write;
            this.startNanos = startNanos;
            this.span = span;
        }

        @Override
        public void committed(long nanos) {
            commitNanos = nanos;
            counters.took(Timed.STORE_COMMIT, nanos);
        }

        @Override
        public void ended(boolean failed) {
            counters.took(write ? Timed.STORE_WRITE : Timed.STORE_READ, System.nanoTime() - startNanos);
            span.ended(commitNanos, failed);
        }
    }
}
