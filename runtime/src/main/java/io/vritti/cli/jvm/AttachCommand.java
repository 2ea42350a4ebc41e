package io.vritti.cli.jvm;

import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.config.Mode;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti attach}: brings the agent into a JVM that runs already. */
@Command(name = "attach", description = "Bring Vritti into a JVM that runs already.")
public final class AttachCommand implements Callable<Integer> {

    /** Retransforming a JVM with many classes on a loaded machine; past it something is wrong. */
    private static final long ARMED_WITHIN_MILLIS = 30_000;

    private static final long POLL_MILLIS = 50;

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Spec
    CommandSpec spec;

    @Option(names = "--list", description = "Show the JVMs of this user, and which have Vritti.")
    boolean list;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<pid, class or jar>",
            description = "The JVM: its pid, its main class, or its jar.")
    String name;

    @Parameters(
            index = "1..*",
            paramLabel = "<key=value>",
            description = "Settings for that JVM, such as mode=veto or home=/srv/vritti.")
    List<String> settings = List.of();

    @Override
    public Integer call() throws Exception {
        OtherJvm.requireTools();
        if (list) {
            return new JvmList(home.home(), AgentJar.find()).print(output);
        }
        if (name == null) {
            throw new ParameterException(spec.commandLine(), "Missing: the JVM to attach to, or --list");
        }
        long pid = RunningJvm.pid(name);
        Home there = load(pid, AgentJar.find(), AttachArguments.of(settings()));
        if (!there.usable()) {
            throw new CommandFailure("the agent was loaded into " + pid
                    + ", but keeps its memory to itself and cannot report: " + there.problem());
        }
        Optional<LiveJvm> armed = awaitArmed(there, pid);
        if (armed.isEmpty()) {
            throw new CommandFailure("the agent was loaded into " + pid + ", but did not report within "
                    + ARMED_WITHIN_MILLIS / 1_000 + " s that it is armed; see " + there.log());
        }
        if (output.json()) {
            output.printJson(armed.get());
        } else {
            output.line("Attached to " + pid + " (" + armed.get().command() + "): mode "
                    + armed.get().mode() + ", armed at "
                    + String.join(", ", armed.get().armed())
                    + "; elsewhere as soon as a class that starts processes or sends requests is loaded.");
        }
        return ExitCode.OK;
    }

    private List<String> settings() {
        if (home.folder == null) {
            return settings;
        }
        List<String> all = new ArrayList<>(settings);
        all.add("home=" + home.folder);
        return all;
    }

    /** @return the home that the agent uses there */
    private static Home load(long pid, File jar, String arguments) throws IOException {
        try (OtherJvm jvm = OtherJvm.attach(pid, jar)) {
            Settings wanted = jvm.settings(arguments);
            Home there = jvm.home(wanted);
            refuse(wanted, jvm.live(there), pid);
            jvm.load(jar, arguments);
            return there;
        }
    }

    /** What would make the agent stay silent, said before it is loaded. */
    private static void refuse(Settings wanted, Optional<LiveJvm> running, long pid) {
        if (!wanted.enabled() || wanted.mode() == Mode.OFF) {
            throw new CommandFailure("the settings of " + pid + " switch Vritti off (vritti.enabled: "
                    + wanted.origin(Setting.ENABLED) + ", vritti.mode: " + wanted.origin(Setting.MODE) + ")");
        }
        running.ifPresent(known -> {
            throw new CommandFailure(pid + " runs with Vritti already (mode " + known.mode()
                    + "); settings of a JVM that runs cannot be changed: detach it first");
        });
    }

    private static Optional<LiveJvm> awaitArmed(Home there, long pid) throws InterruptedException {
        long deadline = System.nanoTime() + ARMED_WITHIN_MILLIS * 1_000_000;
        while (System.nanoTime() < deadline) {
            Optional<LiveJvm> found =
                    OtherJvm.live(there, pid).filter(jvm -> !jvm.armed().isEmpty());
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return Optional.empty();
    }
}
