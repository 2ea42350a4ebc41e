package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.journal.FailureState;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The place in which failures of a signature happen, and what it has in common with other places. A fix is told only where it was
 * observed, or where the failure has the same cause; and never to another user.
 *
 * @param name folder or authority
 * @param signature of the failure
 * @param errorLine of the failure; may be empty
 * @param hashes under which ways to change the world are kept, by how far they reach; those that reach further than HERE need a
 *     cause that can be named, or at least a program
 * @param calls under which what worked in the place of this very call is kept, by how far it reaches
 * @param actionKey under which is kept what a person said
 * @param caused whether a cause is known
 */
record Place(
        String name,
        String signature,
        RedactedText errorLine,
        Map<Fix.Reach, String> hashes,
        Map<Fix.Reach, String> calls,
        String actionKey,
        boolean caused) {

    /**
     * @param text of the action, redacted
     * @param causes of the failure, as {@link io.vritti.proof.Proof#precondition} has them
     * @param user on whose behalf the action is made; empty where no user is known
     */
    static Place of(
            Action action,
            FailureState state,
            RedactedText text,
            RedactedText errorLine,
            List<String> causes,
            String user) {
        Map<Fix.Reach, String> hashes = new EnumMap<>(Fix.Reach.class);
        Map<Fix.Reach, String> calls = new EnumMap<>(Fix.Reach.class);
        String name = action.place();
        ActionKey.Builder here = new ActionKey.Builder("place").add(name).add(action.family());
        if (!user.isEmpty()) {
            here.add(user);
        }
        // Failures that say nothing have nothing in common.
        hashes.put(
                Fix.Reach.HERE,
                hash(errorLine.isBlank() ? here.add(state.actionKey()) : here));
        calls.put(Fix.Reach.HERE, hash(of("call", user).add(state.actionKey())));
        if (!errorLine.isBlank()) {
            String cause = String.join("\n", causes);
            if (!causes.isEmpty()) {
                hashes.put(Fix.Reach.FOLDER, hash(of("folder", user).add(name).add(cause)));
            }
            if (user.isEmpty()) {
                String program = causes.isEmpty() ? program(action.family()) : "";
                ActionKey.Builder elsewhere = of("elsewhere", user)
                        .add(action.kind().wireName())
                        .add(program)
                        .add(cause);
                hashes.put(Fix.Reach.ELSEWHERE, hash(elsewhere));
                calls.put(Fix.Reach.ELSEWHERE, hash(of("call elsewhere", user).add(text.value())));
            }
        }
        return new Place(name, state.signature(), errorLine, hashes, calls, state.actionKey(), !causes.isEmpty());
    }

    private static ActionKey.Builder of(String kind, String user) {
        ActionKey.Builder hash = new ActionKey.Builder(kind);
        return user.isEmpty() ? hash : hash.add(user);
    }

    private static String hash(ActionKey.Builder of) {
        return of.build().hex();
    }

    private static String program(String family) {
        int space = family.indexOf(' ');
        return space < 0 ? family : family.substring(0, space);
    }
}
