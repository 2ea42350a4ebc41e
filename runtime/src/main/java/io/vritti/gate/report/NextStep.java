package io.vritti.gate.report;

import io.vritti.failure.classify.FailureKind;
import io.vritti.store.Advice;
import io.vritti.store.Fix;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One check or fix to try after each kind of failure, in words a model can act on (design.md §5.7). */
public final class NextStep {

    private static final String FOREIGN_DOOR = "use other credentials, or ask for the permission at the server.";

    /**
     * What an error says beyond its kind.
     *
     * @param form is found in the error line or in what was checked
     */
    private record Telling(Set<FailureKind> kinds, Pattern form, String step) {}

    private static final List<Telling> TELLING = List.of(
            new Telling(
                    Set.of(FailureKind.COMMAND_NOT_FOUND, FailureKind.MISSING_PATH, FailureKind.NOT_EXECUTABLE),
                    Pattern.compile("\r|\\^M"),
                    "the script has the line ends of Windows: take them off (sed -i 's/\\r$//' <file>)."),
            // Where a folder is there, the JDK names it all the same.
            new Telling(
                    Set.of(FailureKind.MISSING_PATH),
                    Pattern.compile("\\(in directory \""),
                    "the folder that it is to run in is not there: create it again, or use another."),
            new Telling(
                    Set.of(FailureKind.DEPENDENCY_UNRESOLVED, FailureKind.PACKAGE_NOT_FOUND),
                    Pattern.compile("previous attempt|resolution (?:is not|will not be) reattempted"),
                    "correct the coordinates, or repeat it with -U once the artifact is published."),
            new Telling(
                    Set.of(FailureKind.PROTECTED, FailureKind.ALREADY_EXISTS),
                    Pattern.compile("externally-managed"),
                    "install into a virtual environment (python3 -m venv .venv)."),
            new Telling(
                    Set.of(FailureKind.PERMISSION_DENIED),
                    Pattern.compile("(?i)\\b403\\b|\\bforbidden\\b"),
                    FOREIGN_DOOR));

    private static final String TIME_LIMIT = "raise the time limit, do less at once, or run it in the background.";

    private NextStep() {}

    /**
     * @param said the error line, and what was checked
     * @param request whether a server refused, and no file
     * @param fix what ended such failures here before, or null
     * @param advice what a reflection says about this failure, or null
     */
    static String after(FailureKind kind, String said, boolean request, boolean killedAtLimit, Fix fix, Advice advice) {
        if (fix == null && advice != null) {
            return AdviceText.of(advice);
        }
        String usual = killedAtLimit ? TIME_LIMIT : told(kind, said, request);
        return fix == null ? usual : FixWords.next(fix, usual);
    }

    /** What the error says beyond its kind comes first. */
    private static String told(FailureKind kind, String said, boolean request) {
        if (request && kind == FailureKind.PERMISSION_DENIED) {
            return FOREIGN_DOOR;
        }
        return TELLING.stream()
                .filter(telling -> telling.kinds().contains(kind)
                        && telling.form().matcher(said).find())
                .map(Telling::step)
                .findFirst()
                .orElseGet(() -> usual(kind));
    }

    /** Without a default, so that a new kind does not compile before it has a next step. */
    private static String usual(FailureKind kind) {
        return switch (kind) {
            case COMMAND_NOT_FOUND -> "install the program or use one that exists (command -v <name>).";
            case USAGE_SYNTAX -> "read the program's --help and correct the arguments.";
            case MISSING_PATH -> "list the folder and correct the path, or create what is missing.";
            case ALREADY_EXISTS -> "use what exists, choose another name, or remove it first.";
            case PERMISSION_DENIED -> "check owner and mode (ls -l), or use a path you may write.";
            case NOT_EXECUTABLE -> "make the file executable (chmod +x) or run it with its interpreter.";
            case MODULE_MISSING -> "install the missing module with the project's package manager.";
            case LIBRARY_MISSING -> "install the library, or name its folder with -L or -I.";
            case DEPENDENCY_UNRESOLVED -> "add the dependency to the project file, and install it.";
            case TARGET_MISSING -> "list what there is (scripts, targets, branches) and correct the name.";
            case PROTECTED -> "write to another place, or ask the user to lift the protection.";
            case ENVIRONMENT_UNSET -> "set the variable that the error names.";
            case PORT_IN_USE -> "stop what listens on the port, or choose another port.";
            case CONNECTION_REFUSED -> "start the server and wait until it listens.";
            case DISK_FULL -> "free disk space first (df -h).";
            case LOCK_HELD -> "find out who holds the lock and let it finish.";
            case AUTH -> "renew the credentials first; the same ones will be refused again.";
            case COMPILE_ERROR -> "correct the source that the error names.";
            case TEST_FAILURE -> "correct the code that the failing test names.";
            case CONFLICT -> "read the current state of the resource and change it first.";
            case NOT_FOUND_REMOTE -> "check the address, or create the resource first.";
            case INVALID_INPUT -> "correct the input that the error names: it is not in the form that is expected.";
            case VERSION_MISMATCH -> "use the version that the error asks for.";
            case PROGRAM_ERROR,
                    PACKAGE_NOT_FOUND,
                    OUT_OF_MEMORY,
                    RESOURCE_LIMIT,
                    RATE_LIMITED,
                    DNS,
                    TLS,
                    CONNECTION_RESET,
                    UNREACHABLE,
                    SERVER_ERROR,
                    NOT_IMPLEMENTED,
                    NETWORK,
                    TIMED_OUT,
                    KILLED_AT_LIMIT,
                    CONFIGURATION_INVALID,
                    BUILD_FAILURE,
                    CRASHED,
                    INTERRUPTED,
                    UNKNOWN -> "change what the error names first, or take another approach.";
        };
    }

    /** The text that accompanies a failure that was not refused. */
    public static String told(Fix fix) {
        return FixWords.told(fix);
    }

    /** The text that accompanies a failure that was met before and not refused. */
    public static String told(Advice advice) {
        return "It failed in this way before. Next: " + AdviceText.of(advice);
    }
}
