package io.vritti.cli.jvm;

import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.home.Home;
import java.io.File;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vritti detach}: ends the agent in a JVM that goes on. */
@Command(name = "detach", description = "End Vritti in a JVM that goes on; it can be attached again.")
public final class DetachCommand implements Callable<Integer> {

    /** What the agent gets instead of settings. */
    private static final String DETACH = "detach";

    @Mixin
    Output output;

    @Parameters(
            index = "0",
            paramLabel = "<pid, class or jar>",
            description = "The JVM: its pid, its main class, or its jar.")
    String name;

    @Parameters(
            index = "1..*",
            paramLabel = "<home=folder>",
            description = "The home that it was attached with, if not the usual one.")
    List<String> settings = List.of();

    @Override
    public Integer call() throws Exception {
        OtherJvm.requireTools();
        long pid = RunningJvm.pid(name);
        File jar = AgentJar.find();
        try (OtherJvm jvm = OtherJvm.attach(pid, jar)) {
            Home there = jvm.home(jvm.settings(AttachArguments.of(settings)));
            if (jvm.live(there).isEmpty()) {
                throw new CommandFailure("no Vritti runs in " + pid + " with the home " + there.folder()
                        + "; if it has another, add home=<folder>");
            }
            jvm.load(jar, DETACH);
            if (jvm.live(there).isPresent()) {
                throw new CommandFailure("the agent in " + pid + " did not end: it was started by another version");
            }
        }
        if (output.json()) {
            output.printJson(List.of(pid));
        } else {
            output.line("Detached from " + pid + ": its calls go by unseen, and what it has learnt is kept.");
        }
        return ExitCode.OK;
    }
}
