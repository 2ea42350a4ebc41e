package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.reflect.Reflector;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionState;
import io.vritti.store.ReflectionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets rules speak of episodes first, and decides who is asked after them. */
public final class RulesTurn {

    /** A transaction each. */
    private static final int AT_ONCE = 32;

    private final Reflector rules;

    public RulesTurn(Reflector rules) {
        this.rules = rules;
    }

    /**
     * Lets rules speak of every episode without a reflection.
     *
     * @param seen gets each episode with what rules said of it, or as it was
     * @param keep whether what they say is kept
     */
    public void all(MemoryStore memory, boolean keep, Consumer<Episode> seen) {
        String after = null;
        for (List<Episode> some = memory.reflections().unreflected(after, AT_ONCE);
                !some.isEmpty();
                some = memory.reflections().unreflected(after, AT_ONCE)) {
            List<Change> said = new ArrayList<>();
            for (Episode episode : some) {
                Optional<Reflection> reflection = rules.of(episode);
                reflection.ifPresent(what -> said.add(new Change.Reflected(episode.id(), what)));
                seen.accept(reflection.map(episode::with).orElse(episode));
            }
            if (keep) {
                memory.apply(said);
            }
            after = some.get(some.size() - 1).id();
        }
    }

    /**
     * Looks at the next episodes that nobody has looked at, and decides whether a model is asked about them.
     *
     * @param dueMillis wall clock before which none is
     * @return how many there were; 0 when none is left
     */
    public int next(MemoryStore memory, long dueMillis) {
        List<Episode> unmet = memory.reflections().unmet(AT_ONCE);
        for (Episode episode : unmet) {
            decide(reflect(episode, memory), memory.reflections(), dueMillis);
        }
        return unmet.size();
    }

    /** What would wait if this episode were looked at now; empty if no model would be asked about it. Nothing changes. */
    public Optional<PendingReflection> wouldWait(Episode episode, ReflectionStore reflections) {
        Turn turn = turn(reflected(episode), reflections);
        return Triage.recurs(episode) && turn != Turn.RULES ? Optional.of(waiting(episode, turn)) : Optional.empty();
    }

    /** What would wait if its owner insists. */
    public PendingReflection wouldInsist(Episode episode, ReflectionStore reflections) {
        return waiting(episode, turn(reflected(episode), reflections));
    }

    private static PendingReflection waiting(Episode episode, Turn turn) {
        return new PendingReflection(episode, ReflectionState.WAITING, turn == Turn.SEVERAL, 0, 0, null);
    }

    /** The episode with what rules say of it, which is kept. */
    public Episode reflect(Episode episode, MemoryStore memory) {
        if (episode.reflection() != null) {
            return episode;
        }
        Optional<Reflection> said = rules.of(episode);
        said.ifPresent(what -> memory.apply(List.of(new Change.Reflected(episode.id(), what))));
        return said.map(episode::with).orElse(episode);
    }

    /** Has models asked about an episode, whatever rules say: its owner wants it. */
    public void insist(Episode episode, MemoryStore memory, long dueMillis) {
        boolean several = turn(reflect(episode, memory), memory.reflections()) == Turn.SEVERAL;
        memory.reflections().await(episode.id(), several, dueMillis);
    }

    private void decide(Episode episode, ReflectionStore reflections, long dueMillis) {
        if (!Triage.recurs(episode)) {
            reflections.stands(episode.id(), ReflectionState.MET, null);
            return;
        }
        Turn turn = turn(episode, reflections);
        if (turn == Turn.RULES) {
            reflections.stands(episode.id(), ReflectionState.ENOUGH, null);
        } else {
            reflections.await(episode.id(), turn == Turn.SEVERAL, dueMillis);
        }
    }

    private Episode reflected(Episode episode) {
        return episode.reflection() != null
                ? episode
                : rules.of(episode).map(episode::with).orElse(episode);
    }

    private static Turn turn(Episode episode, ReflectionStore reflections) {
        return Triage.of(episode, reflections.asked(), reflections.severalAsked());
    }
}
