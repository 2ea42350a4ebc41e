package io.vritti.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** The event of a failed call that is on the disk. */
@Name("io.vritti.Capture")
@Label("Capture")
@Category("Vritti")
@Description("A failed call that was taken in and is on the disk")
@StackTrace(false)
final class CaptureEvent extends Event {

    @Label("Episode")
    String episode;

    @Label("Action Key")
    String actionKey;

    @Label("Family")
    @Description("Executable and subcommand, or method and authority")
    String family;

    @Label("Error Class")
    String errorClass;

    @Label("Seen To Durable")
    @Description("From the end of the call to the moment it was on the disk")
    @Timespan(Timespan.NANOSECONDS)
    long seenToDurable;
}
