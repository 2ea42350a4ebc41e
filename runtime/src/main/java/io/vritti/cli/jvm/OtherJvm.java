package io.vritti.cli.jvm;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.util.Optional;
import java.util.Properties;

/** A JVM that the agent is brought into, or taken out of. To be closed. */
final class OtherJvm implements AutoCloseable {

    private final long pid;
    private final VirtualMachine machine;

    private OtherJvm(long pid, VirtualMachine machine) {
        this.pid = pid;
        this.machine = machine;
    }

    /** @throws CommandFailure where this Java cannot attach to any JVM */
    static void requireTools() {
        if (ModuleFinder.ofSystem().find("jdk.attach").isEmpty()) {
            throw new CommandFailure("this Java has no module jdk.attach: use the java of a JDK");
        }
    }

    /**
     * @param jar the agent's
     * @throws CommandFailure with the reason, where the JVM will not have it
     */
    static OtherJvm attach(long pid, File jar) {
        String reason = AttachRefusal.of(pid, jar);
        if (reason != null) {
            throw new CommandFailure("cannot attach to " + pid + ": " + reason);
        }
        try {
            return new OtherJvm(pid, VirtualMachine.attach(Long.toString(pid)));
        } catch (AttachNotSupportedException | IOException refused) {
            throw new CommandFailure(
                    "cannot attach to " + pid + ": " + refused.getMessage()
                            + ". Is it a JVM, of this user, in this container, started without -XX:+DisableAttachMechanism?",
                    refused);
        }
    }

    /** @param arguments of the agent there: the variables of the other JVM cannot be asked for; ours are the best guess */
    Settings settings(String arguments) throws IOException {
        return Settings.load(arguments, machine.getSystemProperties(), System.getenv());
    }

    /** The home that the agent uses there, by these settings. */
    Home home(Settings settings) throws IOException {
        Properties there = machine.getSystemProperties();
        File folder = settings.home();
        return folder == null ? Home.ofUser(there.getProperty("user.home")) : Home.at(folder);
    }

    void load(File jar, String arguments) throws IOException {
        try {
            machine.loadAgent(jar.getPath(), arguments);
        } catch (AgentLoadException refused) {
            throw new CommandFailure(
                    "JVM " + pid + " refused the agent: " + refused.getMessage()
                            + " (from Java 21 on, start it with -XX:+EnableDynamicAgentLoading)",
                    refused);
        } catch (AgentInitializationException failed) {
            throw new CommandFailure("the agent could not start in JVM " + pid + ": " + failed.getMessage(), failed);
        }
    }

    /** What the agent there says of itself, if it uses this home. */
    Optional<LiveJvm> live(Home home) {
        return live(home, pid);
    }

    static Optional<LiveJvm> live(Home home, long pid) {
        return new LiveJvms(home)
                .list().stream().filter(jvm -> jvm.pid() == pid).findFirst();
    }

    @Override
    public void close() throws IOException {
        machine.detach();
    }
}
