package io.vritti.harness;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.reads.Paths;
import io.vritti.shell.ShellCall;
import java.util.regex.Pattern;

/**
 * The command inside a wrapper, as an action of its own.
 *
 * @param written the call as the host makes it
 * @param action the same process as it would be without the wrapper, in the folder and with the variables that the wrapper sets
 * @param report what the wrapper prints, and how it tells the status
 */
public record CommandInside(ProcessAction written, ProcessAction action, Report report) {

    /** A shell with {@code -l} among its first options. */
    private static final Pattern LOGIN = Pattern.compile("sh\\s+(?:-\\w+\\s+)*(?:-\\w*l|--login)");

    private static final Pattern LOGIN_OPTION = Pattern.compile("-\\w*l\\w*|--login");

    /** Whether files must be read to know it, which is no work for a host's thread. */
    public static boolean readsStartUpFiles(ProcessAction written) {
        boolean shell = false;
        for (String word : written.argv()) {
            if (shell && LOGIN_OPTION.matcher(word).matches()
                    || LOGIN.matcher(word).find()) {
                return true;
            }
            shell |= ShellCall.isShell(Paths.name(word));
        }
        return false;
    }

    /** The command inside this one; null if nothing is around it, or something that is not wholly understood. */
    public static CommandInside of(ProcessAction written) {
        return new Unwrapping(written).commandInside();
    }

    /** How the command inside ended, if the call ended so; null if the call could not even be started. */
    public Outcome outcome(Outcome seen) {
        return seen.end() == Outcome.End.NOT_STARTED ? null : report.read(seen);
    }

    /** Whether the call may end with 0 though the command inside failed. */
    public boolean tellsStatus() {
        return report.statusPrefix() != null;
    }
}
