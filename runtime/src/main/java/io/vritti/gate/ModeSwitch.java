package io.vritti.gate;

import io.vritti.config.Mode;

/**
 * The mode in force: what was configured, or chosen since (through JMX), unless the owner threw the kill switch (design.md
 * §5.6).
 */
public final class ModeSwitch {

    private volatile Mode configured;
    private volatile Mode chosen;
    private volatile boolean off;

    public ModeSwitch(Mode configured) {
        this.configured = configured;
        this.chosen = configured;
    }

    /** Throws or releases the kill switch; effective with the next call. */
    public void off(boolean thrown) {
        off = thrown;
    }

    /** Another mode than the configured one, until the next choice or the end of the JVM. */
    public void choose(Mode mode) {
        chosen = mode;
    }

    /** The owner has configured another mode: it is in force, whatever was chosen before. */
    public void configure(Mode mode) {
        configured = mode;
        chosen = mode;
    }

    public Mode mode() {
        return off ? Mode.OFF : chosen;
    }

    public Mode configured() {
        return configured;
    }
}
