package io.vritti.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of secrets and their values as programs print them: an argv as a list, a name and a value as two fields, a tag with a key,
 * a sentence. The name is judged as everywhere else.
 */
final class PrintedSecrets implements Finder {

    /**
     * @param pattern groups: the name, the value
     * @param needle every match has it; most texts have none
     * @param isSentence the value must look random: it may be the next word of the sentence
     */
    private record Form(Pattern pattern, String needle, boolean isSentence) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    Pattern.compile("[\"']--?([A-Za-z][\\w-]{1,60})[\"'],? {0,4}[\"']([^\"'\n]{1,512})[\"']"),
                    "-",
                    false),
            new Form(
                    Pattern.compile(
                            "\\b(?:name|Name|key|Key)[\"']? {0,4}[:=] {0,4}[\"']?([\\w.-]{1,80})[\"']?,?\\s{1,20}"
                                    + "[\"']?[vV]alue[\"']? {0,4}[:=] {0,4}[\"']?([^\"'\\s,}<]{1,512})"),
                    "alue",
                    false),
            new Form(Pattern.compile("\\bkey=\"([\\w.-]{1,80})\">([^<\n]{1,512})<"), "key=\"", false),
            new Form(
                    Pattern.compile("(?i)\\b(password|passphrase|passcode|token|secret|api[ _-]?key|access[ _-]?key)"
                            + " (?:is|was|:=)(?: now| set to)?:? {0,2}[\"'`]?([^\\s\"'`]{6,512})"),
                    " ",
                    true));

    @Override
    public void find(String text, Findings findings) {
        for (Form form : FORMS) {
            if (text.contains(form.needle)) {
                Matcher matcher = form.pattern.matcher(text);
                while (matcher.find()) {
                    inspect(matcher, form, findings);
                }
            }
        }
    }

    private static void inspect(Matcher matcher, Form form, Findings findings) {
        String value = withoutStop(matcher.group(2));
        SecretNames.Strength strength = SecretNames.strengthOf(matcher.group(1));
        if (!value.isEmpty()
                && strength.compareTo(SecretNames.Strength.WEAK) >= 0
                && FlagSecrets.isValue(value)
                && (ValueJudge.isSecret(value, strength, !form.isSentence, form.isSentence)
                        || ValueJudge.isLongNumber(value))) {
            findings.add(matcher.start(2), matcher.start(2) + value.length(), Kind.PASSWORD);
        }
    }

    private static String withoutStop(String value) {
        int end = value.length();
        while (end > 0 && ".,;:!)".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }
}
