package io.vritti.jmx;

import io.vritti.gate.ModeSwitch;
import io.vritti.observe.AgentLog;
import java.util.function.BooleanSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/**
 * Puts the gate's switch into the platform MBean server once the host has made one; never makes it, because that would choose
 * its builder before the host has (facts.md §1.2). Runs on a thread of its own: a server of the host's own making may
 * take its time.
 */
public final class Registration implements Runnable {

    private static final String NAME = "io.vritti:type=Gate";

    /** Only the platform's server has it, or one that shows the same to the same people. */
    private static final String PLATFORM_BEAN = "java.lang:type=Runtime";

    private static final long LOOK_MILLIS = 500;

    private final ModeSwitch gate;
    private final BooleanSupplier ended;
    private final AgentLog log;

    /** @param ended true when the JVM is on its way out */
    public Registration(ModeSwitch gate, BooleanSupplier ended, AgentLog log) {
        this.gate = gate;
        this.ended = ended;
        this.log = log;
    }

    @Override
    public void run() {
        try {
            while (!ended.getAsBoolean() && !registered()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (JMException | RuntimeException | LinkageError refused) {
            log.logOnce("jmx", "the gate cannot be switched through JMX", refused);
        }
    }

    /** Not by {@code getPlatformMBeanServer}, which makes what is not there. */
    private boolean registered() throws JMException {
        for (MBeanServer server : MBeanServerFactory.findMBeanServer(null)) {
            if (server.isRegistered(new ObjectName(PLATFORM_BEAN))) {
                ObjectName name = new ObjectName(NAME);
                if (server.isRegistered(name)) {
                    // That of a gate which was detached.
                    server.unregisterMBean(name);
                }
                server.registerMBean(new GateControl(gate), name);
                return true;
            }
        }
        return false;
    }
}
