package io.vritti.failure.classify;

/** Meanings of exit codes, used if no other sign is there. */
final class ExitCodes {

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int KILLED = 137;

    private ExitCodes() {}

    /** Whether the exit code is surer than what the text seemed to say: the shell's own two (POSIX, Shell §2.8.2). */
    static boolean overrule(Symptoms symptoms, FailureKind byText) {
        if (symptoms.exitCode() == null) {
            return false;
        }
        boolean isMissing = byText == FailureKind.MISSING_PATH || byText == FailureKind.TARGET_MISSING;
        return switch (symptoms.exitCode()) {
            case NOT_FOUND ->
                (isMissing || byText == FailureKind.USAGE_SYNTAX)
                        && symptoms.output().contains("not found");
            case NOT_EXECUTABLE -> byText == FailureKind.PERMISSION_DENIED && !isWrapped(symptoms.command());
            default -> false;
        };
    }

    static FailureKind finer(Symptoms symptoms) {
        if (symptoms.exitCode() == null) {
            return FailureKind.UNKNOWN;
        }
        FailureKind byTool = byTool(firstWord(symptoms.command()), symptoms.exitCode());
        return byTool != null ? byTool : byConvention(symptoms.exitCode());
    }

    private static FailureKind byConvention(int exitCode) {
        return switch (exitCode) {
            case NOT_EXECUTABLE -> FailureKind.NOT_EXECUTABLE;
            case NOT_FOUND -> FailureKind.COMMAND_NOT_FOUND;
            // Killed, and not by the host: the kernel or a container's memory limit.
            case KILLED -> FailureKind.OUT_OF_MEMORY;
            case 132, 134, 135, 136, 139 -> FailureKind.CRASHED;
            case 130, 143 -> FailureKind.INTERRUPTED;
            default -> FailureKind.UNKNOWN;
        };
    }

    private static FailureKind byTool(String tool, int exitCode) {
        return switch (tool) {
            case "curl" -> curl(exitCode);
            case "wget" -> wget(exitCode);
            case "ssh", "scp", "sftp" -> exitCode == 255 ? FailureKind.NETWORK : null;
            default -> null;
        };
    }

    /** curl(1), EXIT CODES. */
    private static FailureKind curl(int exitCode) {
        return switch (exitCode) {
            case 2, 3 -> FailureKind.USAGE_SYNTAX;
            case 5, 6 -> FailureKind.DNS;
            case 7 -> FailureKind.CONNECTION_REFUSED;
            case 28 -> FailureKind.TIMED_OUT;
            case 35, 51, 53, 54, 58, 59, 60, 77, 80, 82, 83, 90, 91 -> FailureKind.TLS;
            case 52, 55, 56, 16, 18, 92 -> FailureKind.CONNECTION_RESET;
            case 67 -> FailureKind.AUTH;
            default -> null;
        };
    }

    /** wget(1), EXIT STATUS. */
    private static FailureKind wget(int exitCode) {
        return switch (exitCode) {
            case 2 -> FailureKind.USAGE_SYNTAX;
            case 4 -> FailureKind.NETWORK;
            case 5 -> FailureKind.TLS;
            case 6 -> FailureKind.AUTH;
            case 8 -> FailureKind.SERVER_ERROR;
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
