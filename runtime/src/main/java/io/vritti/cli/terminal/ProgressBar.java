package io.vritti.cli.terminal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * How far a long command is, in one line that is written again and again and never wider than the terminal: a line that wraps could
 * not be written over. Nothing where nobody sees it.
 */
public final class ProgressBar {

    private static final int WIDEST = 30;

    /** Narrower it says nothing: the numbers alone do. */
    private static final int NARROWEST = 5;

    /** As often as an eye follows. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintWriter out;
    private final boolean shown;
    private final long all;
    private final int columns;
    private long writtenNanos;
    private int length;

    /** @param shown whether a person sees what is written: a pipe gets no such lines */
    public ProgressBar(PrintWriter out, boolean shown, long all) {
        this(out, seen(shown, all), all, seen(shown, all) ? Terminal.columns() : 0);
    }

    /** @param columns of the terminal */
    public ProgressBar(PrintWriter out, boolean shown, long all, int columns) {
        this.out = out;
        this.shown = shown;
        this.all = all;
        this.columns = columns;
    }

    /** A file that errors are written to gets none either. */
    private static boolean seen(boolean shown, long all) {
        return shown && all > 0 && !Terminal.errorsAreKept();
    }

    public void at(long done) {
        long nowNanos = System.nanoTime();
        if (shown && (length == 0 || nowNanos - writtenNanos >= PAUSE_NANOS)) {
            writtenNanos = nowNanos;
            write(line(Math.min(done, all)));
        }
    }

    /** Takes the line away. */
    public void end() {
        if (shown && length > 0) {
            write("");
            out.print('\r');
            out.flush();
        }
    }

    private String line(long done) {
        String numbers = done + "/" + all;
        int room = columns - 1;
        if (numbers.length() > room) {
            numbers = 100 * done / all + " %";
        }
        int width = Math.min(WIDEST, room - numbers.length() - "[] ".length());
        if (width < NARROWEST) {
            return numbers.length() > room ? "" : numbers;
        }
        int full = (int) (width * done / all);
        return "[" + "#".repeat(full) + ".".repeat(width - full) + "] " + numbers;
    }

    /** Over what was there before. */
    private void write(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        out.flush();
        length = line.length();
    }
}
