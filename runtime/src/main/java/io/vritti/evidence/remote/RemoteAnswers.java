package io.vritti.evidence.remote;

import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.evidence.EnvironmentState;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.proof.NotBefore;
import io.vritti.proof.RemoteAnswer;
import io.vritti.world.input.FileSystemView;
import java.util.List;
import java.util.Set;

/** Recognises answers of a server that will be the same for the same request. */
public final class RemoteAnswers {

    /**
     * Refusals of the request as such (RFC 9110 §15.5). Not among them, as time alone mends them: 408, 423, 425, 429; and all of
     * 5xx, which is the server's trouble.
     */
    private static final Set<Integer> LASTING =
            Set.of(400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 422, 428, 431, 451);

    private RemoteAnswers() {}

    /** Whether a server that answers so refuses the request as such. */
    static boolean lasts(int status) {
        return LASTING.contains(status);
    }

    /** @param repeats how often in a row it has failed so before */
    public static Evidence of(
            HttpAction action, Outcome outcome, long repeats, SideEffectCounter changes, long nowMillis) {
        if (outcome.end() != Outcome.End.STATUS) {
            return LoopbackRefusals.of(action, outcome, nowMillis);
        }
        NotBefore delay = Delays.after(action, outcome, repeats, changes, nowMillis);
        if (delay != null) {
            return new Evidence(nowMillis, "", 0, List.of(delay), EnvironmentState.NONE, "");
        }
        if (!LASTING.contains(outcome.code())) {
            return Evidence.none(nowMillis, "", "status " + outcome.code() + " may pass by itself");
        }
        if (action.open()) {
            return Evidence.none(nowMillis, "", "the body of the request is not known beforehand");
        }
        if ((outcome.code() == 401 || outcome.code() == 403) && action.signed()) {
            return Evidence.none(nowMillis, "", "the secret that signs it may be another one the next time");
        }
        RemoteAnswer answer = new RemoteAnswer(
                outcome.code(),
                action.authority(),
                LocalServer.seen(action.authority(), FileSystemView.ofNothing()),
                changes.reading(action.authority()));
        return new Evidence(nowMillis, "", 0, List.of(answer), EnvironmentState.NONE, "");
    }
}
