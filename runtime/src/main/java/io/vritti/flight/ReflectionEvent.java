package io.vritti.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The event of a reflection, whether it found something or not. */
@Name("io.vritti.Reflection")
@Label("Reflection")
@Category("Vritti")
@Description("What rules or models said of a failure, and what it cost")
@StackTrace(false)
final class ReflectionEvent extends Event {

    @Label("Tier")
    @Description("Who was to say it: rules, one model, or several")
    String tier;

    @Label("Episode")
    String episode;

    @Label("Action Key")
    String actionKey;

    @Label("Result")
    String result;

    @Label("Requests")
    long requests;

    @Label("Input Tokens")
    long inputTokens;

    @Label("Output Tokens")
    long outputTokens;

    @Label("Cost")
    @Description("In US dollars, as far as the endpoint reports it")
    double dollars;
}
