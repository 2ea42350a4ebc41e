package io.vritti.failure.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kind of a failure, as precise as the gate's class policy needs (design.md §5.3).
 *
 * <p>The class that each belongs to follows the labels of facts.md §7.1. The default severity is that of a
 * failure with nothing special about it; {@link Severity} moves it.
 */
public enum FailureKind {
    COMMAND_NOT_FOUND(ErrorClass.DEPENDENCY, Course.DETERMINISTIC, 4),
    MODULE_MISSING(ErrorClass.DEPENDENCY, Course.DETERMINISTIC, 3),
    LIBRARY_MISSING(ErrorClass.DEPENDENCY, Course.DETERMINISTIC, 3),
    DEPENDENCY_UNRESOLVED(ErrorClass.DEPENDENCY, Course.DETERMINISTIC, 3),
    VERSION_MISMATCH(ErrorClass.DEPENDENCY, Course.DETERMINISTIC, 3),

    USAGE_SYNTAX(ErrorClass.VALIDATION, Course.DETERMINISTIC, 5),
    INVALID_INPUT(ErrorClass.VALIDATION, Course.DETERMINISTIC, 4),
    COMPILE_ERROR(ErrorClass.VALIDATION, Course.DETERMINISTIC, 4),
    ALREADY_EXISTS(ErrorClass.VALIDATION, Course.DETERMINISTIC, 4),
    /** The state of what is acted upon forbids it: merge conflicts, rejected pushes, HTTP 409, folders not empty. */
    CONFLICT(ErrorClass.VALIDATION, Course.DETERMINISTIC, 3),
    /** The program has a bug: a TypeError, a null pointer, a panic. */
    PROGRAM_ERROR(ErrorClass.VALIDATION, Course.OPEN, 3),

    MISSING_PATH(ErrorClass.RESOURCE, Course.DETERMINISTIC, 4),
    /** Something named that is no file: a task, script, branch, table, service, container. */
    TARGET_MISSING(ErrorClass.RESOURCE, Course.DETERMINISTIC, 4),
    PACKAGE_NOT_FOUND(ErrorClass.RESOURCE, Course.DETERMINISTIC, 4),
    NOT_FOUND_REMOTE(ErrorClass.RESOURCE, Course.DETERMINISTIC, 4),
    DISK_FULL(ErrorClass.RESOURCE, Course.OPEN, 2),
    OUT_OF_MEMORY(ErrorClass.RESOURCE, Course.OPEN, 2),
    /** Files, processes, connections, quotas. */
    RESOURCE_LIMIT(ErrorClass.RESOURCE, Course.OPEN, 3),
    PORT_IN_USE(ErrorClass.RESOURCE, Course.OPEN, 4),
    LOCK_HELD(ErrorClass.RESOURCE, Course.TRANSIENT, 4),
    RATE_LIMITED(ErrorClass.RESOURCE, Course.TRANSIENT, 4),

    PERMISSION_DENIED(ErrorClass.PERMISSION, Course.DETERMINISTIC, 3),
    /** Found, but no program: no execute bit, a wrong format (exit 126). */
    NOT_EXECUTABLE(ErrorClass.PERMISSION, Course.DETERMINISTIC, 4),
    /** Forbidden to everybody until a rule is changed: protected branches, read-only file systems. */
    PROTECTED(ErrorClass.PERMISSION, Course.DETERMINISTIC, 3),
    AUTH(ErrorClass.PERMISSION, Course.DETERMINISTIC, 3),

    DNS(ErrorClass.NETWORK, Course.TRANSIENT, 3),
    TLS(ErrorClass.NETWORK, Course.OPEN, 3),
    CONNECTION_REFUSED(ErrorClass.NETWORK, Course.TRANSIENT, 3),
    CONNECTION_RESET(ErrorClass.NETWORK, Course.TRANSIENT, 4),
    UNREACHABLE(ErrorClass.NETWORK, Course.TRANSIENT, 3),
    /** HTTP 5xx that may pass. */
    SERVER_ERROR(ErrorClass.NETWORK, Course.TRANSIENT, 3),
    /** HTTP 501 and 505: the server will never do it. */
    NOT_IMPLEMENTED(ErrorClass.NETWORK, Course.OPEN, 4),
    NETWORK(ErrorClass.NETWORK, Course.TRANSIENT, 3),

    /** A time limit on the network or at the server. */
    TIMED_OUT(ErrorClass.TIMEOUT, Course.TRANSIENT, 3),
    /** Ended by who had started it, because a time limit had passed. */
    KILLED_AT_LIMIT(ErrorClass.TIMEOUT, Course.OPEN, 3),

    ENVIRONMENT_UNSET(ErrorClass.CONFIGURATION, Course.DETERMINISTIC, 4),
    CONFIGURATION_INVALID(ErrorClass.CONFIGURATION, Course.DETERMINISTIC, 3),

    TEST_FAILURE(ErrorClass.UNKNOWN, Course.OPEN, 4),
    BUILD_FAILURE(ErrorClass.UNKNOWN, Course.OPEN, 3),
    CRASHED(ErrorClass.UNKNOWN, Course.OPEN, 2),
    INTERRUPTED(ErrorClass.UNKNOWN, Course.OPEN, 5),
    UNKNOWN(ErrorClass.UNKNOWN, Course.OPEN, 4);

    /** What a repeat without any change would do. */
    private enum Course {
        DETERMINISTIC,
        TRANSIENT,
        OPEN
    }

    private static final Map<String, FailureKind> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(FailureKind::wireName, kind -> kind));

    private final ErrorClass errorClass;
    private final Course course;
    private final int defaultSeverity;
    private final String wireName;

    FailureKind(ErrorClass errorClass, Course course, int defaultSeverity) {
        this.errorClass = errorClass;
        this.course = course;
        this.defaultSeverity = defaultSeverity;
        this.wireName = name().toLowerCase(Locale.ROOT);
    }

    public ErrorClass errorClass() {
        return errorClass;
    }

    /** Whether it usually passes by itself, so that waiting helps. */
    public boolean isTransient() {
        return course == Course.TRANSIENT;
    }

    /** Whether the same call fails again as long as nothing changes, so that one failure is enough to know (design.md §5.3). */
    public boolean isDeterministic() {
        return course == Course.DETERMINISTIC;
    }

    /** 1 (critical) to 5 (minor). */
    public int defaultSeverity() {
        return defaultSeverity;
    }

    /** The word for it in databases, documents, settings and reports: {@code port_in_use}. */
    public String wireName() {
        return wireName;
    }

    /** The kind of this name; UNKNOWN for none, and for a name that only another version of this software knows. */
    public static FailureKind ofWireName(String wireName) {
        return BY_WIRE_NAME.getOrDefault(wireName, UNKNOWN);
    }
}
