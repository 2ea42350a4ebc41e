package io.vritti.gate.report;

import io.vritti.store.Fix;
import java.util.Map;

/** One check or fix to try after each class of failure, in words a model can act on (design.md §5.7). */
public final class NextStep {

    private static final String OTHERWISE = "change what the error names first, or take another approach.";

    private static final Map<String, String> BY_CLASS = Map.ofEntries(
            Map.entry("command_not_found", "install the program or use one that exists (command -v <name>)."),
            Map.entry("usage_syntax", "read the program's --help and correct the arguments."),
            Map.entry("missing_path", "list the folder and correct the path, or create what is missing."),
            Map.entry("already_exists", "use what exists, choose another name, or remove it first."),
            Map.entry("permission_denied", "check owner and mode (ls -l), or use a path you may write."),
            Map.entry("not_executable", "make the file executable (chmod +x) or run it with its interpreter."),
            Map.entry("module_missing", "install the missing module with the project's package manager."),
            Map.entry("library_missing", "install the library, or name its folder with -L or -I."),
            Map.entry("dependency_unresolved", "add the dependency to the project file, and install it."),
            Map.entry("target_missing", "list what there is (scripts, targets, branches) and correct the name."),
            Map.entry("protected", "write to another place, or ask the user to lift the protection."),
            Map.entry("environment_unset", "set the variable that the error names."),
            Map.entry("port_in_use", "stop what listens on the port, or choose another port."),
            Map.entry("connection_refused", "start the server and wait until it listens."),
            Map.entry("disk_full", "free disk space first (df -h)."),
            Map.entry("lock_held", "find out who holds the lock and let it finish."),
            Map.entry("auth", "renew the credentials first; the same ones will be refused again."),
            Map.entry("compile_error", "correct the source that the error names."),
            Map.entry("test_failure", "correct the code that the failing test names."),
            Map.entry("conflict", "read the current state of the resource and change it first."),
            Map.entry("not_found_remote", "check the address, or create the resource first."));

    /** A line of an exception's message is no place for a script. */
    private static final int MOST_TOLD = 200;

    private static final String TIME_LIMIT = "raise the time limit, do less at once, or run it in the background.";

    private NextStep() {}

    /**
     * @param finerClass the class's code, as in the episode
     * @param fix what ended such failures here before, or null
     */
    static String after(String finerClass, boolean killedAtLimit, Fix fix) {
        String usual = killedAtLimit ? TIME_LIMIT : BY_CLASS.getOrDefault(finerClass, OTHERWISE);
        if (fix == null) {
            return usual;
        }
        return fix.kind() == Fix.Kind.RAN
                ? "run `" + fix.text() + "`, which fixed this before" + times(fix) + "; then this call again."
                : usual + " Before, it passed once this had changed: " + fix.text() + times(fix) + ".";
    }

    /** The text that accompanies a failure that was not refused. */
    public static String told(Fix fix) {
        String text = MessageLines.shortened(fix.text(), MOST_TOLD);
        return fix.kind() == Fix.Kind.RAN
                ? "Such failures ended here before by: " + text + times(fix)
                : "Before, it passed once this had changed: " + text + times(fix);
    }

    private static String times(Fix fix) {
        return " (" + fix.helped() + " of " + fix.tried() + " times)";
    }
}
