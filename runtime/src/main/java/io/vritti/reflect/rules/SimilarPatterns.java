package io.vritti.reflect.rules;

import io.vritti.failure.classify.FailureKind;
import io.vritti.failure.sign.ErrorSignature;
import java.util.ArrayList;
import java.util.List;

/** Failures of the same shape, and other words in which tools report the same. */
final class SimilarPatterns {

    private SimilarPatterns() {}

    static List<String> of(FailureKind kind, String errorLine) {
        List<String> patterns = new ArrayList<>();
        String shape =
                errorLine == null ? "" : ErrorSignature.of(kind, errorLine).masked();
        if (!shape.isEmpty()) {
            patterns.add(shape);
        }
        patterns.addAll(alike(kind));
        return patterns;
    }

    private static List<String> alike(FailureKind kind) {
        return switch (kind) {
            case COMMAND_NOT_FOUND ->
                List.of(
                        "command not found (exit code 127)",
                        "executable file not found in $PATH",
                        "spawn <program> ENOENT");
            case MISSING_PATH ->
                List.of("No such file or directory (ENOENT)", "FileNotFoundError", "NoSuchFileException");
            case ALREADY_EXISTS ->
                List.of("File exists (EEXIST)", "FileAlreadyExistsException", "HTTP 409 already exists");
            case PERMISSION_DENIED ->
                List.of("Permission denied (EACCES)", "Operation not permitted (EPERM)", "HTTP 403");
            case NOT_EXECUTABLE -> List.of("Permission denied (exit code 126)", "Exec format error (ENOEXEC)");
            case MODULE_MISSING -> List.of("ModuleNotFoundError", "Cannot find module", "ClassNotFoundException");
            case LIBRARY_MISSING ->
                List.of("cannot find -l<library>", "<header>: No such file", "error while loading shared libraries");
            case USAGE_SYNTAX -> List.of("invalid option (exit code 2)", "unknown subcommand", "syntax error");
            case TARGET_MISSING -> List.of("no rule to make target", "missing script", "pathspec did not match");
            case ENVIRONMENT_UNSET -> List.of("unbound variable", "KeyError in os.environ", "<VARIABLE> is not set");
            case PORT_IN_USE -> List.of("Address already in use (EADDRINUSE)", "port is already allocated");
            case CONNECTION_REFUSED -> List.of("Connection refused (ECONNREFUSED)", "java.net.ConnectException");
            case CONNECTION_RESET -> List.of("Connection reset (ECONNRESET)", "socket hang up");
            case DNS -> List.of("Could not resolve host", "getaddrinfo ENOTFOUND", "UnknownHostException");
            case TLS -> List.of("certificate verify failed", "PKIX path building failed", "SSLHandshakeException");
            case DISK_FULL -> List.of("No space left on device (ENOSPC)", "Disk quota exceeded (EDQUOT)");
            case LOCK_HELD -> List.of("Unable to create <file>.lock", "database is locked", "Could not get lock");
            case AUTH -> List.of("HTTP 401", "Permission denied (publickey)", "Bad credentials");
            case RATE_LIMITED -> List.of("HTTP 429", "rate limit exceeded");
            case COMPILE_ERROR -> List.of("cannot find symbol", "error: expected ;", "SyntaxError");
            case TEST_FAILURE -> List.of("AssertionError", "expected <value> but was <value>");
            case INVALID_INPUT -> List.of("HTTP 400", "HTTP 422", "JSON parse error");
            case NOT_FOUND_REMOTE -> List.of("HTTP 404", "manifest unknown", "repository not found");
            case CONFLICT -> List.of("HTTP 409", "merge conflict", "non-fast-forward");
            case KILLED_AT_LIMIT, TIMED_OUT -> List.of("timed out", "exit code 124", "HTTP 504");
            case OUT_OF_MEMORY -> List.of("OutOfMemoryError", "exit code 137", "Cannot allocate memory (ENOMEM)");
            case PACKAGE_NOT_FOUND, DEPENDENCY_UNRESOLVED ->
                List.of("E404", "No matching distribution found", "Could not find artifact");
            default -> List.of();
        };
    }
}
