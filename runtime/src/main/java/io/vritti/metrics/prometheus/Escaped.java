package io.vritti.metrics.prometheus;

/** Texts as they stand in an exposition, where a line ends at each line feed. */
final class Escaped {

    private Escaped() {}

    /** A help text, in which quotes mean nothing. */
    static String help(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** A text between quotes. */
    static String value(String text) {
        return help(text).replace("\"", "\\\"");
    }
}
