package io.vritti.evidence;

import io.vritti.world.input.Salted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The variables of an environment, each hashed by itself so that the changed one can be named.
 *
 * @param hashes by name, sorted; those that vary by themselves are left out
 */
public record EnvironmentState(Map<String, String> hashes) {

    public static final EnvironmentState NONE = new EnvironmentState(Map.of());

    public static EnvironmentState of(Map<String, String> environment, long salt) {
        Map<String, String> hashes = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (!VolatileVariables.contains(name)) {
                hashes.put(name, Salted.hash(salt, value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return new EnvironmentState(hashes);
    }

    /** What differs from another look with the same salt, in words; empty if nothing does. */
    public List<String> differences(EnvironmentState now) {
        if (hashes.equals(now.hashes)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(hashes.keySet());
        names.addAll(now.hashes.keySet());
        for (String name : names) {
            String before = hashes.get(name);
            String after = now.hashes.get(name);
            if (before == null) {
                differences.add(name + " is set now");
            } else if (after == null) {
                differences.add(name + " is no longer set");
            } else if (!before.equals(after)) {
                differences.add(name + " changed");
            }
        }
        return differences;
    }
}
