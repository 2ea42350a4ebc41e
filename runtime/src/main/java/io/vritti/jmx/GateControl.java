package io.vritti.jmx;

import io.vritti.config.LogLevel;
import io.vritti.config.Mode;
import io.vritti.gate.ModeSwitch;
import io.vritti.observe.AgentLog;
import java.util.Locale;

/** Translates the words of a JMX client into the gate's modes. */
final class GateControl implements GateControlMBean {

    private final ModeSwitch gate;
    private final AgentLog log;

    GateControl(ModeSwitch gate, AgentLog log) {
        this.gate = gate;
        this.log = log;
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

    @Override
    public String getLogLevel() {
        return word(log.level());
    }

    @Override
    public void setLogLevel(String level) {
        for (LogLevel known : LogLevel.values()) {
            if (known.name().equalsIgnoreCase(level)) {
                log.level(known);
                return;
            }
        }
        throw new IllegalArgumentException("log level \"" + level + "\" must be off, error, warn, info or debug");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
