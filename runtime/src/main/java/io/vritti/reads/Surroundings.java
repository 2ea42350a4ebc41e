package io.vritti.reads;

import io.vritti.action.ProcessAction;
import io.vritti.shell.CommandLine;
import io.vritti.shell.CommandLines;
import io.vritti.shell.ShellKind;
import java.util.Set;

/** Whether a shell reads anything else before the text it is given: profiles, start-up files, inherited functions. */
public final class Surroundings {

    /** Options of Bash, such as one by which it runs nothing; it is passed on only on purpose (bash(1)). */
    private static final String OPTIONS = "SHELLOPTS";

    /** They name a file to read first, or options of the shell (bash(1), zsh(1)). */
    private static final Set<String> INHERITED = Set.of("BASH_ENV", "ZDOTDIR", OPTIONS);

    private static final String EXPORTED_FUNCTION = "BASH_FUNC_";

    private Surroundings() {}

    /**
     * Whether the action is exactly what its words say: no login or interactive shell, nothing sourced through the
     * environment.
     */
    public static boolean plain(ProcessAction action) {
        CommandLine line = CommandLines.read(action.argv());
        return nothingInherited(action)
                && !line.login()
                && !line.interactive()
                && !CommandLines.changesEnvironment(Paths.name(action.argv().get(0)));
    }

    /** Whether options of its shell come from the environment: by one of them it runs nothing, and so cannot fail. */
    public static boolean optionsInherited(ProcessAction action) {
        return action.environment().containsKey(OPTIONS);
    }

    /** Whether it is a login shell and nothing else: {@code bash -lc '...'}. */
    public static boolean login(ProcessAction action) {
        CommandLine line = CommandLines.read(action.argv());
        ShellKind shell = ShellKind.of(Paths.name(action.argv().get(0)));
        return nothingInherited(action) && line.login() && !line.interactive() && shell != null && shell.startsPlain();
    }

    private static boolean nothingInherited(ProcessAction action) {
        for (String name : action.environment().keySet()) {
            if (INHERITED.contains(name) || name.startsWith(EXPORTED_FUNCTION)) {
                return false;
            }
        }
        return true;
    }
}
