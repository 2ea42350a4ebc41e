package io.vritti.redact;

import java.util.regex.Matcher;

/**
 * Names of secrets and their values as programs print them: an argv as a list, a name and a value as two fields, a tag with a key,
 * a sentence ({@link PrintedForm}). The name is judged as everywhere else.
 */
final class PrintedSecrets implements Finder {

    @Override
    public void find(SearchedText searched, Findings findings) {
        if (searched.names().isEmpty()) {
            return;
        }
        SecretColumns.find(searched, findings);
        for (PrintedForm form : PrintedForms.ALL) {
            form.each(searched, match -> inspect(match, form, findings));
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
