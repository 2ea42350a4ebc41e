package io.vritti.it.kyrodb.server;

import io.grpc.Context;
import io.grpc.StatusException;
import io.vritti.it.kyrodb.server.ApiKeys.ApiKey;
import java.util.HashMap;
import java.util.Map;

/**
 * Who calls.
 *
 * @param key null when the server asks for none
 * @param number of the tenant
 */
record Caller(ApiKey key, int number) {

    static final Caller ANYONE = new Caller(null, 0);

    private static final Context.Key<Caller> CURRENT = Context.keyWithDefault("caller", ANYONE);
    private static final long TENANT_IDS = 1L << 32;

    static Caller current() {
        return CURRENT.get();
    }

    Context attached() {
        return Context.current().withValue(CURRENT, this);
    }

    boolean isTenant() {
        return key != null;
    }

    /** The id within the instance. */
    long global(long id) throws StatusException {
        if (!isTenant()) {
            return id;
        }
        if (Long.compareUnsigned(id, TENANT_IDS) >= 0) {
            throw Refusal.invalid("DOC_ID_OUT_OF_RANGE: doc_id exceeds tenant-local max (u32)");
        }
        return number * TENANT_IDS | id;
    }

    /** The id as this caller knows it. */
    long local(long id) {
        return isTenant() ? id & (TENANT_IDS - 1) : id;
    }

    /** @param namespace empty for any */
    boolean sees(Document document, String namespace) {
        return Reserved.in(namespace, document) && owns(document);
    }

    boolean owns(Document document) {
        return !isTenant() || key.tenantId().equals(document.metadata().get(Reserved.TENANT));
    }

    /** What is stored with a document of this caller. */
    Map<String, String> stamped(Map<String, String> metadata, String namespace) {
        Map<String, String> all = new HashMap<>(Reserved.strip(metadata));
        if (!namespace.isEmpty()) {
            all.put(Reserved.NAMESPACE, namespace);
        }
        if (isTenant()) {
            all.put(Reserved.TENANT, key.tenantId());
            all.put(Reserved.TENANT_INDEX, Integer.toString(number));
        }
        return all;
    }
}
