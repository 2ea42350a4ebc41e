package io.vritti.it.host;

import java.lang.management.ManagementFactory;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/** The gate's switch as an operator's tool sees it. The first use makes the platform server, by a builder of the host's own. */
final class ManagedGate {

    private static final long REGISTERED_MILLIS = 20_000;
    private static final long LOOK_MILLIS = 20;

    private ManagedGate() {}

    /** Sets the mode, and tells who built the server and which mode was in force. */
    static String mode(String mode) throws JMException, InterruptedException {
        if (System.getProperty("javax.management.builder.initial") == null) {
            System.setProperty("javax.management.builder.initial", ProviderHost.OwnServerBuilder.class.getName());
        }
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName gate = new ObjectName("io.vritti:type=Gate");
        awaitRegistered(server, gate);
        String before = (String) server.getAttribute(gate, "Mode");
        try {
            server.setAttribute(gate, new Attribute("Mode", mode));
        } catch (RuntimeMBeanException refused) {
            return "refused " + refused.getCause().getMessage();
        }
        return "own builder " + ProviderHost.OwnServerBuilder.used + ", configured "
                + server.getAttribute(gate, "ConfiguredMode") + ", was " + before;
    }

    /** Sets the level of Vritti's log, once the mode was set, and tells which one it had. */
    static String logLevel(String level) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName gate = new ObjectName("io.vritti:type=Gate");
        String before = (String) server.getAttribute(gate, "LogLevel");
        try {
            server.setAttribute(gate, new Attribute("LogLevel", level));
        } catch (RuntimeMBeanException refused) {
            return "refused " + refused.getCause().getMessage();
        }
        return "was " + before;
    }

    private static void awaitRegistered(MBeanServer server, ObjectName gate)
            throws InstanceNotFoundException, InterruptedException {
        long deadlineMillis = System.currentTimeMillis() + REGISTERED_MILLIS;
        while (!server.isRegistered(gate)) {
            if (System.currentTimeMillis() > deadlineMillis) {
                throw new InstanceNotFoundException(gate + " is not registered");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
