package io.vritti.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All values of {@code data} and {@code stringData} in a text with an object of the kind Secret, as YAML or JSON, before or behind its kind. */
final class KubernetesSecrets implements Finder {

    private static final Pattern KIND = Pattern.compile("\\bkind[\"']?: {0,4}[\"']?Secret\\b(?![\\w.-])");

    private static final Pattern YAML = Pattern.compile("(?m)^( {0,12})(?:data|stringData):[ \t]{0,8}\r?\n");
    private static final Pattern YAML_LINE =
            Pattern.compile("( {1,20})([\\w.-]{1,253}): {0,4}[\"']?([^\\s\"']++)[\"']?[ \t\r]{0,8}(?:\n|$)");

    private static final Pattern JSON = Pattern.compile("\"(?:data|stringData)\"\\s{0,4}:\\s{0,4}\\{");
    private static final Pattern JSON_MEMBER =
            Pattern.compile("\\s{0,40},?\\s{0,40}\"[\\w.-]{1,253}\"\\s{0,4}:\\s{0,4}\"([^\"]*+)\"");

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (!text.contains("Secret") || !KIND.matcher(text).find()) {
            return;
        }
        inEach(YAML, YAML_LINE, 3, text, findings);
        inEach(JSON, JSON_MEMBER, 1, text, findings);
    }

    private static void inEach(Pattern opening, Pattern member, int group, String text, Findings findings) {
        Matcher block = opening.matcher(text);
        Matcher value = member.matcher(text);
        while (block.find()) {
            int at = block.end();
            while (value.region(at, text.length()).lookingAt()) {
                at = value.end();
                if (!Kind.isMarkAt(text, value.start(group))
                        && value.group(group).length() > 1) {
                    findings.add(value.start(group), value.end(group), Kind.API_KEY);
                }
            }
        }
    }
}
