package io.vritti.reflect.correct;

import io.vritti.shell.ShellParser;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips for which a shell could not read the text at all, or not as it was meant. */
final class TypingSlip {

    /** What was copied with the prompt before it. */
    private static final Pattern PROMPT = Pattern.compile("\\s*(?:\\$ +){1,5}(?=\\S)");

    /** What was copied with the fence of a Markdown text around it. */
    private static final Pattern FENCED = Pattern.compile(
            "\\s*```(?:[A-Za-z]{1,12}\\n|\\n|(?:bash|sh|shell|zsh|console) +)?(?<command>[^`\\n]{1,400})\\n?(?:```)?\\s*");

    private static final Pattern NO_SUCH_PROMPT = Pattern.compile("\\$: (?:command )?not found|command not found: \\$");

    /** Looks like a blank and is none (U+00A0). */
    private static final char HARD_BLANK = '\u00a0';

    private TypingSlip() {}

    static Optional<Corrected> of(String command, ToolOutput output) {
        Matcher prompt = PROMPT.matcher(command);
        if (prompt.lookingAt() && (output.isEmpty() || output.has(NO_SUCH_PROMPT))) {
            return Optional.of(new Corrected(command.substring(prompt.end()), !output.isEmpty()));
        }
        Matcher fenced = FENCED.matcher(command);
        if (fenced.matches()) {
            return Optional.of(new Corrected(fenced.group("command").strip(), false));
        }
        if (command.indexOf(HARD_BLANK) >= 0 && command.indexOf('\'') < 0 && command.indexOf('"') < 0) {
            return Optional.of(new Corrected(command.replace(HARD_BLANK, ' '), false));
        }
        return mixedQuotes(command);
    }

    /** One quote of each kind, so that neither ends: {@code 'text"}. */
    private static Optional<Corrected> mixedQuotes(String command) {
        boolean oneOfEach = count(command, '\'') == 1 && count(command, '"') == 1 && command.indexOf('\\') < 0;
        String mended = command.replace('\'', '"');
        return oneOfEach
                        && !ShellParser.parse(command).understood()
                        && ShellParser.parse(mended).understood()
                ? Optional.of(new Corrected(mended, false))
                : Optional.empty();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
