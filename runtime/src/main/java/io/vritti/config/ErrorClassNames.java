package io.vritti.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of errors that settings may name. They stand here once more, because the classifier with its rules would be too much to load
 * while the host starts; a test holds both equal.
 */
public final class ErrorClassNames {

    /** The eight that other Vritti clients know, then ours. */
    static final List<String> ALL = List.of(
            "configuration_error",
            "network_error",
            "permission_error",
            "resource_error",
            "dependency_error",
            "timeout_error",
            "validation_error",
            "unknown",
            "command_not_found",
            "module_missing",
            "library_missing",
            "dependency_unresolved",
            "version_mismatch",
            "usage_syntax",
            "invalid_input",
            "compile_error",
            "already_exists",
            "conflict",
            "program_error",
            "missing_path",
            "target_missing",
            "package_not_found",
            "not_found_remote",
            "disk_full",
            "out_of_memory",
            "resource_limit",
            "port_in_use",
            "lock_held",
            "rate_limited",
            "permission_denied",
            "not_executable",
            "protected",
            "auth",
            "dns",
            "tls",
            "connection_refused",
            "connection_reset",
            "unreachable",
            "server_error",
            "not_implemented",
            "network",
            "timed_out",
            "killed_at_limit",
            "environment_unset",
            "configuration_invalid",
            "test_failure",
            "build_failure",
            "crashed",
            "interrupted");

    /** Stands in metrics for a class that only a newer version knows: an imported file must not make labels. */
    private static final String OTHER = "other";

    private ErrorClassNames() {}

    /** A class as a label of metrics: its own name if this version knows it. */
    public static String label(String name) {
        return ALL.contains(name) ? name : OTHER;
    }

    /**
     * Says which of the names are none, with what was perhaps meant, and which there are.
     *
     * @return words that complete "names"; null if all of them are known
     */
    public static String unknownAmong(List<String> names) {
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            if (!ALL.contains(name)) {
                String nearest = NearestName.ofWord(name, ALL);
                unknown.add(nearest == null ? name : name + " (did you mean " + nearest + "?)");
            }
        }
        return unknown.isEmpty()
                ? null
                : "no class of errors with " + String.join(", ", unknown) + "; there are " + String.join(", ", ALL);
    }
}
