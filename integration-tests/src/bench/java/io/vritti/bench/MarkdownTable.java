package io.vritti.bench;

import java.util.List;

/** The rows as Markdown, which people read as it stands, too. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String head() {
        StringBuilder head = new StringBuilder("| what |");
        StringBuilder line = new StringBuilder("|---|");
        for (Peer peer : Peer.values()) {
            head.append(' ').append(peer.title()).append(" |");
            line.append("---|");
        }
        return head.append(" target | met |\n")
                .append(line)
                .append("---|---|\n")
                .toString();
    }

    static String rows(List<Figure> figures) {
        StringBuilder rows = new StringBuilder();
        for (Figure figure : figures) {
            rows.append("| ").append(figure.what()).append(" |");
            for (Peer peer : Peer.values()) {
                rows.append(' ').append(figure.cell(peer)).append(" |");
            }
            rows.append(' ')
                    .append(figure.target())
                    .append(" | ")
                    .append(figure.met())
                    .append(" |\n");
        }
        return rows.toString();
    }
}
