package io.vritti.gate.fix;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.redact.RedactedText;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.store.Fix;
import io.vritti.store.Skill;
import java.util.ArrayList;
import java.util.Collection;
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

    /** In another folder, one time may have been the folder's. */
    private static final int TIMES_TO_BELIEVE_ELSEWHERE = 2;

    private final TriedInVain inVain = new TriedInVain();

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
     * @param failed key of the action that they were to help
     * @return what the store must add: tries of what never helped are kept only here
     */
    synchronized List<Fix> count(
            List<Fix> candidates, boolean helped, String failed, RedactedText errorLine, long nowMillis) {
        List<Fix> news = new ArrayList<>();
        for (Fix candidate : candidates) {
            Map<String, Fix> ways = ways(candidate);
            Fix before = ways.getOrDefault(way(candidate), candidate);
            Fix after = before.plus(helped, errorLine, nowMillis);
            if (ways.containsKey(way(candidate)) || ways.size() < MOST_WAYS) {
                ways.put(way(candidate), after);
            }
            if (before.rate().helped() > 0) {
                news.add(candidate.once(helped, errorLine, nowMillis));
            } else if (helped) {
                news.add(after);
            }
        }
        inVain.note(failed, candidates, helped);
        return news;
    }

    /** Takes over what the store has, unless this JVM knows more already. */
    public synchronized void refresh(Fix stored) {
        Map<String, Fix> ways = ways(stored);
        if (stored.kind() == Fix.Kind.TOLD) {
            ways.values().removeIf(fix -> fix.kind() == Fix.Kind.TOLD);
            if (!stored.text().isBlank()) {
                ways.put(way(stored), stored);
            }
            return;
        }
        ways.merge(
                way(stored),
                stored,
                (known, other) -> other.rate().tried() >= known.rate().tried() ? other : known);
    }

    /** Takes over what other machines have learnt; what this one has learnt stands among the fixes. */
    public synchronized void refresh(Skill skill) {
        if (skill.ofOthers()) {
            ways(skill.fix()).put(way(skill.fix()), skill.fix());
        }
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
     * The best way known for a failure, or null. The nearer it was observed, the better; of the same reach, the one that is the
     * most certain to help. What was tried in vain since the action passed last comes after all others.
     *
     * @param mayRun whether the gate would let a command pass
     */
    Fix best(Place place, Predicate<Fix> mayRun) {
        List<Fix> known = known(place);
        List<Fix> ways = new ArrayList<>(known);
        // What it did here says more than what it did anywhere.
        ways.removeIf(fix -> known.stream().anyMatch(other -> sameNearer(other, fix)));
        ways.removeIf(fix -> fix.kind() == Fix.Kind.TOLD ? fix.text().isBlank() : !believed(fix, place));
        ways.replaceAll(fix -> asCommand(fix, mayRun));
        ways.sort(Comparator.<Fix>comparingInt(fix -> inVain.has(place.actionKey(), fix) ? 1 : 0)
                .thenComparingInt(FixIndex::distance)
                .thenComparing(
                        Comparator.comparingDouble((Fix fix) -> fix.rate().atLeast())
                                .reversed())
                .thenComparing(Comparator.comparingLong(Fix::lastMillis).reversed()));
        return ways.stream()
                .filter(fix -> fix.kind() == Fix.Kind.CHANGED || fix.kind() == Fix.Kind.TOLD || mayRun.test(fix))
                .findFirst()
                .orElse(null);
    }

    private static boolean sameNearer(Fix one, Fix other) {
        return one.reach().compareTo(other.reach()) < 0
                && one.kind() == other.kind()
                && one.text().equals(other.text());
    }

    private synchronized List<Fix> known(Place place) {
        List<Fix> known = new ArrayList<>(at(place, place.actionKey()));
        place.hashes().values().forEach(hash -> known.addAll(at(place, hash)));
        place.calls().values().forEach(hash -> known.addAll(at(place, hash)));
        return known;
    }

    private Collection<Fix> at(Place place, String hash) {
        Map<String, Fix> ways = byPlace.get(place.signature() + hash);
        return ways == null ? List.of() : ways.values();
    }

    /** What a person said is told as a command only if it is one that may be told. */
    private static Fix asCommand(Fix fix, Predicate<Fix> mayRun) {
        if (fix.kind() != Fix.Kind.TOLD || !PersonsWord.mayBeRun(fix.text().value())) {
            return fix;
        }
        Fix command = fix.as(Fix.Kind.TOLD_COMMAND);
        return mayRun.test(command) ? command : fix;
    }

    /** How far away it was observed: what a person said first, then this call, this folder, another one, another machine. */
    private static int distance(Fix fix) {
        return switch (fix.kind()) {
            case TOLD, TOLD_COMMAND -> 0;
            case CHANGED -> 3;
            case RAN, INSTEAD, OTHERWISE ->
                switch (fix.reach()) {
                    case HERE -> 1;
                    case FOLDER -> 2;
                    case ELSEWHERE -> 4;
                    case MACHINES -> 5;
                };
        };
    }

    private static boolean believed(Fix fix, Place place) {
        if (!fix.rate().believed()) {
            return false;
        }
        boolean sameError = place.errorLine().equals(fix.errorLine());
        return switch (fix.kind()) {
            case CHANGED -> sameError;
            case INSTEAD -> Suggestible.insteadOfAnother(fix.text().value()) && oftenEnough(fix);
            case RAN -> Suggestible.is(fix.text().value()) && helps(fix, place, sameError);
            case OTHERWISE -> oftenEnough(fix);
            case TOLD, TOLD_COMMAND -> true;
        };
    }

    private static boolean oftenEnough(Fix fix) {
        return switch (fix.reach()) {
            case HERE, FOLDER -> true;
            case ELSEWHERE -> fix.rate().helped() >= TIMES_TO_BELIEVE_ELSEWHERE;
            case MACHINES -> fix.rate().confirmed();
        };
    }

    private static boolean helps(Fix fix, Place place, boolean sameError) {
        Script script = ShellParser.parse(fix.text().value());
        Set<String> names = Names.in(script);
        boolean ofAnother = names.stream()
                .anyMatch(name -> Names.in(name, fix.errorLine().value())
                        && !Names.in(name, place.errorLine().value()));
        boolean stranger =
                !installs(script) && !Names.anyIn(names, place.errorLine().value());
        long helped = fix.rate().helped();
        return !ofAnother
                && switch (fix.reach()) {
                    case HERE -> !stranger || sameError || helped >= TIMES_TO_BELIEVE_A_STRANGER;
                    case FOLDER -> !stranger || helped >= TIMES_TO_BELIEVE_A_STRANGER;
                    case ELSEWHERE ->
                        !stranger
                                && (place.caused()
                                        ? helped >= TIMES_TO_BELIEVE_ELSEWHERE
                                        : fix.rate().confirmed());
                    case MACHINES -> !stranger && fix.rate().confirmed();
                };
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
        return (fix.reach() == Fix.Reach.MACHINES ? "of others " : "")
                + fix.kind().name()
                + fix.text();
    }
}
