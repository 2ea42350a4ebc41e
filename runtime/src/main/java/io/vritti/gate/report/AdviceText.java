package io.vritti.gate.report;

import io.vritti.store.Advice;
import java.util.stream.Stream;

/** Words what a reflection advises: what rules say as our word, and a guess as one; what anybody else says quoted, with who says it. */
final class AdviceText {

    /** The {@code Next:} line is said whole, beside all else that a veto says. */
    private static final int MOST_CHARACTERS = 200;

    private static final int MOST_NAME = 40;

    private AdviceText() {}

    /** One or two sentences. */
    static String of(Advice advice) {
        return advice.isOurs() ? ours(advice) : suggested(advice);
    }

    private static String ours(Advice advice) {
        String command = advice.command();
        String strategy = sentence(advice.strategy());
        if (command == null || advice.certain() && strategy.contains("`" + command + "`")) {
            return MessageLines.shortened(strategy, MOST_CHARACTERS);
        }
        if (strategy.isEmpty()) {
            return (advice.certain() ? "run `" : "perhaps `") + command + "`.";
        }
        Stream<String> ways = advice.certain()
                ? Stream.of("run `" + command + "`; " + strategy, "run `" + command + "`.")
                : Stream.of(strategy + " Perhaps `" + command + "`.", strategy);
        return first(ways.map(String::strip));
    }

    /** Quotation marks stay ours, so that nobody else's words leave theirs. */
    private static String suggested(Advice advice) {
        String name = advice.by().isEmpty() ? "another" : MessageLines.shortened(advice.by(), MOST_NAME);
        String begin = "suggested by " + name + ": ";
        String strategy = advice.strategy().strip().replace('"', '\'');
        if (advice.command() == null) {
            return begin + "\"" + MessageLines.shortened(strategy, MOST_CHARACTERS - begin.length()) + "\".";
        }
        String command = "perhaps `" + advice.command() + "`";
        return first(Stream.of(
                begin + (strategy.isEmpty() ? command : "\"" + strategy + "\", " + command) + ".",
                begin + command + "."));
    }

    /** The fullest that is not too long. */
    private static String first(Stream<String> ways) {
        String last = "";
        for (String way : ways.toList()) {
            if (way.length() <= MOST_CHARACTERS) {
                return way;
            }
            last = way;
        }
        return MessageLines.shortened(last, MOST_CHARACTERS);
    }

    /** It goes on after a colon. */
    private static String sentence(String text) {
        String stripped = text.strip();
        if (stripped.length() > 1 && Character.isLowerCase(stripped.charAt(1))) {
            stripped = Character.toLowerCase(stripped.charAt(0)) + stripped.substring(1);
        }
        return stripped.isEmpty() || stripped.endsWith(".") ? stripped : stripped + ".";
    }
}
