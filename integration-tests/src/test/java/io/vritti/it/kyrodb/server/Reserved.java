package io.vritti.it.kyrodb.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keys of the metadata that the server sets, and that no client can. */
final class Reserved {

    static final String NAMESPACE = "__namespace__";
    static final String TENANT = "__tenant_id__";
    static final String TENANT_INDEX = "__tenant_idx__";

    private static final Set<String> KEYS = Set.of(NAMESPACE, TENANT, TENANT_INDEX);

    private Reserved() {}

    /** Without them: as a client may send and see it. */
    static Map<String, String> strip(Map<String, String> metadata) {
        Map<String, String> visible = new HashMap<>(metadata);
        visible.keySet().removeAll(KEYS);
        return visible;
    }

    /** @param from whose reserved keys are kept */
    static Map<String, String> keep(Map<String, String> from, Map<String, String> visible) {
        Map<String, String> all = strip(visible);
        KEYS.stream().filter(from::containsKey).forEach(key -> all.put(key, from.get(key)));
        return all;
    }

    /** An empty namespace means any. */
    static boolean in(String namespace, Document document) {
        return namespace.isEmpty() || namespace.equals(document.metadata().get(NAMESPACE));
    }
}
