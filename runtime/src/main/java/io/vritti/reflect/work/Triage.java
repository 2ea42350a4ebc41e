package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;

/**
 * Says who is asked about an episode. Requests are few (OpenRouter gives an account 50 a day for nothing), so they go where they help:
 * to what recurs, and first to what no rule explains.
 */
final class Triage {

    /** What failed once may never fail again. */
    private static final long RECURS = 2;

    /** What fails so often costs more than the answers of several panel. */
    private static final long OFTEN = 5;

    /** 1 critical, 2 high. */
    private static final int SEVERE = 2;

    /** Of those that models are asked about, a tenth is worth several answers: what the first Vritti aimed at, too. */
    private static final long ONE_IN = 10;

    private Triage() {}

    /** Whether models are asked at all before it fails again. */
    static boolean recurs(Episode episode) {
        return episode.count() >= RECURS;
    }

    /**
     * @param asked of how many episodes a model was asked or will be
     * @param severalAsked how many of these by several answers
     */
    static Turn of(Episode episode, long asked, long severalAsked) {
        boolean matters = episode.severity() <= SEVERE || episode.count() >= OFTEN;
        if (isElsewhere(episode) || hasCertainCommand(episode) || isExplained(episode) && !matters) {
            return Turn.RULES;
        }
        return matters && severalAsked * ONE_IN <= asked ? Turn.SEVERAL : Turn.ONE;
    }

    /** A rule stated its cause, and that was verified when it failed. */
    private static boolean isExplained(Episode episode) {
        return episode.reflection() != null && !VerifiedCauses.of(episode).isEmpty();
    }

    private static boolean hasCertainCommand(Episode episode) {
        Reflection reflection = episode.reflection();
        return reflection != null
                && reflection.suggestion() != null
                && reflection.suggestion().certain();
    }

    /** Said by a person, or by a model already: neither is overwritten. */
    private static boolean isElsewhere(Episode episode) {
        return !Lessons.mayReplace(episode.reflection());
    }
}
