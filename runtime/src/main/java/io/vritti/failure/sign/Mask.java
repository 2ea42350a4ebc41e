package io.vritti.failure.sign;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts placeholders for what varies between two runs of the same failure. What names the error stays: codes such as
 * {@code E0425}, HTTP statuses, exit codes, errno, well-known ports.
 */
final class Mask {

    /** From here on Linux takes ports by itself (ip_local_port_range). */
    private static final int FIRST_EPHEMERAL_PORT = 32_768;

    private record Step(Pattern pattern, String placeholder) {}

    /** Masks are applied to one line of at most 300 characters. */
    private static final List<Step> STEPS = List.of(
            step("\\[(?:REDACTED|IP):[a-z_]*:?[0-9a-f]{8}]", "<secret>"),
            step("\\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b", "<uuid>"),
            step(
                    "\\b\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?)?",
                    "<time>"),
            step(
                    "\\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d[\\d: ]{0,20}",
                    "<time> "),
            step("\\b\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?\\b", "<time>"),
            step("\\b[a-z][a-z0-9+.-]{1,20}://[^\\s\"'<>)\\]]+", "<url>"),
            step("\\bsha256:[0-9a-f]{12,64}\\b", "<hex>"),
            step(
                    "(?:\\b[A-Za-z]:)?(?:(?<![\\w.<>])(?:~|\\.{1,2})?|(?<=[\\s\"'`(=:,]))(?:[/\\\\][\\w.@+~%$\\[\\]{}<>*-]+)+[/\\\\]?",
                    "<path>"),
            step("(?<![\\w<])[\\w.@+-]+(?:/[\\w.@+-]+)+", "<path>"),
            step("@[0-9a-f]{6,16}\\b", "@<hex>"),
            step("\\b0x[0-9a-fA-F]+\\b", "<hex>"),
            step("\\b(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{7,64}\\b", "<hex>"),
            step("\\btmp[\\w.-]{4,}", "<temp>"),
            step("\"[^\"]{40,}\"", "\"<value>\""),
            step("'[^']{40,}'", "'<value>'"),
            step("\\b\\d+(?:\\.\\d+)? ?(?:ns|us|µs|ms|s|secs?|seconds?|mins?|minutes?|hours?)\\b", "<duration>"));

    private static final Pattern PORT = Pattern.compile("((?::|\\bport )(?=\\d))(\\d{2,5})(?![\\d:.\\w])");

    /** Numbers that name the error; the look-behinds are of bounded length. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w<])(?<!error=)(?<!(?i:errno|exit code|exit status|exited with|status|status code|code|http|http/1\\.1|http/2|returned error:)[ =:#(]{1,2})"
                    + "[+-]?\\d+(?:[.,]\\d+)*(?![\\w>])");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Mask() {}

    static String of(String line) {
        String masked = line;
        for (Step step : STEPS) {
            masked = step.pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(step.placeholder));
        }
        masked = PORT.matcher(masked)
                .replaceAll(port -> Matcher.quoteReplacement(
                        port.group(1) + (isEphemeral(port.group(2)) ? "<port>" : "p" + port.group(2))));
        masked = NUMBER.matcher(masked).replaceAll("<n>");
        return SPACES.matcher(masked).replaceAll(" ").strip();
    }

    private static boolean isEphemeral(String port) {
        return Integer.parseInt(port) >= FIRST_EPHEMERAL_PORT;
    }

    private static Step step(String regex, String placeholder) {
        return new Step(Pattern.compile(regex), placeholder);
    }
}
