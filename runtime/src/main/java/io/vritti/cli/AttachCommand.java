package io.vritti.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.vritti.config.Mode;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vritti attach}: brings the agent into a JVM that runs already. */
@Command(name = "attach", description = "Bring Vritti into a JVM that runs already.")
final class AttachCommand implements Callable<Integer> {

    /** Retransforming a JVM with many classes on a loaded machine; past it something is wrong. */
    private static final long ARMED_WITHIN_MILLIS = 30_000;

    private static final long POLL_MILLIS = 50;

    @Mixin
    Output output;

    @Parameters(index = "0", paramLabel = "<pid>", description = "The JVM, as `jps` or `ps` names it.")
    long pid;

    @Parameters(
            index = "1..*",
            paramLabel = "<key=value>",
            description = "Settings for that JVM, such as mode=veto or home=/srv/vritti.")
    List<String> settings = List.of();

    @Override
    public Integer call() throws Exception {
        if (ModuleFinder.ofSystem().find("jdk.attach").isEmpty()) {
            throw new CommandFailure("this Java has no module jdk.attach: use the java of a JDK");
        }
        Home home = load(AgentJar.find(), AttachArguments.of(settings));
        if (!home.usable()) {
            throw new CommandFailure("the agent was loaded into " + pid
                    + ", but keeps its memory to itself and cannot report: " + home.problem());
        }
        Optional<LiveJvm> armed = awaitArmed(home);
        if (armed.isEmpty()) {
            throw new CommandFailure("the agent was loaded into " + pid + ", but did not report within "
                    + ARMED_WITHIN_MILLIS / 1_000 + " s that it is armed; see " + home.log());
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

    /** @return the home that the agent uses there */
    private Home load(File jar, String arguments) throws IOException {
        VirtualMachine machine = attach();
        try {
            Properties there = machine.getSystemProperties();
            // The variables of the other JVM cannot be asked for; ours are the best guess.
            Settings wanted = Settings.load(arguments, there, System.getenv());
            File folder = wanted.home();
            Home home = folder == null ? Home.ofUser(there.getProperty("user.home")) : Home.at(folder);
            refuse(wanted, home);
            machine.loadAgent(jar.getPath(), arguments);
            return home;
        } catch (AgentLoadException refused) {
            throw new CommandFailure(
                    "JVM " + pid + " refused the agent: " + refused.getMessage()
                            + " (from Java 21 on, start it with -XX:+EnableDynamicAgentLoading)",
                    refused);
        } catch (AgentInitializationException failed) {
            throw new CommandFailure("the agent could not start in JVM " + pid + ": " + failed.getMessage(), failed);
        } finally {
            machine.detach();
        }
    }

    /** What would make the agent stay silent, said before it is loaded. */
    private void refuse(Settings wanted, Home home) {
        if (!wanted.enabled() || wanted.mode() == Mode.OFF) {
            throw new CommandFailure("the settings of " + pid + " switch Vritti off (vritti.enabled: "
                    + wanted.origin(Setting.ENABLED) + ", vritti.mode: " + wanted.origin(Setting.MODE) + ")");
        }
        find(home).ifPresent(known -> {
            throw new CommandFailure(pid + " runs with Vritti already (mode " + known.mode()
                    + "); settings of a JVM that runs cannot be changed");
        });
    }

    private VirtualMachine attach() {
        try {
            return VirtualMachine.attach(Long.toString(pid));
        } catch (AttachNotSupportedException | IOException refused) {
            throw new CommandFailure(
                    "cannot attach to " + pid + ": " + refused.getMessage()
                            + ". Is it a JVM, of this user, in this container, started without -XX:+DisableAttachMechanism?",
                    refused);
        }
    }

    private Optional<LiveJvm> awaitArmed(Home home) throws InterruptedException {
        long deadline = System.nanoTime() + ARMED_WITHIN_MILLIS * 1_000_000;
        while (System.nanoTime() < deadline) {
            Optional<LiveJvm> found = find(home).filter(jvm -> !jvm.armed().isEmpty());
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return Optional.empty();
    }

    private Optional<LiveJvm> find(Home home) {
        return new LiveJvms(home)
                .list().stream().filter(jvm -> jvm.pid() == pid).findFirst();
    }
}
