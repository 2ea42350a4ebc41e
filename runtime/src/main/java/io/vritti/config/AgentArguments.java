package io.vritti.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits {@code key=value,key="value, with commas"} as given after {@code -javaagent:<jar>=} or to {@code attach}. Quotes are
 * single or double and may enclose a whole pair, because shells leave different ones standing.
 */
final class AgentArguments {

    private final String text;
    private final List<String> pairs = new ArrayList<>();
    private boolean unclosed;

    private AgentArguments(String text) {
        this.text = text;
    }

    /** @param text may be null */
    static AgentArguments of(String text) {
        AgentArguments arguments = new AgentArguments(text == null ? "" : text);
        arguments.split();
        return arguments;
    }

    /** Every non-empty part between commas, quotes taken off. */
    List<String> pairs() {
        return pairs;
    }

    /** Whether a quote was opened and never closed: the rest of the text was taken as one value. */
    boolean unclosedQuote() {
        return unclosed;
    }

    private void split() {
        StringBuilder pair = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    pair.append(c);
                }
            } else if ((c == '"' || c == '\'') && opensQuote(pair)) {
                quote = c;
            } else if (c == ',') {
                end(pair);
            } else {
                pair.append(c);
            }
        }
        end(pair);
        unclosed = quote != 0;
    }

    /** Only at the start of a pair or of a value: elsewhere a quote belongs to the value ({@code deny=echo 'x'}). */
    private static boolean opensQuote(StringBuilder pair) {
        int last = pair.length() - 1;
        return last < 0 || pair.indexOf("=") == last;
    }

    private void end(StringBuilder pair) {
        String trimmed = pair.toString().trim();
        if (!trimmed.isEmpty()) {
            pairs.add(trimmed);
        }
        pair.setLength(0);
    }
}
