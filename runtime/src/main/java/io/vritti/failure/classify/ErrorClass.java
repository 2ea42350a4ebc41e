package io.vritti.failure.classify;

/** The classes of errors in which episodes are exchanged with other Vritti clients (facts.md §4.1). */
public enum ErrorClass {
    CONFIGURATION("configuration_error"),
    NETWORK("network_error"),
    PERMISSION("permission_error"),
    RESOURCE("resource_error"),
    DEPENDENCY("dependency_error"),
    TIMEOUT("timeout_error"),
    VALIDATION("validation_error"),
    UNKNOWN("unknown");

    private final String wireName;

    ErrorClass(String wireName) {
        this.wireName = wireName;
    }

    /** As Vritti writes it: {@code network_error}. */
    public String wireName() {
        return wireName;
    }
}
