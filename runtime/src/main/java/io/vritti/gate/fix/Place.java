package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.failure.classify.FailureKind;
import io.vritti.journal.FailureState;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.SkillKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The place in which failures of a signature happen, and what it has in common with other places. A fix is told only where it was
 * observed, or where the failure has the same cause; and never to another user.
 *
 * @param name folder or authority
 * @param signature of the failure
 * @param errorLine of the failure; may be empty
 * @param hashes under which ways to change the world are kept, by how far they reach; those that reach further than HERE need
 *     an error that names its cause, or at least the same program
 * @param calls under which what worked in the place of this very call is kept, by how far it reaches
 * @param actionKey under which is kept what a person said
 * @param caused whether the error names its cause
 */
record Place(
        String name,
        String signature,
        RedactedText errorLine,
        Map<Fix.Reach, String> hashes,
        Map<Fix.Reach, String> calls,
        String actionKey,
        boolean caused) {

    /** Failures whose error names what is wrong, so that the same words mean the same cause, whatever the call. */
    private static final Set<FailureKind> NAMED = Set.of(
            FailureKind.MODULE_MISSING,
            FailureKind.LIBRARY_MISSING,
            FailureKind.DEPENDENCY_UNRESOLVED,
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.MISSING_PATH,
            FailureKind.TARGET_MISSING,
            FailureKind.ENVIRONMENT_UNSET,
            FailureKind.CONNECTION_REFUSED,
            FailureKind.PORT_IN_USE,
            FailureKind.LOCK_HELD,
            FailureKind.NOT_EXECUTABLE,
            FailureKind.VERSION_MISMATCH);

    /**
     * @param text of the action, redacted
     * @param user on whose behalf the action is made; empty where no user is known
     */
    static Place of(Action action, FailureState state, RedactedText text, RedactedText errorLine, String user) {
        Map<Fix.Reach, String> hashes = new EnumMap<>(Fix.Reach.class);
        Map<Fix.Reach, String> calls = new EnumMap<>(Fix.Reach.class);
        String name = action.place();
        ActionKey.Builder here = new ActionKey.Builder("place").add(name).add(action.family());
        if (!user.isEmpty()) {
            here.add(user);
        }
        // Failures that say nothing have nothing in common.
        hashes.put(Fix.Reach.HERE, hash(errorLine.isBlank() ? here.add(state.actionKey()) : here));
        calls.put(Fix.Reach.HERE, hash(of("call", user).add(state.actionKey())));
        if (!errorLine.isBlank()) {
            boolean named = NAMED.contains(state.failureKind());
            String cause = named ? errorLine.value().replace(name, ".") : "";
            if (named) {
                hashes.put(Fix.Reach.FOLDER, hash(of("folder", user).add(name).add(cause)));
            }
            if (user.isEmpty()) {
                String program = named ? "" : program(action.family());
                ActionKey.Builder elsewhere = of("elsewhere", user)
                        .add(action.kind().wireName())
                        .add(program)
                        .add(cause);
                hashes.put(Fix.Reach.ELSEWHERE, hash(elsewhere));
                calls.put(Fix.Reach.ELSEWHERE, hash(of("call elsewhere", user).add(text.value())));
            }
        }
        return new Place(
                name,
                state.signature(),
                errorLine,
                hashes,
                calls,
                state.actionKey(),
                hashes.containsKey(Fix.Reach.FOLDER));
    }

    /** By what other machines may know of it; nothing where the action is made for a user. */
    List<SkillKey> shared() {
        return Stream.of(hashes.get(Fix.Reach.ELSEWHERE), calls.get(Fix.Reach.ELSEWHERE))
                .filter(Objects::nonNull)
                .map(hash -> new SkillKey(signature, hash))
                .toList();
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
