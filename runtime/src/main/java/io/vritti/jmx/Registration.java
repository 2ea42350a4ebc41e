package io.vritti.jmx;

import io.vritti.gate.ModeSwitch;
import io.vritti.metrics.MetricSource;
import io.vritti.observe.AgentLog;
import java.util.function.BooleanSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/**
 * Registers the gate's attributes and the metrics with the platform MBean server once the host has made one. Never makes the server
 * itself, because that would choose its builder before the host does (facts.md §1.2). Runs on a thread of its own, because a server of
 * the host's own making may be slow.
 */
public final class Registration implements Runnable {

    private static final String GATE = "io.vritti:type=Gate";
    private static final String METRICS = "io.vritti:type=Metrics";

    /** Only the platform's server has it, or one that shows the same to the same people. */
    private static final String PLATFORM_BEAN = "java.lang:type=Runtime";

    private static final long LOOK_MILLIS = 500;

    private final ModeSwitch gate;
    private final MetricSource metrics;
    private final BooleanSupplier ended;
    private final AgentLog log;

    /** @param ended returns true once the JVM is ending */
    public Registration(ModeSwitch gate, MetricSource metrics, BooleanSupplier ended, AgentLog log) {
        this.gate = gate;
        this.metrics = metrics;
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
                register(server, new GateControl(gate, log), GATE);
                register(server, new MetricsBean(metrics), METRICS);
                return true;
            }
        }
        return false;
    }

    private static void register(MBeanServer server, Object bean, String named) throws JMException {
        ObjectName name = new ObjectName(named);
        if (server.isRegistered(name)) {
            // That of an agent which was detached.
            server.unregisterMBean(name);
        }
        server.registerMBean(bean, name);
    }
}
