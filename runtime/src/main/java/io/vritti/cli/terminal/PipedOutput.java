package io.vritti.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Standard output for much data. Whoever reads it may have read enough ({@code | head}): then the rest is not written, and nothing is said.
 * That it cannot be written for another reason, such as a full disk, is said.
 */
public final class PipedOutput {

    /** Asking flushes; so many lines are a megabyte or so. */
    private static final int LINES_BETWEEN = 1_000;

    private final PrintWriter out;

    public PipedOutput(PrintWriter out) {
        this.out = out;
    }

    /** The reader has gone. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * @return how many were written
     * @throws CommandFailure if it cannot be written
     */
    public long write(LinesWriter lines) {
        try {
            long written = lines.to(new Checked());
            check();
            return written;
        } catch (Enough gone) {
            return 0;
        }
    }

    /** {@code PrintWriter} and {@code System.out} keep the reason to themselves, so it is asked for by one more write. */
    private void check() {
        if (!out.checkError()) {
            return;
        }
        // Not closed: it is the process's own.
        FileOutputStream raw = new FileOutputStream(FileDescriptor.out);
        try {
            raw.write('\n');
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
                throw new CommandFailure("the output could not be written: " + e.getMessage(), e);
            }
        }
        throw new Enough();
    }

    private final class Checked extends Writer {

        private int lines;

        @Override
        public void write(char[] buffer, int from, int length) {
            out.write(buffer, from, length);
        }

        @Override
        public Writer append(CharSequence text) {
            out.append(text);
            return this;
        }

        @Override
        public Writer append(char c) {
            out.append(c);
            if (c == '\n' && ++lines % LINES_BETWEEN == 0) {
                check();
            }
            return this;
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
