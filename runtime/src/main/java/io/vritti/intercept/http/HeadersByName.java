package io.vritti.intercept.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the headers of a client that gives them one by one: names in any case, the values of each in their order. */
public final class HeadersByName {

    private final Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public void add(String name, String value) {
        // No lambda: the first request of a host would wait for its linking.
        List<String> values = byName.get(name);
        if (values == null) {
            values = new ArrayList<>();
            byName.put(name, values);
        }
        values.add(value);
    }

    public Map<String, List<String>> asMap() {
        return byName;
    }
}
