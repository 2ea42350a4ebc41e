package io.vritti;

import io.vritti.bridge.VrittiBridge;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;

/** Sees nothing and vetoes nothing: the runtime of an agent that is armed, and has not learnt to think yet. */
public final class VrittiRuntime {

    private VrittiRuntime() {}

    /** @return null when the settings say that the agent is off */
    public static VrittiRuntime start(String agentArguments, File agentJar, Supplier<List<String>> armed) {
        return "enabled=false".equals(agentArguments) ? null : new VrittiRuntime();
    }

    public VrittiBridge.Hooks hooks() {
        return new Watching();
    }

    public boolean instruments(String name) {
        return true;
    }

    public void close() {}

    private static final class Watching implements VrittiBridge.Hooks {
        @Override
        public Object before(int site, Object target, Object first, Object second) {
            return null;
        }

        @Override
        public void after(int site, Object token, Object result, Throwable thrown) {}

        @Override
        public Object replace(int site, Object target, Object value) {
            return value;
        }
    }
}
