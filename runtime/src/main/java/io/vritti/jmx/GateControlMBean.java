package io.vritti.jmx;

/**
 * The attributes of {@code io.vritti:type=Gate} in JMX: the mode of the gate and the level of the log. Public, because JMX refuses other
 * interfaces.
 */
public interface GateControlMBean {

    /** The mode in force: {@code off}, {@code observe}, {@code hint} or {@code veto}. */
    String getMode();

    /**
     * Sets the mode from the next call on, until it is set again or the JVM ends. The {@code OFF} file and {@code vritti.enabled=false}
     * are stronger.
     *
     * @param mode one of those four, in any case
     * @throws IllegalArgumentException for any other text
     */
    void setMode(String mode);

    /** The mode that the settings ask for. */
    String getConfiguredMode();

    /** The least serious messages that go to {@code vritti.log}: {@code off}, {@code error}, {@code warn}, {@code info} or {@code debug}. */
    String getLogLevel();

    /**
     * Sets the level at once, until it is set again, the owner sets another in {@code vritti.properties}, or the JVM ends.
     *
     * @param level one of those five, in any case
     * @throws IllegalArgumentException for any other text
     */
    void setLogLevel(String level);
}
