package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;

import io.vritti.proof.Cause;

/** What can be said of a verified cause where no wording is known. */
final class CauseLessons {

    private CauseLessons() {}

    /** The lesson of a cause that was verified when the call failed. */
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
}
