package io.vritti.gate.fix;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.redact.RedactedText;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.store.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The observed ends of failures, by signature and place; this JVM's observations and those of the store. Thread-safe. */
public final class FixIndex {

    /** Signatures at a place; the longest untouched go first. */
    private static final int MOST_PLACES = 2_000;

    /** Ways for one of them. */
    private static final int MOST_WAYS = 16;

    /** A command that may change anything is no fix for having run by chance before a success. */
    private static final int TIMES_TO_BELIEVE_A_STRANGER = 2;

    private static final Comparator<Fix> BEST_FIRST = Comparator.comparingLong(Fix::helped)
            .thenComparingLong(Fix::lastMillis)
            .reversed();

    private final Map<String, Map<String, Fix>> byPlace = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Fix>> eldest) {
            return size() > MOST_PLACES;
        }
    };

    /**
     * Counts candidates after a run.
     *
     * @param helped whether the run passed
     * @return what the store must add: tries of what never helped are kept only here
     */
    synchronized List<Fix> count(List<Fix> candidates, boolean helped, RedactedText errorLine, long nowMillis) {
        List<Fix> news = new ArrayList<>();
        for (Fix candidate : candidates) {
            Map<String, Fix> ways = ways(candidate);
            Fix before = ways.getOrDefault(way(candidate), candidate);
            Fix after = before.plus(helped ? 1 : 0, 1, errorLine, nowMillis);
            if (ways.containsKey(way(candidate)) || ways.size() < MOST_WAYS) {
                ways.put(way(candidate), after);
            }
            if (before.helped() > 0) {
                news.add(candidate.plus(helped ? 1 : 0, 1, errorLine, nowMillis));
            } else if (helped) {
                news.add(after);
            }
        }
        return news;
    }

    /** Takes over what the store has, unless this JVM knows more already. */
    public synchronized void refresh(Fix stored) {
        ways(stored).merge(way(stored), stored, (known, other) -> other.tried() >= known.tried() ? other : known);
    }

    synchronized boolean isEmpty() {
        return byPlace.isEmpty();
    }

    public synchronized void forget(String signature) {
        byPlace.values()
                .forEach(ways -> ways.values().removeIf(fix -> fix.signature().equals(signature)));
    }

    public synchronized void forgetAll() {
        byPlace.clear();
    }

    /**
     * The best way known for a failure, or null.
     *
     * @param mayRun whether the gate would let a command pass
     */
    Fix best(Place place, Predicate<Fix> mayRun) {
        List<Fix> ways;
        synchronized (this) {
            ways = new ArrayList<>(byPlace.getOrDefault(place.signature() + place.hash(), new HashMap<>())
                    .values());
        }
        ways.removeIf(fix -> !believed(fix, place));
        ways.sort(BEST_FIRST);
        return ways.stream()
                .filter(fix -> fix.kind() == Fix.Kind.RAN && mayRun.test(fix))
                .findFirst()
                .or(() -> ways.stream()
                        .filter(fix -> fix.kind() == Fix.Kind.CHANGED)
                        .findFirst())
                .orElse(null);
    }

    private static boolean believed(Fix fix, Place place) {
        boolean mostlyHelped = fix.helped() > 0 && 2 * fix.helped() >= fix.tried();
        boolean sameError = place.errorLine().equals(fix.errorLine());
        if (!mostlyHelped || fix.kind() == Fix.Kind.CHANGED) {
            return mostlyHelped && sameError;
        }
        if (!Suggestible.is(fix.text().value())) {
            return false;
        }
        Script script = ShellParser.parse(fix.text().value());
        Set<String> names = Names.in(script);
        boolean ofAnother = names.stream()
                .anyMatch(name -> Names.in(name, fix.errorLine().value())
                        && !Names.in(name, place.errorLine().value()));
        boolean stranger =
                !installs(script) && !Names.anyIn(names, place.errorLine().value());
        return !ofAnother && (!stranger || sameError || fix.helped() >= TIMES_TO_BELIEVE_A_STRANGER);
    }

    private static boolean installs(Script script) {
        for (SimpleCommand command : script.commands()) {
            if (Programs.installer(Command.of(command))) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Fix> ways(Fix fix) {
        return byPlace.computeIfAbsent(fix.signature() + fix.place(), place -> new HashMap<>());
    }

    private static String way(Fix fix) {
        return fix.kind().name() + fix.text();
    }
}
