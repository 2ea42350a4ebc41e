package io.vritti.gate.rules;

import io.vritti.action.Action;
import io.vritti.config.ActionPattern;
import io.vritti.program.Command;
import java.util.List;
import java.util.function.Supplier;

/** One list of the owner's patterns; for a shell line, each command in it is asked too. */
public final class ActionRules {

    private final Supplier<List<ActionPattern>> listed;

    /** @param listed asked each time, since the owner may change it */
    public ActionRules(Supplier<List<ActionPattern>> listed) {
        this.listed = listed;
    }

    /** The pattern that names this action, or null. */
    ActionPattern matching(Action action) {
        List<ActionPattern> patterns = listed.get();
        if (patterns.isEmpty()) {
            return null;
        }
        for (ActionPattern pattern : patterns) {
            if (pattern.matchesAction(action.text()) || pattern.matchesAction(action.family())) {
                return pattern;
            }
        }
        for (Command command : action.commands()) {
            String text = command.source().text();
            for (ActionPattern pattern : patterns) {
                if (pattern.matchesAction(text)) {
                    return pattern;
                }
            }
        }
        return null;
    }

    /** The pattern that names a call of this text, or null. */
    ActionPattern matching(String call) {
        for (ActionPattern pattern : listed.get()) {
            if (pattern.matchesAction(call)) {
                return pattern;
            }
        }
        return null;
    }

    /** The pattern that names this class of failure, or null. */
    ActionPattern matchingClass(String errorClass, String finerClass) {
        for (ActionPattern pattern : listed.get()) {
            if (pattern.matchesClass(errorClass) || pattern.matchesClass(finerClass)) {
                return pattern;
            }
        }
        return null;
    }
}
