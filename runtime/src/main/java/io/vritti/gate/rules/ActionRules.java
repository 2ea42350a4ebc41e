package io.vritti.gate.rules;

import io.vritti.action.Action;
import io.vritti.config.ActionPattern;
import io.vritti.program.Command;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;

/** One list of the owner's patterns; for a shell line, each command in it is asked too. */
public final class ActionRules {

    private final List<ActionPattern> patterns;

    public ActionRules(List<ActionPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** The pattern that names this action, or null. */
    ActionPattern matching(Action action) {
        if (patterns.isEmpty()) {
            return null;
        }
        for (ActionPattern pattern : patterns) {
            if (pattern.matchesAction(action.text()) || pattern.matchesAction(action.family())) {
                return pattern;
            }
        }
        for (Command command : action.commands()) {
            String text = text(command.source());
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
        for (ActionPattern pattern : patterns) {
            if (pattern.matchesAction(call)) {
                return pattern;
            }
        }
        return null;
    }

    /** The pattern that names this class of failure, or null. */
    ActionPattern matchingClass(String errorClass, String finerClass) {
        for (ActionPattern pattern : patterns) {
            if (pattern.matchesClass(errorClass) || pattern.matchesClass(finerClass)) {
                return pattern;
            }
        }
        return null;
    }

    private static String text(SimpleCommand command) {
        StringBuilder text = new StringBuilder();
        for (Word word : command.words()) {
            text.append(text.length() == 0 ? "" : " ").append(word.text());
        }
        return text.toString();
    }
}
