package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;

/** What stands between the cells of a table's line. */
enum CellSeparator {
    BORDER {
        @Override
        boolean isAt(String text, int index) {
            char c = text.charAt(index);
            return c == '|' || c == '\u2502' || c == '\u2503' || c == '\u2506';
        }
    },
    TAB {
        @Override
        boolean isAt(String text, int index) {
            return text.charAt(index) == '\t';
        }
    },
    COMMA {
        @Override
        boolean isAt(String text, int index) {
            return text.charAt(index) == ',';
        }
    },
    SEMICOLON {
        @Override
        boolean isAt(String text, int index) {
            return text.charAt(index) == ';';
        }
    },
    /** Columns, which two spaces set apart at least in one place of the headings. */
    SPACES {
        @Override
        boolean isAt(String text, int index) {
            return text.charAt(index) == ' ';
        }
    };

    /** A longer line is data. */
    private static final int MOST_CELLS = 128;

    /** Without quotes and the spaces around them. */
    record Cell(int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    abstract boolean isAt(String text, int index);

    /** One column between borders is a table, too. */
    int fewestCells() {
        return this == BORDER ? 1 : 2;
    }

    /** Null where the line is none of headings: a list in a sentence or a call has spaces behind its commas. */
    static CellSeparator of(String text, int start, int end) {
        boolean[] has = new boolean[values().length];
        boolean hasWideGap = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '=' || c == '(' || c == '{' || c == ':') {
                return null;
            }
            for (CellSeparator separator : values()) {
                has[separator.ordinal()] |= separator.isAt(text, i);
            }
            boolean isGap = c == ' ' && i > start && i + 1 < end && text.charAt(i + 1) == ' ';
            hasWideGap |= isGap && text.charAt(i - 1) != ' ';
            if ((c == ',' || c == ';') && i + 1 < end && text.charAt(i + 1) == ' ' && !has[BORDER.ordinal()]) {
                return null;
            }
        }
        for (CellSeparator separator : values()) {
            if (separator != SPACES && has[separator.ordinal()]) {
                return separator;
            }
        }
        return hasWideGap ? SPACES : null;
    }

    /** A separator between quotes is part of the cell; borders at the edges hold nothing. */
    List<Cell> cells(String text, int start, int end) {
        List<Cell> cells = new ArrayList<>();
        boolean isQuoted = false;
        int from = start;
        for (int i = start; i <= end && cells.size() < MOST_CELLS; i++) {
            isQuoted ^= i < end && text.charAt(i) == '"' && this != SPACES;
            if (i == end || !isQuoted && isAt(text, i)) {
                Cell cell = trimmed(text, from, i);
                boolean isEdge = this == BORDER && (from == start || i == end);
                if (cell.start < cell.end || this != SPACES && !isEdge) {
                    cells.add(cell);
                }
                from = i + 1;
            }
        }
        return cells;
    }

    private static Cell trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return new Cell(start, end);
    }

    private static boolean isAround(char c) {
        return c <= ' ' || c == '"' || c == '`' || c == '\'';
    }
}
