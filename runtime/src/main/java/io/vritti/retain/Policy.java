package io.vritti.retain;

import io.vritti.config.Settings;
import io.vritti.store.EpisodeUse;
import io.vritti.store.Tie;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The owner's settings of retention, as they are when a plan is made.
 *
 * @param unusedMillis how long an episode may stay unused; 0 for ever
 * @param resolvedMillis the same for a resolved episode; 0 for no difference
 * @param classMillis the same by class or finer class; {@link Long#MAX_VALUE} for ever
 * @param perAction the most episodes of one action, 0 for any number
 * @param total the most episodes of all, 0 for any number
 * @param recurring how often an episode must have failed to stay in any case
 * @param ties the ties that keep an episode; without that of unsent episodes where nothing is shared
 */
record Policy(
        long unusedMillis,
        long resolvedMillis,
        Map<String, Long> classMillis,
        int perAction,
        int total,
        int recurring,
        Set<Tie> ties) {

    /** The severity of critical failures (facts.md §4.1). */
    private static final int SEVEREST = 1;

    static Policy of(Settings settings) {
        Set<Tie> ties = EnumSet.allOf(Tie.class);
        if (!settings.store().shared()) {
            ties.remove(Tie.UNSENT);
        }
        if (!settings.reflect().asksModels()) {
            ties.remove(Tie.UNREFLECTED);
        }
        return new Policy(
                settings.retain().unusedMillis(),
                settings.retain().resolvedMillis(),
                settings.retain().classMillis(),
                settings.retain().perAction(),
                settings.retain().total(),
                settings.retain().recurring(),
                ties);
    }

    /** Whether anything may ever leave. */
    boolean active() {
        return unusedMillis > 0 || resolvedMillis > 0 || !classMillis.isEmpty() || perAction > 0 || total > 0;
    }

    Period period(EpisodeUse episode) {
        Period period = ofClass(episode);
        if (period == Period.NEVER_OF_CLASS) {
            return period;
        }
        return episode.resolved() && resolvedMillis > 0
                ? period.orSooner(new Period(resolvedMillis, Rule.RESOLVED, "resolved, ", Rule.RESOLVED.key()))
                : period;
    }

    /** The protection of an episode that follows from how it is used; empty if there is none. */
    Optional<Protection> protection(EpisodeUse episode) {
        for (Tie tie : episode.ties()) {
            if (ties.contains(tie)) {
                return Optional.of(Protection.of(tie));
            }
        }
        if (episode.count() >= recurring) {
            return Optional.of(Protection.RECURRING);
        }
        if (episode.severity() <= SEVEREST) {
            return Optional.of(Protection.SEVERE);
        }
        return ofClass(episode) == Period.NEVER_OF_CLASS ? Optional.of(Protection.CLASS) : Optional.empty();
    }

    Reason tooManyOfAction(long episodes) {
        return new Reason(
                Rule.PER_ACTION,
                "one of " + episodes + " of its call (" + Rule.PER_ACTION.key() + "=" + perAction + ")");
    }

    Reason tooMany(long episodes) {
        return new Reason(Rule.TOTAL, "one of " + episodes + " of all (" + Rule.TOTAL.key() + "=" + total + ")");
    }

    /** The period of the finer class, else of the class, else of all episodes. */
    private Period ofClass(EpisodeUse episode) {
        for (String name : new String[] {episode.finerClass(), episode.errorClass()}) {
            Long millis = name == null ? null : classMillis.get(name);
            if (millis != null && millis == Long.MAX_VALUE) {
                return Period.NEVER_OF_CLASS;
            }
            if (millis != null) {
                return new Period(millis, Rule.CLASS, name + ", ", Rule.CLASS.key() + "=" + name);
            }
        }
        return unusedMillis > 0 ? new Period(unusedMillis, Rule.UNUSED, "", Rule.UNUSED.key()) : Period.FOR_EVER;
    }
}
