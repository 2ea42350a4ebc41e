package io.vritti.it.kyrodb.server;

import io.vritti.proto.kyrodb.MetadataFilter;
import java.util.List;

/** How many times k documents of the whole instance are looked at, before namespace and filter take theirs. */
final class Oversampling {

    private static final int NAMESPACE = 4;
    private static final int NAMESPACE_MAX = 10;
    private static final int SEARCH_MAX = 10_000;

    private Oversampling() {}

    static int searchK(int k, String namespace, MetadataFilter filter) {
        return Math.min(SEARCH_MAX, k * factor(namespace, filter));
    }

    static int factor(String namespace, MetadataFilter filter) {
        int factor = factor(filter);
        return namespace.isEmpty() ? factor : Math.min(NAMESPACE_MAX, factor * NAMESPACE);
    }

    private static int factor(MetadataFilter filter) {
        return switch (filter.getFilterTypeCase()) {
            case FILTERTYPE_NOT_SET -> 1;
            case EXACT -> 2;
            case RANGE -> 5;
            case IN_MATCH -> values(filter.getInMatch().getValuesCount());
            case AND_FILTER ->
                filter.getAndFilter().getFiltersList().stream()
                        .mapToInt(Oversampling::factor)
                        .min()
                        .orElse(1);
            case OR_FILTER -> any(filter.getOrFilter().getFiltersList());
            case NOT_FILTER ->
                filter.getNotFilter().hasFilter()
                        ? clamp(50 / factor(filter.getNotFilter().getFilter()), 10, 50)
                        : 20;
        };
    }

    private static int values(int count) {
        return count <= 2 ? 3 : count <= 5 ? 5 : 8;
    }

    private static int any(List<MetadataFilter> parts) {
        if (parts.isEmpty()) {
            return 1;
        }
        int sum = parts.stream().mapToInt(Oversampling::factor).sum();
        return clamp(2 * (sum / parts.size()), 2, 20);
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
