package io.vritti.evidence;

import io.vritti.world.input.Salted;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The variables of an environment, each hashed by itself so that the changed one can be named.
 *
 * @param hashes by name, sorted; those that vary by themselves are left out
 */
public record EnvironmentState(Map<String, String> hashes) {

    public static final EnvironmentState NONE = new EnvironmentState(Map.of());

    /** @param salt never stored beside the hashes: a value may be a short secret, which could else be found by trying */
    public static EnvironmentState of(Map<String, String> environment, long salt) {
        Map<String, String> hashes = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (!VolatileVariables.contains(name)) {
                hashes.put(name, Salted.hash(salt, value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return new EnvironmentState(hashes);
    }

    /** The names of the variables that differ from another look with the same salt, sorted. */
    public Set<String> differing(EnvironmentState now) {
        if (hashes.equals(now.hashes)) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>(hashes.keySet());
        names.addAll(now.hashes.keySet());
        names.removeIf(name -> Objects.equals(hashes.get(name), now.hashes.get(name)));
        return names;
    }

    /** How one of them differs, in words. */
    public String difference(String name, EnvironmentState now) {
        if (!hashes.containsKey(name)) {
            return name + " is set now";
        }
        return now.hashes.containsKey(name) ? name + " changed" : name + " is no longer set";
    }
}
