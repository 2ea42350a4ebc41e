package io.vritti.jmx;

/** The gate's attributes in JMX: {@code io.vritti:type=Gate}. Public, because JMX refuses other interfaces. */
public interface GateControlMBean {

    /** The mode in force: {@code off}, {@code observe}, {@code hint} or {@code veto}. */
    String getMode();

    /**
     * In force with the next call, until it is set again or the JVM ends. The {@code OFF} file and {@code vritti.enabled} still
     * win.
     *
     * @param mode one of those four, in any case
     * @throws IllegalArgumentException for any other text
     */
    void setMode(String mode);

    /** The mode that the settings ask for. */
    String getConfiguredMode();
}
