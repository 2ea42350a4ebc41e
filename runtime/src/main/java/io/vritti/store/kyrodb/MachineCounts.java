package io.vritti.store.kyrodb;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each machine saw a failure, in the metadata of its document. A machine that counts has two keys of its own, so
 * that two never overwrite each other; when many have, they are folded into one key, and the longest folded of these into a
 * sum. A document is therefore bounded and its total exact, but for a machine that counts again after more than 500 others
 * did: its earlier count is in the sum as well.
 */
final class MachineCounts {

    /** Two keys of 85 bytes each: 11 kB. */
    private static final int MOST_COUNTING = 64;

    /** 23 bytes each: 12 kB. Homes of containers count once and never again. */
    private static final int MOST_FOLDED = 512;

    /** Of a version: enough to tell two versions of one machine apart. */
    private static final int VERSION_DIGITS = 8;

    /** {@code machine=count/version,}. */
    private static final String ENTRY_END = ",";

    private record Folded(long count, String version) {}

    private final Map<String, String> metadata;
    private final Map<String, Folded> folded = new LinkedHashMap<>();

    private MachineCounts(Map<String, String> metadata) {
        this.metadata = metadata;
        for (String entry : metadata.getOrDefault(MetadataKeys.FOLDED, "").split(ENTRY_END)) {
            int is = entry.indexOf('=');
            int by = entry.indexOf('/', is + 1);
            if (is > 0 && by > 0) {
                folded.put(
                        entry.substring(0, is),
                        new Folded(number(entry.substring(is + 1, by)), entry.substring(by + 1)));
            }
        }
    }

    static MachineCounts in(Map<String, String> metadata) {
        return new MachineCounts(metadata);
    }

    /** How often all machines together saw it fail. */
    long total() {
        long total = number(metadata.get(MetadataKeys.GONE));
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            total += counts(entry.getKey()) ? number(entry.getValue()) : 0;
        }
        for (Map.Entry<String, Folded> entry : folded.entrySet()) {
            total += counting(entry.getKey()) ? 0 : entry.getValue().count();
        }
        return Math.max(1, total);
    }

    /** Whether a machine's count stands under a key of its own, or may be added. */
    boolean hasRoomFor(String machine) {
        return counting(machine)
                || metadata.keySet().stream().filter(MachineCounts::counts).count() < MOST_COUNTING;
    }

    /** Whether another machine than this saw it fail. */
    boolean includeOthersThan(String machine) {
        return metadata.keySet().stream().anyMatch(key -> counts(key) && !key.equals(MetadataKeys.COUNT + machine))
                || folded.keySet().stream().anyMatch(other -> !other.equals(machine))
                || metadata.containsKey(MetadataKeys.GONE);
    }

    /** Whether this is what the machine wrote last. */
    boolean hasVersion(String machine, String version) {
        Folded before = folded.get(machine);
        return counting(machine)
                ? version.equals(metadata.get(MetadataKeys.VERSION + machine))
                : before != null && before.version().equals(shortened(version));
    }

    /** The same metadata with all counts folded: each machine may then add a key of its own again. */
    Map<String, String> fold() {
        Map<String, Folded> all = new LinkedHashMap<>(folded);
        Map<String, String> rest = new LinkedHashMap<>();
        metadata.forEach((key, value) -> {
            if (counts(key)) {
                String machine = key.substring(MetadataKeys.COUNT.length());
                all.remove(machine);
                String version = metadata.getOrDefault(MetadataKeys.VERSION + machine, "");
                all.put(machine, new Folded(number(value), shortened(version)));
            } else if (!key.startsWith(MetadataKeys.VERSION)) {
                rest.put(key, value);
            }
        });
        long gone = number(metadata.get(MetadataKeys.GONE));
        StringBuilder kept = new StringBuilder();
        int surplus = all.size() - MOST_FOLDED;
        for (Map.Entry<String, Folded> entry : all.entrySet()) {
            Folded one = entry.getValue();
            if (surplus-- > 0) {
                gone += one.count();
            } else {
                kept.append(entry.getKey())
                        .append('=')
                        .append(one.count())
                        .append('/')
                        .append(one.version());
                kept.append(ENTRY_END);
            }
        }
        rest.put(MetadataKeys.FOLDED, kept.toString());
        if (gone > 0) {
            rest.put(MetadataKeys.GONE, Long.toString(gone));
        }
        return rest;
    }

    private boolean counting(String machine) {
        return metadata.containsKey(MetadataKeys.COUNT + machine);
    }

    private static boolean counts(String key) {
        return key.startsWith(MetadataKeys.COUNT);
    }

    private static String shortened(String version) {
        return version.substring(0, Math.min(VERSION_DIGITS, version.length()));
    }

    /** 0 for what is no count. */
    private static long number(String text) {
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
