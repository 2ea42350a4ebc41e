package io.vritti.jmx;

import io.vritti.config.Mode;
import io.vritti.gate.ModeSwitch;
import java.util.Locale;

/** Translates the words of a JMX client into the gate's modes. */
final class GateControl implements GateControlMBean {

    private final ModeSwitch gate;

    GateControl(ModeSwitch gate) {
        this.gate = gate;
    }

    @Override
    public String getMode() {
        return word(gate.mode());
    }

    @Override
    public void setMode(String mode) {
        for (Mode known : Mode.values()) {
            if (known.name().equalsIgnoreCase(mode)) {
                gate.choose(known);
                return;
            }
        }
        throw new IllegalArgumentException("mode \"" + mode + "\" must be off, observe, hint or veto");
    }

    @Override
    public String getConfiguredMode() {
        return word(gate.configured());
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
