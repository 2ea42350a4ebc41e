package io.vritti.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;

/** The event of a use of the database. The poll for what others wrote, twice a second in each JVM, stays below the threshold. */
@Name("io.vritti.Store")
@Label("Store")
@Category("Vritti")
@Description("A read of the memory, or a transaction that wrote to it")
@Threshold("100 us")
@StackTrace(false)
final class StoreEvent extends Event {

    @Label("Operation")
    String operation;

    @Label("Committing")
    @Description("What the commit alone took")
    @Timespan(Timespan.NANOSECONDS)
    long committing;

    @Label("Failed")
    boolean failed;
}
