package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;

import io.vritti.failure.classify.FailureKind;

/** What can be said of a kind of failure where no wording, no verified cause and no status of HTTP is known. */
final class KindLessons {

    /** The lesson of a failure of which nothing is known but the command that is expected to work. */
    static final Lesson CORRECTED = lesson(
            "A word of the call to {tool} is not the one that was meant.",
            "Use the suggested command in place of this one, if that is what was meant.",
            "Look names and options up before they are used.");

    private KindLessons() {}

    /** The lesson of a kind of failure whose words name nothing; null where nothing helps beyond what the error says. */
    static Lesson of(FailureKind kind) {
        return switch (kind) {
            case KILLED_AT_LIMIT ->
                lesson(
                        "{tool} was still running when its time limit[ of {seconds} s] was over, and was ended.",
                        "Raise the limit, run it in the background and look at its output from time to time, or do less at once.",
                        "Give long commands a limit that fits, or run them in the background.");
            case INTERRUPTED ->
                lesson(
                        "{tool} was ended from outside before it had finished[, after {seconds} s].",
                        "Find out who ended it (a time limit, a stop, a restart); then run it again, in the background if it takes long.",
                        "Run long commands in the background.");
            case OUT_OF_MEMORY ->
                lesson(
                        "{tool} was killed, most often because it needed more memory than there is.",
                        "Do less at once (fewer jobs, smaller batches), or raise the memory limit.",
                        "Watch memory in large builds.");
            case TIMED_OUT ->
                lesson(
                        "{authority} did not answer within the time limit.",
                        "Check that the address is right and the server works; then repeat it once, with a longer limit.",
                        "Set limits that fit, and repeat with growing pauses.");
            case CONNECTION_REFUSED ->
                lesson(
                        "Nobody listens[ at {authority},] where this call goes.",
                        "Start the server and wait until it listens, or correct the address.",
                        "Wait for a server's port before it is called.");
            case CONNECTION_RESET ->
                lesson(
                        "{authority} ended the connection before it had answered.",
                        "Check that the server still runs and look into its log; then repeat the call once.",
                        "Repeat with growing pauses.");
            case DNS ->
                lesson(
                        "The host name of {authority} could not be resolved.",
                        "Correct the address; if it is right, check that this machine has a network and a name server.",
                        "Keep host names in one setting.");
            case AUTH ->
                lesson(
                        "{tool} was refused for its credentials: they are missing, wrong or expired.",
                        "Log in or renew the token first; the same credentials will be refused again.",
                        "Check credentials before a task.");
            case RATE_LIMITED ->
                lesson(
                        "{authority} takes no more requests for now: its rate limit is used up.",
                        "Wait as long as the server says, or else a minute; then repeat it, with fewer requests.",
                        "Pause between requests, and cache answers.");
            case CRASHED ->
                lesson(
                        "{tool} crashed inside its own code: it was ended by a signal.",
                        "Run it on a smaller input, or use another version of it.",
                        "Keep native libraries at matching versions.");
            case USAGE_SYNTAX ->
                lesson(
                        "{tool} does not take its arguments in the form that they were given.",
                        "Read {tool} --help (or its manual page), and correct the argument that the error names.",
                        "Look options up for this version of the tool.");
            case COMMAND_NOT_FOUND ->
                lesson(
                        "The program {tool}, or one that it starts, is not installed here or not on PATH.",
                        "Check with command -v which is missing; install it, or use one that is here.",
                        "Check with command -v that a program is there.");
            case PERMISSION_DENIED ->
                lesson(
                        "{tool} has no right to do what it was asked.",
                        "Look whose right is missing (ls -ld for files, the account for services), and use a place or account that has it.",
                        "Check rights before a task.");
            case NOT_EXECUTABLE ->
                lesson(
                        "{tool} was found, but cannot be executed.",
                        "Make it executable (chmod +x), or run it with its interpreter.",
                        "Keep the execute bit in version control.");
            case SERVER_ERROR ->
                lesson(
                        "{authority} failed inside; the fault is there.",
                        "Repeat it once after a moment; if it goes on, look into the server's log or its status page.",
                        "Repeat with growing pauses.");
            case NETWORK ->
                lesson(
                        "The connection of {tool} to its server failed.",
                        "Check the address and the network (VPN, proxy, firewall), then repeat it once.",
                        "Check that the network is there before long tasks.");
            case UNREACHABLE ->
                lesson(
                        "There is no route from this machine to {authority}.",
                        "Check the address and that the network is there (VPN, container network, firewall).",
                        "Check that the network is there before long tasks.");
            case TLS ->
                lesson(
                        "No trusted TLS connection to {authority} could be made.",
                        "Check the certificate and the scheme; give the tool the right certificate authority, and do not switch the check off.",
                        "Install the company's root certificate when an environment is prepared.");
            case DISK_FULL ->
                lesson(
                        "The disk on which {tool} writes is full.",
                        "Free space first (df -h, du), then repeat the call.",
                        "Check df before large writes.");
            case LOCK_HELD ->
                lesson(
                        "Another process holds what {tool} needs.",
                        "Wait until it has ended, then repeat the call.",
                        "Run one such command at a time.");
            case PORT_IN_USE ->
                lesson(
                        "The port that {tool} wants is taken.",
                        "Find out who listens there (ss -ltnp), use or end that one, or choose another port.",
                        "Stop servers that were started before.");
            // What these say beyond their own words stands in the wordings alone.
            case MODULE_MISSING,
                    LIBRARY_MISSING,
                    DEPENDENCY_UNRESOLVED,
                    VERSION_MISMATCH,
                    INVALID_INPUT,
                    COMPILE_ERROR,
                    ALREADY_EXISTS,
                    CONFLICT,
                    PROGRAM_ERROR,
                    MISSING_PATH,
                    TARGET_MISSING,
                    PACKAGE_NOT_FOUND,
                    NOT_FOUND_REMOTE,
                    RESOURCE_LIMIT,
                    PROTECTED,
                    NOT_IMPLEMENTED,
                    ENVIRONMENT_UNSET,
                    CONFIGURATION_INVALID,
                    TEST_FAILURE,
                    BUILD_FAILURE,
                    UNKNOWN -> null;
        };
    }
}
