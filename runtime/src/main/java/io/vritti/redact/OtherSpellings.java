package io.vritti.redact;

/** Secrets that show only where escapes and wrapped lines are undone: {@code "p&#92;u0061ssword"}, {@code %70assword=}, {@code &quot;token&quot;}. */
final class OtherSpellings implements Finder {

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        OtherSpelling spelling = OtherSpelling.of(text);
        spelling.each((part, offset) -> {
            Findings inside = new Findings();
            Redactor.findSpelled(searched.part(part), inside);
            inside.each((start, end, kind) -> {
                if (kind.isSecret()) {
                    findings.add(spelling.start(offset + start), spelling.end(offset + end - 1), kind);
                }
            });
        });
    }
}
