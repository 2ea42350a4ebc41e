package io.vritti.gate;

import io.vritti.config.Mode;

/** The mode in force: what was configured, unless the owner threw the kill switch (design.md §5.6). */
public final class Switch {

    private final Mode configured;
    private volatile boolean off;

    public Switch(Mode configured) {
        this.configured = configured;
    }

    /** Throws or releases the kill switch; effective with the next call. */
    public void off(boolean thrown) {
        off = thrown;
    }

    public Mode mode() {
        return off ? Mode.OFF : configured;
    }
}
