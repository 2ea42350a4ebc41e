package io.vritti.redact;

import java.util.regex.Matcher;

/**
 * Names of secrets and their values as programs print them: an argv as a list, a name and a value as two fields, a tag with a key,
 * a sentence ({@link PrintedForm}). The name is judged as everywhere else.
 */
final class PrintedSecrets implements Finder {

    @Override
    public void find(String text, Findings findings) {
        NearSecretWords near = NearSecretWords.in(text);
        if (near.isEmpty()) {
            return;
        }
        CharacterPairs pairs = new CharacterPairs(text);
        for (PrintedForm form : PrintedForms.ALL) {
            if (form.mayBeIn(text, pairs)) {
                Matcher matcher =
                        form.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
                near.each((start, end) -> find(matcher.region(start, end), form, findings));
            }
        }
    }

    private static void find(Matcher matcher, PrintedForm form, Findings findings) {
        while (matcher.find()) {
            inspect(matcher, form, findings);
        }
    }

    private static void inspect(Matcher matcher, PrintedForm form, Findings findings) {
        String value = withoutStop(matcher.group("value"));
        SecretNames.Strength strength = SecretNames.strengthOf(matcher.group("name"));
        if (!value.isEmpty()
                && !value.contains("[REDACTED:")
                && strength.compareTo(SecretNames.Strength.WEAK) >= 0
                && FlagSecrets.isValue(value)
                && form.proof().isSecret(value, strength)) {
            findings.add(matcher.start("value"), matcher.start("value") + value.length(), Kind.PASSWORD);
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
