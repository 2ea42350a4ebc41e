package io.vritti.reflect.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One wording of an error. In its form, {@code {path}} stands for a subject of that name; quotation marks of all kinds are written as
 * {@code '}, since {@link FailureText} makes them so. Forms match within lines of bounded length and repeat nothing that repeats, so
 * that no text makes them slow.
 */
final class Wording {

    /** What subjects look like; those not listed are words without blanks. */
    private static final Map<String, String> SHAPES = Map.ofEntries(
            Map.entry("path", "(?:[A-Za-z]:(?=[\\\\/]))?[^\\n:']{1,240}"),
            Map.entry("file", "(?:[A-Za-z]:(?=[\\\\/]))?[^\\s:'(\\[]{1,240}"),
            Map.entry("folder", "(?:[A-Za-z]:(?=[\\\\/]))?[^\\n:']{1,240}"),
            Map.entry("target", "[^\\n']{1,120}"),
            Map.entry("text", "[^\\n]{1,240}"),
            Map.entry("reason", "[^\\n]{1,240}"),
            Map.entry("value", "[^\\n']{1,120}"),
            Map.entry("test", "[^\\n]{1,160}"),
            Map.entry("field", "[\\w.$/\\[\\]-]{1,80}"),
            Map.entry("line", "\\d{1,7}"),
            Map.entry("column", "\\d{1,6}"),
            Map.entry("port", "\\d{1,5}"),
            Map.entry("status", "\\d{3}"),
            Map.entry("number", "\\d{1,9}"),
            Map.entry("host", "[^\\s'/:,()]{1,120}"),
            Map.entry("url", "[^\\s'<>]{1,300}"),
            Map.entry("variable", "[A-Za-z_]\\w{0,80}"),
            Map.entry("module", "[^\\s',;]{1,160}"),
            Map.entry("package", "[^\\s',;]{1,160}"),
            Map.entry("option", "-{0,2}[^\\s',:]{1,80}"),
            Map.entry("version", "[^\\s',;]{1,60}"),
            Map.entry("branch", "[^\\s':]{1,120}"));

    private static final String WORD = "[^\\s',:;]{1,120}";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CLASSES = Pattern.compile("\\[[^\\]]*]");
    /** A form that begins with a subject, which is then looked for where a word begins: at each character it would cost too much. */
    private static final Pattern START = Pattern.compile("(?:'\\?|\\\\\\(\\?|\\\\\\[\\?)?(?:\\{|\\(\\?<)");

    private static final String WORD_BEGINS = "(?<![\\w./-])";
    private static final Pattern NAMED = Pattern.compile("\\(\\?<([a-z]+)>");

    private final String literal;
    private final boolean weak;
    private final String form;
    private Compiled compiled;

    /** What a form comes to, made when a text has its literal: of hundreds hardly one is needed. */
    private record Compiled(Pattern pattern, List<String> names, boolean severalLines) {

        static Compiled of(String form) {
            String expanded = START.matcher(form).lookingAt() ? WORD_BEGINS + expanded(form) : expanded(form);
            return new Compiled(
                    Pattern.compile(expanded, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE),
                    NAMED.matcher(expanded)
                            .results()
                            .map(group -> group.group(1))
                            .toList(),
                    CLASSES.matcher(expanded).replaceAll("").contains("\\n"));
        }

        private static String expanded(String form) {
            return PLACE.matcher(form)
                    .replaceAll(place -> Matcher.quoteReplacement(
                            "(?<" + place.group(1) + ">" + SHAPES.getOrDefault(place.group(1), WORD) + ")"));
        }
    }

    private Wording(String literal, boolean weak, String form) {
        this.literal = literal;
        this.weak = weak;
        this.form = form;
    }

    /**
     * @param literal in lower case; stands in each such text, so that the others cost nothing
     * @param form the wording, in whatever case
     */
    static Wording said(String literal, String form) {
        return new Wording(literal, false, form);
    }

    /** A wording without a subject. */
    static Wording said(String literal) {
        return new Wording(literal, false, Pattern.quote(literal));
    }

    /** Words that tell only where the kind of the failure is known, and nothing else tells more. */
    static Wording hint(String literal) {
        return new Wording(literal, true, Pattern.quote(literal));
    }

    /** The same, with a subject. */
    static Wording hint(String literal, String form) {
        return new Wording(literal, true, form);
    }

    /** Whether it counts only where nothing else tells more. */
    boolean weak() {
        return weak;
    }

    /** @return where it stands first in the part of the text that it is for, or null */
    Found in(FailureText text, boolean whole) {
        if (!text.whole().lowered().contains(literal) && !text.line().lowered().contains(literal)) {
            return null;
        }
        FailureText.Part part = whole || compiled().severalLines() ? text.whole() : text.line();
        Matcher matcher = pattern().matcher(part.text());
        return matcher.find() ? new Found(matcher, part, compiled().names()) : null;
    }

    /** One place where a wording stands. */
    record Found(Matcher match, FailureText.Part part, List<String> names) {

        Subjects subjects() {
            Subjects subjects = new Subjects();
            names.forEach(name -> subjects.put(name, match.group(name)));
            return subjects;
        }

        List<String> quotes() {
            return part.quotes(match.start(), match.end());
        }
    }

    /** Stands in each text that has it. */
    String literal() {
        return literal;
    }

    /** The subjects that it finds. */
    List<String> names() {
        return compiled().names();
    }

    Pattern pattern() {
        return compiled().pattern();
    }

    private synchronized Compiled compiled() {
        if (compiled == null) {
            compiled = Compiled.of(form);
        }
        return compiled;
    }

    @Override
    public String toString() {
        return form;
    }
}
