package io.vritti.intercept.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a host writes to a shell, held until it flushes, as the JDK's own stream of a process holds it. What comes with one flush is
 * looked at as one text.
 */
final class ShellInput extends OutputStream {

    /**
     * The JDK's own stream lets go of what is more than 8 KiB. A host that writes in pieces and has not flushed knows of no byte whether
     * it has gone, so more may be held: a file that is written by a command is one text then. As much as a pipe of Linux holds (pipe(7)).
     */
    private static final int MOST_BYTES = 64 * 1024;

    /** What is more than this in one piece, the JDK's own stream does not hold at all (BufferedOutputStream): hosts may go by that. */
    private static final int HELD_BY_JDK = 8 * 1024;

    private static final int FIRST_BYTES = 1024;

    private final OutputStream out;
    private final ShellSession session;
    private final ReentrantLock writing = new ReentrantLock();
    private byte[] held = new byte[FIRST_BYTES];
    private int count;

    ShellInput(OutputStream out, ShellSession session) {
        this.out = out;
        this.session = session;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        writing.lock();
        try {
            if (count + length > MOST_BYTES) {
                session.tooLong();
                passHeld();
            }
            if (length > MOST_BYTES) {
                out.write(bytes, from, length);
            } else {
                held = count + length <= held.length ? held : Arrays.copyOf(held, 2 * (count + length));
                System.arraycopy(bytes, from, held, count, length);
                count += length;
                if (length > HELD_BY_JDK && bytes[from + length - 1] == '\n') {
                    passText();
                    out.flush();
                }
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void flush() throws IOException {
        writing.lock();
        try {
            passText();
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        try (OutputStream closed = out) {
            flush();
        }
    }

    private void passText() throws IOException {
        if (count > 0) {
            byte[] text = Arrays.copyOf(held, count);
            count = 0;
            out.write(session.flushing(text));
        }
    }

    private void passHeld() throws IOException {
        int length = count;
        count = 0;
        out.write(held, 0, length);
    }
}
