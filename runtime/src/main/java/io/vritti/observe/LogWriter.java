package io.vritti.observe;

import io.vritti.text.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.function.UnaryOperator;

/**
 * Writes messages as lines of {@code vritti.log}: time, level, pid, thread, message; a stack trace follows, indented. What others wrote
 * into a message cannot begin a line. Used by one thread.
 */
final class LogWriter {

    /** Always three decimals, which {@link Instant#toString} leaves out when they are zero. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** Of a stack trace: some hundred frames. */
    private static final int MOST_TRACE_CHARACTERS = 16_384;

    private static final String INDENT = "    ";

    private final RotatingFile file;
    private final UnaryOperator<String> redaction;
    private final long pid = ProcessHandle.current().pid();

    LogWriter(RotatingFile file, UnaryOperator<String> redaction) {
        this.file = file;
        this.redaction = redaction;
    }

    /**
     * Never throws: if the log cannot be written, the error cannot be reported either.
     *
     * @return whether it is written
     */
    boolean write(LogEntry entry) {
        try {
            file.append(render(entry).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException | RuntimeException | Error lost) {
            // A full disk; or an exception of the host's whose getMessage() throws, whatever that is: the next one may
            // not.
            return false;
        }
    }

    private String render(LogEntry entry) {
        StringBuilder lines = new StringBuilder();
        lines.append(TIME.format(Instant.ofEpochMilli(entry.atMillis())));
        lines.append(' ').append(entry.level()).append(' ').append(pid);
        lines.append(' ').append(shown(entry.thread()));
        lines.append(' ').append(shown(entry.message())).append('\n');
        if (entry.thrown() != null) {
            appendTrace(entry.thrown(), lines);
        }
        return lines.toString();
    }

    /** Redacted before line ends are taken out: a private key has several lines. */
    private String shown(String text) {
        return VisibleText.line(redaction.apply(String.valueOf(text)));
    }

    private void appendTrace(Throwable thrown, StringBuilder lines) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        String text = LogEntry.cut(redaction.apply(trace.toString()), MOST_TRACE_CHARACTERS);
        for (String line : text.split("\\R")) {
            lines.append(INDENT).append(VisibleText.line(line)).append('\n');
        }
    }
}
