package io.vritti.redact;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The places of one text that must not be kept, without overlaps.
 *
 * <p>A finding that lies around earlier ones takes their place; one that lies within or crosses an earlier one is dropped: in
 * {@code postgres://app:pw@db.example} the user information is found before {@code pw@db.example} looks like an e-mail.
 */
final class Findings {

    /** Takes one finding. */
    interface Consumer {
        void take(int start, int end, Kind kind);
    }

    private record Finding(int start, int end, Kind kind) {}

    private final TreeMap<Integer, Finding> byStart = new TreeMap<>();

    /**
     * @param start index of the first character
     * @param end index after the last character; nothing happens if it is not after {@code start}
     */
    void add(int start, int end, Kind kind) {
        if (end <= start) {
            return;
        }
        Map.Entry<Integer, Finding> before = byStart.floorEntry(start);
        if (before != null && before.getValue().end > start) {
            boolean isAround = before.getValue().start == start && before.getValue().end < end;
            if (!isAround) {
                return;
            }
        }
        Map.Entry<Integer, Finding> last = byStart.lowerEntry(end);
        if (last != null && last.getValue().end > end) {
            return;
        }
        byStart.subMap(start, true, end, false).clear();
        byStart.put(start, new Finding(start, end, kind));
    }

    boolean isEmpty() {
        return byStart.isEmpty();
    }

    void each(Consumer consumer) {
        byStart.values().forEach(finding -> consumer.take(finding.start, finding.end, finding.kind));
    }

    /** @param identity gives the keyed hash of a secret */
    String replaceIn(String text, UnaryOperator<String> identity) {
        if (byStart.isEmpty()) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int copied = 0;
        for (Finding finding : byStart.values()) {
            redacted.append(text, copied, finding.start);
            redacted.append(finding.kind.mark(text.substring(finding.start, finding.end), identity));
            copied = finding.end;
        }
        return redacted.append(text, copied, text.length()).toString();
    }
}
