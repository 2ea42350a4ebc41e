package io.vritti.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;

/** The event of a decision, as in a line of the audit. */
@Name("io.vritti.Decision")
@Label("Decision")
@Category("Vritti")
@Description("A verdict on a call that was not a plain PROCEED, and how the call turned out")
@StackTrace(false)
final class DecisionEvent extends Event {

    @Label("Id")
    String id;

    @Label("Verdict")
    String verdict;

    @Label("Reason")
    String reason;

    @Label("Error Class")
    @Description("Class of the remembered failure")
    String errorClass;

    @Label("Course")
    @Description("What was done with the call")
    String course;

    @Label("Outcome")
    @Description("How the call ended")
    String outcome;

    @Label("Family")
    @Description("Executable and subcommand, or method and authority")
    String family;

    @Label("Action Key")
    String actionKey;

    @Label("Episode")
    @Description("Id of the remembered failure")
    String episode;

    @Label("Failures")
    @Description("How often it had failed")
    long failures;

    @Label("Mode")
    String mode;

    @Label("Decided At")
    @Description("The event itself is recorded when it is known how the call turned out")
    @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
    long decidedAt;

    @Label("Check")
    @Description("What the gate took")
    @Timespan(Timespan.MICROSECONDS)
    long check;
}
