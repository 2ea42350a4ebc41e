package io.vritti.it.kyrodb.server;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The positions of all switches; they can be moved while the server runs. */
public final class Switches {

    private final Map<Switch, AtomicLong> positions = new EnumMap<>(Switch.class);

    public Switches(List<String> words) {
        Stream.of(Switch.values()).forEach(one -> positions.put(one, new AtomicLong(one.initially())));
        words.forEach(this::set);
    }

    /**
     * @param word {@code slow=200}, {@code stall} (on), {@code no-stall} (off)
     * @throws IllegalArgumentException when there is no such switch
     */
    public void set(String word) {
        Optional<Switch> off = word.startsWith("no-") ? named(word.substring(3)) : Optional.empty();
        if (off.isPresent()) {
            positions.get(off.get()).set(0);
            return;
        }
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Switch one = named(name).orElseThrow(() -> new IllegalArgumentException("no such switch: " + word));
        positions.get(one).set(equals < 0 ? 1 : Long.parseLong(word.substring(equals + 1)));
    }

    boolean on(Switch one) {
        return value(one) != 0;
    }

    long value(Switch one) {
        return positions.get(one).get();
    }

    /** Takes one from it; true when that was the last. Once at 0, it stays there. */
    boolean countsDown(Switch one) {
        return positions.get(one).getAndUpdate(left -> Math.max(0, left - 1)) == 1;
    }

    private static Optional<Switch> named(String name) {
        return Stream.of(Switch.values())
                .filter(one -> one.written().equals(name))
                .findFirst();
    }
}
