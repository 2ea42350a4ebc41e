package io.vritti.observe;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.function.UnaryOperator;

/** Writes messages as lines of {@code vritti.log}. Used by one thread. */
final class LogWriter {

    /** Always three decimals, which {@link Instant#toString} leaves out when they are zero. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final RotatingFile file;
    private final UnaryOperator<String> redaction;

    LogWriter(RotatingFile file, UnaryOperator<String> redaction) {
        this.file = file;
        this.redaction = redaction;
    }

    /** Never throws: if the log cannot be written, the error cannot be reported either. */
    void write(LogEntry entry) {
        try {
            file.append(redaction.apply(render(entry)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException lost) {
            // A full disk, or an exception whose getMessage() throws.
        }
    }

    private static String render(LogEntry entry) {
        StringBuilder line = new StringBuilder();
        line.append(TIME.format(Instant.ofEpochMilli(entry.atMillis())));
        line.append(' ').append(entry.level()).append(' ').append(entry.thread());
        line.append(' ').append(entry.message()).append('\n');
        if (entry.thrown() != null) {
            StringWriter trace = new StringWriter();
            entry.thrown().printStackTrace(new PrintWriter(trace, true));
            line.append(trace);
        }
        return line.toString();
    }
}
