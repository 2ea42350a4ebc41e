package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;

/** What can be said where no wording is known: of a status of HTTP, of a verified cause, of a kind of failure. */
final class KindLessons {

    /** Of a failure of which nothing is known but the command that is expected to work. */
    static final Lesson CORRECTED = lesson(
            "A word of the call to {tool} is not the one that was meant.",
            "Use the suggested command in place of this one, if that is what was meant.",
            "Look names and options up before they are used.");

    private KindLessons() {}

    /** Of an answer with an error status. @return null where the status says nothing that helps */
    static Lesson ofStatus(int status) {
        return switch (status) {
            case 400 ->
                lesson(
                        "{authority} does not take the {method} to {resource} as it is[: it says {message}].",
                        "Compare the request (parameters, body, headers) with the service's documentation, correct what it names, and send it anew.",
                        "Check a request against the service's schema before it is sent.");
            case 401, 407, 498 ->
                lesson(
                        "{authority} does not know who sends the {method} to {resource}: the credentials are missing, wrong or expired[ (it says {message})].",
                        "Give valid credentials (token, key, header) or renew them; the same ones will be refused again.",
                        "Check credentials with a cheap call (GET /user and the like) before a task.");
            case 402 ->
                lesson(
                        "{authority} asks for payment before it answers the {method} to {resource}.",
                        "Ask the user to pay or raise the limit, or use another service.",
                        "Watch what is left of a budget before long tasks.");
            case 403 ->
                lesson(
                        "{authority} knows the sender but does not permit the {method} to {resource}[: it says {message}].",
                        "Use credentials with the right or scope that it asks for, or have it granted at the server; do not repeat it with the same ones.",
                        "Check rights and scopes of a token before a task.");
            case 404, 410 ->
                lesson(
                        "{resource} does not exist at {authority}, or is hidden from this account[ (it says {message})].",
                        "Check the names and ids in {resource} by listing what is there; make it first if it is to be new, and check the account's access.",
                        "Take addresses from the service's own answers in place of putting them together.");
            case 405 ->
                lesson(
                        "{resource} at {authority} takes no {method}.",
                        "Use the method that its documentation or the Allow header names, or the right address.",
                        "Look methods up in the service's documentation.");
            case 406, 415 ->
                lesson(
                        "{authority} does not take or give the format that the {method} to {resource} asks for.",
                        "Set Content-Type and Accept to what the service documents, and send the body in that form.",
                        "Set Content-Type for each body.");
            case 409 ->
                lesson(
                        "The state of {resource} at {authority} forbids the {method}: it was changed, is in use, or is there already[ (it says {message})].",
                        "Read its state now (GET), and base the request on that.",
                        "Read the state right before it is changed, and send its version along.");
            case 412, 428 ->
                lesson(
                        "{resource} at {authority} has another version than the {method} was made for.",
                        "Read it anew with its ETag, and send the change with that one.",
                        "Send If-Match with the version that was read.");
            case 413, 414, 431 ->
                lesson(
                        "The {method} to {resource} is larger than {authority} takes.",
                        "Send less at once: smaller files, fewer entries, shorter text.",
                        "Know the limits of a service, and split large requests.");
            case 422 ->
                lesson(
                        "{authority} can read the {method} to {resource}, but a value in it is not valid[: it says {message}].",
                        "Look at the values that it names (errors, field) and at the service's rules for them, correct those, and send it anew.",
                        "Check values against the service's rules before they are sent.");
            case 423 ->
                lesson(
                        "{resource} at {authority} is locked by someone.",
                        "Wait until it is free, or have the lock lifted at the server.",
                        "Lock only for a short time.");
            case 429, 420 ->
                lesson(
                        "{authority} takes no more requests for now: its rate limit is used up.",
                        "Wait as long as the server says (Retry-After, X-RateLimit-Reset), or else a minute; then repeat it, with fewer requests.",
                        "Pause between requests, and cache answers.");
            case 451 ->
                lesson(
                        "{authority} does not give {resource} for legal reasons.",
                        "Do without it, or use another source; a repeat will not help.",
                        "Check that a source may be used from here.");
            case 501, 505 ->
                lesson(
                        "{authority} does not offer what the {method} to {resource} asks for, and never will.",
                        "Use another method or address of the service.",
                        "Look into the service's documentation first.");
            case 408, 504, 522, 524, 598, 599 ->
                lesson(
                        "{authority}, or a server behind it, took longer for the {method} to {resource} than it may.",
                        "Repeat it once after a moment; if it goes on, ask for less at once or look whether the service has a fault.",
                        "Ask for little at once, and set limits that fit.");
            default ->
                status >= 500
                        ? lesson(
                                "{authority} failed inside while it handled the {method} to {resource} (HTTP {status}).",
                                "Repeat it once after a moment; if it goes on, look into the server's log or its status page, since the fault is there.",
                                "Repeat with growing pauses, and only what may be repeated.")
                        : null;
        };
    }

    /** Of what was verified when it failed. */
    static Lesson of(Cause.Kind kind) {
        return switch (kind) {
            case PATH_MISSING ->
                lesson(
                        "{subject} was not there when {tool} ran.",
                        "List the folder and correct the path, or make what is missing first.",
                        "Check that a path is there before it is used.");
            case PATH_EXISTS ->
                lesson(
                        "{subject} was there already when {tool} was to make it.",
                        "Use what is there, or choose another name.",
                        "Ask whether a thing is there before it is made.");
            case DIRECTORY_NOT_EMPTY ->
                lesson(
                        "The folder {subject} was not empty when {tool} ran.",
                        "Look at what is in it (ls -A) before it is removed or replaced.",
                        "Remove folders only once they are empty.");
            case IS_DIRECTORY ->
                lesson(
                        "{subject} is a folder, and {tool} takes a file there.",
                        "Name a file inside of it.",
                        "Check with ls -ld what a path is.");
            case NOT_DIRECTORY ->
                lesson(
                        "{subject} is no folder, and {tool} takes a folder there.",
                        "Name a folder, or make it (mkdir -p).",
                        "Check with ls -ld what a path is.");
            case PERMISSION_DENIED ->
                lesson(
                        "This user has no right to {subject}, which {tool} needs.",
                        "Look at owner and mode (ls -ld), and use a place that may be written.",
                        "Work in folders that the user owns.");
            case NOT_EXECUTABLE ->
                lesson(
                        "{subject} cannot be executed.",
                        "Make it executable (chmod +x), or run it with its interpreter.",
                        "Keep the execute bit in version control.");
            case EXECUTABLE_MISSING ->
                lesson(
                        "The program {subject} is not installed here, or its folder is not on PATH.",
                        "Check its spelling; install {subject}, give its full path, or use a program that is here (command -v).",
                        "Check with command -v that a program is there.");
            case MODULE_MISSING ->
                lesson(
                        "The module {subject} is not installed where {tool} looks for it.",
                        "Install it with the project's package manager, in the environment that runs this.",
                        "Install dependencies after a checkout.");
            case ENV_UNSET ->
                lesson(
                        "The environment variable {subject} was not set.",
                        "Set {subject} for the call, or load the project's .env, then repeat it.",
                        "Check variables at the start.");
            case PORT_CLOSED ->
                lesson(
                        "Nobody listened on port {subject} when {tool} ran.",
                        "Start the server that belongs to it and wait until it listens.",
                        "Wait for a server's port before it is called.");
            case PORT_IN_USE ->
                lesson(
                        "The port {subject} was taken when {tool} wanted to listen on it.",
                        "Find out who listens there (ss -ltnp), use or end that one, or choose another port.",
                        "Stop servers that were started before.");
            case DISK_FULL ->
                lesson(
                        "The disk that holds {subject} was full.",
                        "Free space first (df -h, du), then repeat the call.",
                        "Check df before large writes.");
            case LOCK_HELD ->
                lesson(
                        "The lock {subject} was held by another process.",
                        "Wait until that process has ended, then repeat the call.",
                        "Run one such command at a time.");
            case CREDENTIAL ->
                lesson(
                        "The credentials that were given were refused.",
                        "Renew or correct them first; the same ones will be refused again.",
                        "Check credentials before a task.");
            case USAGE ->
                lesson(
                        "{tool} does not take its arguments in the form that they were given.",
                        "Read {tool} --help, and correct the arguments.",
                        "Look options up for this version of the tool.");
            case MALFORMED ->
                lesson(
                        "{subject} is not in the form in which {tool} reads it.",
                        "Look at what it is and correct it, or give the right file.",
                        "Check files with a parser after they were edited.");
        };
    }

    /** Of a kind of failure whose words name nothing. @return null where nothing helps beyond what the error says */
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
