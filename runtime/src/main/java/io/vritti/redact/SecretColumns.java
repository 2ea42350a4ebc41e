package io.vritti.redact;

import io.vritti.redact.SecretNames.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values below a heading that means a secret: CSV, tables of databases, of Markdown and of {@code kubectl}. Each row must have as many cells
 * as the headings.
 */
final class SecretColumns {

    /** In a wider line stand data, no headings. */
    private static final int LONGEST_HEADINGS = 1_000;

    private static final int SHORTEST = 4;
    private static final int SHORTEST_IN_COLUMN = 8;

    private static final Pattern HEADING =
            Pattern.compile("[\\p{L}_][\\p{L}\\w.#-]{0,39}(?: [\\p{L}\\w.-]{1,20}){0,3}");

    private static final String BORDERS = "|\u2502\u2503\u2506";

    /** Lines between headings and rows are of these. */
    private static final String RULE = "-+=:_ \t\r\u2500\u2501\u2550" + BORDERS;

    private record Column(int index, Strength strength) {}

    private final String text;
    private final Findings findings;

    private SecretColumns(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    static void find(SearchedText searched, Findings findings) {
        if (searched.text().indexOf('\n') >= 0) {
            SecretColumns columns = new SecretColumns(searched.text(), findings);
            int[] next = {0};
            searched.names().each((start, end) -> next[0] = start < next[0] ? next[0] : columns.below(start));
        }
    }

    /** @return where to go on */
    private int below(int name) {
        int start = lineStart(name);
        int end = lineEnd(name);
        CellSeparator separator = end - start > LONGEST_HEADINGS ? null : CellSeparator.of(text, start, end);
        List<CellSeparator.Cell> cells = separator == null ? List.of() : separator.cells(text, start, end);
        List<Column> secret = separator == null ? List.of() : headings(cells, separator);
        return secret.isEmpty() ? end + 1 : rows(separator, cells.size(), secret, end + 1);
    }

    /** That of a line which began long before is the next one's. */
    private int lineStart(int from) {
        for (int at = from; at > Math.max(0, from - LONGEST_HEADINGS); at--) {
            if (text.charAt(at - 1) == '\n') {
                return at;
            }
        }
        return Math.max(0, from - LONGEST_HEADINGS);
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private List<Column> headings(List<CellSeparator.Cell> cells, CellSeparator separator) {
        List<Column> secret = new ArrayList<>();
        long named = cells.stream().filter(cell -> cell.start() < cell.end()).count();
        if (named < separator.fewestCells()) {
            return secret;
        }
        for (int i = 0; i < cells.size(); i++) {
            String heading = cells.get(i).in(text);
            if (!heading.isEmpty() && !HEADING.matcher(heading).matches()) {
                return List.of();
            }
            Strength strength = SecretNames.strengthOf(heading);
            if (strength != Strength.NONE) {
                secret.add(new Column(i, strength));
            }
        }
        return secret;
    }

    /** @return where the first line behind the rows begins */
    private int rows(CellSeparator separator, int count, List<Column> secret, int from) {
        int at = from;
        // Whatever stands between borders may be prose, unless a line sets headings and rows apart.
        boolean isData = separator != CellSeparator.BORDER || at < text.length() && isRule(at, lineEnd(at));
        while (at < text.length()) {
            int end = lineEnd(at);
            if (!isRule(at, end)) {
                List<CellSeparator.Cell> cells = separator.cells(text, at, end);
                // Programs that count the rows give no heading to the numbers.
                int shift = cells.size() - count;
                if (shift != 0 && !(shift == 1 && separator == CellSeparator.SPACES)) {
                    return at;
                }
                for (Column column : secret) {
                    mask(cells.get(column.index + shift), column.strength, separator, isData);
                }
            }
            at = end + 1;
        }
        return at;
    }

    private void mask(CellSeparator.Cell cell, Strength strength, CellSeparator separator, boolean isData) {
        String value = cell.in(text);
        boolean isWord =
                value.length() >= SHORTEST && value.chars().noneMatch(c -> c <= ' ') && !Kind.isMarkAt(value, 0);
        if (!isWord || !ValueJudge.isSecret(value, strength, separator != CellSeparator.SPACES, false)) {
            return;
        }
        boolean isPlain = !ValueJudge.looksRandom(value) && (strength != Strength.PASSWORD || !isData);
        boolean isSure = strength != Strength.WEAK && value.indexOf('/') < 0;
        boolean isName = !isSure && !RandomWords.isRandom(value)
                || separator == CellSeparator.SPACES && value.length() < SHORTEST_IN_COLUMN;
        if (!isPlain && !isName) {
            findings.add(cell.start(), cell.end(), strength == Strength.PASSWORD ? Kind.PASSWORD : Kind.API_KEY);
        }
    }

    private boolean isRule(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (RULE.indexOf(c) < 0 && (c < '\u2500' || c > '\u257f')) {
                return false;
            }
        }
        return end > start;
    }
}
