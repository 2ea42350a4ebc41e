package io.vritti.program;

import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;

/**
 * Whether a script's exit status is that of its commands: {@code sh fix.sh | tail} and {@code pytest || true} succeed whatever
 * happened in them, so that their success teaches nothing.
 */
public final class OwnStatus {

    private OwnStatus() {}

    /** True when the script succeeds only if every command in it does. */
    public static boolean of(Script script) {
        if (!script.linear() || script.pipelines().isEmpty()) {
            return false;
        }
        for (Pipeline pipeline : script.pipelines()) {
            if (!of(pipeline)) {
                return false;
            }
        }
        return true;
    }

    private static boolean of(Pipeline pipeline) {
        boolean counts = pipeline.next() == Connector.AND || pipeline.next() == Connector.END;
        return counts && !pipeline.negated() && pipeline.stages().size() == 1;
    }
}
