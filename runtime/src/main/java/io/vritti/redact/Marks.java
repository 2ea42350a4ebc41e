package io.vritti.redact;

import java.util.regex.Pattern;

/** What an earlier redaction left: found first, so that nothing inside is taken for a secret. */
final class Marks implements Finder {

    private static final Pattern MARK =
            Pattern.compile("\\[(?:REDACTED:[a-z_]{1,20}:[0-9a-f]{8}|IP:[0-9a-f]{8}|EMAIL|USER)]");

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (text.indexOf('[') < 0) {
            return;
        }
        NeedleMatches.each(
                MARK.matcher(text), text, "[", 0, 0, mark -> findings.add(mark.start(), mark.end(), Kind.MARK));
    }
}
