package io.vritti.capture.classify;

/** What exit codes mean, where nothing else tells. */
final class ExitCodes {

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int KILLED = 137;

    private ExitCodes() {}

    /** Whether the exit code is surer than what the text seemed to say: the shell's own two (POSIX, Shell §2.8.2). */
    static boolean overrule(Failure failure, FinerClass byText) {
        if (failure.exitCode() == null) {
            return false;
        }
        boolean isMissing = byText == FinerClass.MISSING_PATH || byText == FinerClass.TARGET_MISSING;
        return switch (failure.exitCode()) {
            case NOT_FOUND ->
                (isMissing || byText == FinerClass.USAGE_SYNTAX)
                        && failure.output().contains("not found");
            case NOT_EXECUTABLE -> byText == FinerClass.PERMISSION_DENIED && !isWrapped(failure.command());
            default -> false;
        };
    }

    static FinerClass finer(Failure failure) {
        if (failure.exitCode() == null) {
            return FinerClass.UNKNOWN;
        }
        FinerClass byTool = byTool(firstWord(failure.command()), failure.exitCode());
        return byTool != null ? byTool : byConvention(failure.exitCode());
    }

    private static FinerClass byConvention(int exitCode) {
        return switch (exitCode) {
            case NOT_EXECUTABLE -> FinerClass.NOT_EXECUTABLE;
            case NOT_FOUND -> FinerClass.COMMAND_NOT_FOUND;
            // Killed, and not by the host: the kernel or a container's memory limit.
            case KILLED -> FinerClass.OUT_OF_MEMORY;
            case 132, 134, 135, 136, 139 -> FinerClass.CRASHED;
            case 130, 143 -> FinerClass.INTERRUPTED;
            default -> FinerClass.UNKNOWN;
        };
    }

    private static FinerClass byTool(String tool, int exitCode) {
        return switch (tool) {
            case "curl" -> curl(exitCode);
            case "wget" -> wget(exitCode);
            case "ssh", "scp", "sftp" -> exitCode == 255 ? FinerClass.NETWORK : null;
            default -> null;
        };
    }

    /** curl(1), EXIT CODES. */
    private static FinerClass curl(int exitCode) {
        return switch (exitCode) {
            case 2, 3 -> FinerClass.USAGE_SYNTAX;
            case 5, 6 -> FinerClass.DNS;
            case 7 -> FinerClass.CONNECTION_REFUSED;
            case 28 -> FinerClass.TIMED_OUT;
            case 35, 51, 53, 54, 58, 59, 60, 77, 80, 82, 83, 90, 91 -> FinerClass.TLS;
            case 52, 55, 56, 16, 18, 92 -> FinerClass.CONNECTION_RESET;
            case 67 -> FinerClass.AUTH;
            default -> null;
        };
    }

    /** wget(1), EXIT STATUS. */
    private static FinerClass wget(int exitCode) {
        return switch (exitCode) {
            case 2 -> FinerClass.USAGE_SYNTAX;
            case 4 -> FinerClass.NETWORK;
            case 5 -> FinerClass.TLS;
            case 6 -> FinerClass.AUTH;
            case 8 -> FinerClass.SERVER_ERROR;
            default -> null;
        };
    }

    /** Inside ssh or a container, 126 is also what the other side said about something else. */
    private static boolean isWrapped(String command) {
        return command != null
                && (command.startsWith("ssh ") || command.startsWith("docker ") || command.startsWith("kubectl "));
    }

    private static String firstWord(String command) {
        if (command == null) {
            return "";
        }
        String stripped = command.strip();
        int space = stripped.indexOf(' ');
        String word = space < 0 ? stripped : stripped.substring(0, space);
        return word.substring(word.lastIndexOf('/') + 1);
    }
}
