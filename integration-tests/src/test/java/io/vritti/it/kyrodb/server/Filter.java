package io.vritti.it.kyrodb.server;

import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.RangeMatch;
import java.util.Map;

/** Whether metadata match a filter. */
final class Filter {

    private Filter() {}

    static boolean matches(MetadataFilter filter, Map<String, String> metadata) {
        return switch (filter.getFilterTypeCase()) {
            case FILTERTYPE_NOT_SET -> true;
            case EXACT ->
                filter.getExact()
                        .getValue()
                        .equals(metadata.get(filter.getExact().getKey()));
            case IN_MATCH ->
                filter.getInMatch()
                        .getValuesList()
                        .contains(metadata.get(filter.getInMatch().getKey()));
            case RANGE ->
                inRange(filter.getRange(), metadata.get(filter.getRange().getKey()));
            case AND_FILTER ->
                filter.getAndFilter().getFiltersList().stream().allMatch(part -> matches(part, metadata));
            case OR_FILTER -> filter.getOrFilter().getFiltersList().stream().anyMatch(part -> matches(part, metadata));
            case NOT_FILTER ->
                filter.getNotFilter().hasFilter()
                        && !matches(filter.getNotFilter().getFilter(), metadata);
        };
    }

    private static boolean inRange(RangeMatch range, String value) {
        if (value == null) {
            return false;
        }
        return switch (range.getBoundCase()) {
            case GTE -> compares(value, range.getGte(), sign -> sign >= 0);
            case LTE -> compares(value, range.getLte(), sign -> sign <= 0);
            case GT -> compares(value, range.getGt(), sign -> sign > 0);
            case LT -> compares(value, range.getLt(), sign -> sign < 0);
            case BOUND_NOT_SET -> true;
        };
    }

    /** As numbers if both are, else as texts. */
    private static boolean compares(String value, String bound, java.util.function.IntPredicate holds) {
        Double number = number(value);
        Double limit = number(bound);
        if (number == null || limit == null) {
            return holds.test(value.compareTo(bound));
        }
        if (number.isNaN() || limit.isNaN()) {
            return false;
        }
        // 0.0 and -0.0 are equal, which Double.compare does not think.
        return holds.test(number < limit ? -1 : number > limit ? 1 : 0);
    }

    private static Double number(String text) {
        // Java would take what Rust does not: spaces around, and a type letter behind.
        if (text.isEmpty() || !text.equals(text.strip()) || text.matches(".*[dDxX].*|.*\\d[fF]")) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
