package io.vritti.cli;

import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.home.LiveLibrary;
import io.vritti.observe.Counter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vritti status}: the JVMs that carry the agent now. */
@Command(name = "status", description = "Show the JVMs that run with Vritti now.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Override
    public Integer call() {
        Home folder = home.readable();
        List<LiveJvm> living = new LiveJvms(folder).list();
        if (output.json()) {
            output.printJson(living);
            return ExitCode.OK;
        }
        String problem = home.settings().switchProblem();
        if (problem != null) {
            output.line("A JVM started here would not be switched as meant: " + problem);
        }
        if (folder.off().exists()) {
            output.line("Switched off: " + folder.off() + " exists. Remove it to switch on again.");
        }
        if (living.isEmpty()) {
            output.line("No JVM runs with Vritti and the home " + folder.folder() + ".");
            return ExitCode.OK;
        }
        Table table = new Table("PID", "MODE", "SCOPE", "CALLS", "FAILED", "VETOED", "WOULD VETO", "HINTS", "COMMAND");
        for (LiveJvm jvm : living) {
            table.row(
                    jvm.pid(),
                    jvm.mode(),
                    jvm.scope(),
                    count(jvm, Counter.CALLS_SEEN),
                    count(jvm, Counter.FAILURES_CAPTURED),
                    count(jvm, Counter.VETOES),
                    count(jvm, Counter.WOULD_BE_VETOES),
                    count(jvm, Counter.HINTS),
                    jvm.command());
        }
        output.table(table);
        output.line();
        for (LiveJvm jvm : living) {
            output.line(jvm.pid() + " is armed at " + armed(jvm));
            output.line(jvm.pid() + " " + seen(jvm));
            for (LiveLibrary library : jvm.libraries()) {
                output.line(jvm.pid()
                        + (library.missing() == null ? " watches " : " does not watch ")
                        + library.named()
                        + (library.missing() == null ? "" : ": " + library.missing()));
            }
            if (jvm.problem() != null) {
                output.line(jvm.pid() + " has a problem: " + jvm.problem());
            }
        }
        return ExitCode.OK;
    }

    /** Choke points are woven when their classes load: a JVM that has sent no request has nothing to watch there. */
    private static String armed(LiveJvm jvm) {
        return jvm.armed().isEmpty() ? "nothing yet: no watched class is loaded" : String.join(", ", jvm.armed());
    }

    /** What was seen of an agent, or why nothing is refused there yet. */
    private static String seen(LiveJvm jvm) {
        long models = count(jvm, Counter.MODEL_REQUESTS);
        long tools = count(jvm, Counter.TOOL_CALLS);
        if ("auto".equals(jvm.scope()) && models + tools == 0) {
            return "refuses nothing yet: no request to a model and no tool call was seen (scope auto)";
        }
        String counts = "has seen " + models + " requests to a model, " + tools + " tool calls of known frameworks";
        return "tool".equals(jvm.scope()) && tools == 0 ? counts + ": it refuses nothing yet (scope tool)" : counts;
    }

    private static long count(LiveJvm jvm, Counter counter) {
        return jvm.counters().getOrDefault(counter.label(), 0L);
    }
}
