package io.vritti.state.reach;

import io.vritti.action.ProcessAction;
import io.vritti.shell.CommandLines;
import java.util.List;
import java.util.Map;

/** Whether a shell reads anything else before the text it is given: profiles, start-up files, inherited functions. */
public final class Surroundings {

    private static final String EXPORTED_FUNCTION = "BASH_FUNC_";

    private Surroundings() {}

    /** Whether the action is exactly what its words say: no login or interactive shell, nothing sourced through the environment. */
    public static boolean plain(ProcessAction action) {
        Map<String, String> environment = action.environment();
        if (environment.containsKey("BASH_ENV") || environment.containsKey("ZDOTDIR")) {
            return false;
        }
        for (String name : environment.keySet()) {
            if (name.startsWith(EXPORTED_FUNCTION)) {
                return false;
            }
        }
        return !CommandLines.isShellCommand(action.argv()) || !readsProfiles(action.argv());
    }

    private static boolean readsProfiles(List<String> argv) {
        for (String option : argv.subList(1, argv.size())) {
            if (option.startsWith("--")) {
                return true;
            }
            if (!option.startsWith("-")) {
                return false;
            }
            if (option.indexOf('l') > 0 || option.indexOf('i') > 0) {
                return true;
            }
        }
        return false;
    }
}
