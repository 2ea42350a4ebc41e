package io.vritti.gate.report;

import io.vritti.store.Advice;

/** Words what a reflection advises: what rules say as our word, and a guess as one; what anybody else says quoted, with who says it. */
final class AdviceText {

    /** The {@code Next:} line is said whole, beside all else that a veto says. */
    private static final int MOST_STRATEGY = 150;

    private static final int MOST_NAME = 40;

    private AdviceText() {}

    /** Ends with a full stop. */
    static String of(Advice advice) {
        String command = advice.command();
        // Where the strategy names the command, it says what for.
        boolean named = command != null && advice.strategy().contains(command);
        String strategy = MessageLines.shortened(advice.strategy().strip(), MOST_STRATEGY);
        if (!advice.isOurs()) {
            return suggested(advice, named ? "" : strategy);
        }
        if (command == null || named && strategy.contains(command) && advice.certain()) {
            return sentence(strategy);
        }
        return (advice.certain() ? "run `" : "perhaps `") + command + "`" + (named || strategy.isEmpty() ? "." : ": " + sentence(strategy));
    }

    private static String suggested(Advice advice, String strategy) {
        String name = advice.by().isEmpty() ? "another" : MessageLines.shortened(advice.by(), MOST_NAME);
        String command = advice.command() == null ? "" : "perhaps `" + advice.command() + "`";
        String words = strategy.isEmpty() ? "" : "\"" + strategy.replace('"', '\'') + "\"";
        return "suggested by " + name + ": " + words + (words.isEmpty() || command.isEmpty() ? "" : ", ") + command + ".";
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("...") ? text : text + ".";
    }
}
