package io.vritti.action;

import java.util.Set;

/** Headers that vary from call to call by themselves and say nothing about what is asked (design.md §2). */
final class VolatileHeaders {

    private static final Set<String> NAMES = Set.of(
            "date",
            "user-agent",
            "connection",
            "content-length",
            "host",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "x-b3-traceid",
            "x-b3-spanid",
            "x-b3-parentspanid",
            "x-b3-sampled",
            "x-request-id",
            "x-correlation-id",
            "request-id",
            "x-amzn-trace-id",
            "x-cloud-trace-context",
            "x-datadog-trace-id",
            "x-datadog-parent-id",
            "x-datadog-sampling-priority",
            "x-amz-date",
            "amz-sdk-invocation-id",
            "amz-sdk-request",
            "x-ms-client-request-id",
            "x-ms-date",
            "x-stainless-retry-count",
            "uber-trace-id",
            "sentry-trace");

    private VolatileHeaders() {}

    /** @param name in lower case */
    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
