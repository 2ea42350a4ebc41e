package io.vritti.harness;

import io.vritti.shell.Word;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a value with a pattern of {@code case} or {@code [[}, such as {@code *:"$HOME/bin":*} (POSIX XCU 2.14). */
final class StartUpPattern {

    /** Stars, question marks, plain characters, and words in double quotes or with variables; nothing else is read. */
    private static final Pattern TOKEN =
            Pattern.compile("(\\*)|(\\?)|([\\w./:@%+=,-]+)|\"[^\"`\\\\]*\"|'[^']*'|\\$\\w+|\\$\\{[^{}\"'`]*\\}");

    private final StartUpState state;

    StartUpPattern(StartUpState state) {
        this.state = state;
    }

    StartUpStatus matches(String value, String pattern) {
        StringBuilder regex = new StringBuilder();
        Matcher tokens = TOKEN.matcher(pattern);
        int at = 0;
        while (at < pattern.length() && tokens.region(at, pattern.length()).lookingAt()) {
            at = tokens.end();
            if (tokens.group(1) != null) {
                regex.append(".*");
            } else if (tokens.group(2) != null) {
                regex.append('.');
            } else if (!appendValue(tokens.group(), regex)) {
                return StartUpStatus.UNKNOWN;
            }
        }
        boolean whole = at == pattern.length() && StartUpState.known(value);
        return whole
                ? StartUpStatus.of(Pattern.compile(regex.toString(), Pattern.DOTALL)
                        .matcher(value)
                        .matches())
                : StartUpStatus.UNKNOWN;
    }

    /** What a variable holds may be a pattern again, unless it stands in quotes. */
    private boolean appendValue(String raw, StringBuilder regex) {
        Word word = StartUpState.read(raw);
        String value = word == null ? null : state.value(word);
        boolean plain = StartUpState.known(value) && (!raw.startsWith("$") || value.matches("[\\w./:@%+=,-]*"));
        if (plain) {
            regex.append(Pattern.quote(value));
        }
        return plain;
    }
}
