package io.vritti.action;

import io.vritti.bounded.LatestMap;
import io.vritti.redact.Redactor;
import io.vritti.redact.SecretValues;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the redactors of {@link ActionSecrets} and remembers what it found in the variables and texts of the last actions: most
 * processes of a host get the same variables, and the last actions are told with each failure. Used by one thread.
 */
public final class RecentSecrets {

    /** Ten actions are told with a failure, and a host may have several threads that fail in turn. */
    private static final int MOST_TEXTS = 64;

    private final LatestMap<String, SecretValues> ofTexts = new LatestMap<>(MOST_TEXTS);
    private Map<String, String> variables = Map.of();
    private SecretValues ofVariables = new SecretValues();

    /** As {@link ActionSecrets#redactor(Redactor, Action)}. */
    public Redactor redactor(Redactor general, Action action) {
        return general.knowing(ActionSecrets.of(action, this::inVariables));
    }

    /** As {@link ActionSecrets#redactor(Redactor, String)}. */
    public Redactor redactor(Redactor general, String text) {
        return general.knowing(ofTexts.getOrPut(text, () -> ActionSecrets.of(text)));
    }

    /** The map may be the host's own, which changes it: hence the copy. */
    private SecretValues inVariables(Map<String, String> environment) {
        if (!variables.equals(environment)) {
            variables = new HashMap<>(environment);
            ofVariables = ActionSecrets.inVariables(variables);
        }
        return ofVariables;
    }
}
