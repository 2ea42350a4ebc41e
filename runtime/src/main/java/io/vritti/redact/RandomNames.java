package io.vritti.redact;

/**
 * Names of files that are made by chance alone, in evidence: a program's texts are taken for files that it may open, and a secret among them
 * would be kept as the path of a missing file.
 */
final class RandomNames implements Finder {

    /** Names of temporary files are shorter. */
    private static final int SHORTEST = 20;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            int end = slash + 1;
            while (end < text.length() && (TextScan.isWordCharacter(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            boolean isWhole = TextScan.isQuote(TextScan.at(text, end));
            if (isWhole && end - slash > SHORTEST && RandomWords.isRandom(text.substring(slash + 1, end))) {
                findings.add(slash + 1, end, Kind.API_KEY);
            }
        }
    }
}
