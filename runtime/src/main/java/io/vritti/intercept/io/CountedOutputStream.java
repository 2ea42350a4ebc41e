package io.vritti.intercept.io;

import io.vritti.action.HostInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hands what the host writes through, counts it and hashes it: what a process or a server is given is part of its call. */
public final class CountedOutputStream extends OutputStream {

    private final OutputStream out;
    private final MessageDigest digest;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private volatile long bytes;

    public CountedOutputStream(OutputStream out) {
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        count(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] written, int from, int count) throws IOException {
        out.write(written, from, count);
        count(written, from, count);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    public long bytes() {
        return bytes;
    }

    /** SHA-256 of all that was written so far. */
    public synchronized byte[] hash() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            return new byte[0];
        }
    }

    /** The beginning of what was written, as text; at most {@link HostInput#MOST_BYTES}. */
    public synchronized String head() {
        return head.toString(StandardCharsets.UTF_8);
    }

    private synchronized void count(byte[] written, int from, int count) {
        digest.update(written, from, count);
        head.write(written, from, Math.min(count, HostInput.MOST_BYTES - head.size()));
        bytes += count;
    }
}
