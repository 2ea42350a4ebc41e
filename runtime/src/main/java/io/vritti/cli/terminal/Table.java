package io.vritti.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as their longest cell, for people. */
public final class Table {

    private static final String GAP = "  ";

    /** Cells of more characters are cut: `show` and `--json` have them whole. */
    private static final int WIDEST_CELL = 60;

    private final List<String[]> rows = new ArrayList<>();
    private final int columns;
    private boolean lastWhole;

    public Table(String... headings) {
        columns = headings.length;
        rows.add(headings);
    }

    /** Cells of the last column are not cut: there is nothing to their right. */
    public Table lastWhole() {
        lastWhole = true;
        return this;
    }

    /** @param cells one for each heading; null is empty */
    public Table row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        String[] row = new String[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = cells[i] == null
                    ? ""
                    : Printable.cell(
                            cells[i].toString(), lastWhole && i == columns - 1 ? Integer.MAX_VALUE : WIDEST_CELL);
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    void print(PrintWriter out) {
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row[i])
                        .append(" ".repeat(widths[i] - row[i].length()))
                        .append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
