package io.vritti.intercept.http;

import io.vritti.action.HostInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A body that can be read as often as wanted: it is in memory, or in a file. */
public abstract class MemoryContent implements RequestContent {

    /** Larger bodies are streamed to us: 1 MiB takes SHA-256 about a millisecond of the host's thread. */
    public static final long MOST_BYTES = PublishedBody.MOST_BYTES;

    private byte[] identity;
    private boolean asked;

    /** @throws IOException when it cannot be had any more */
    protected abstract void writeTo(OutputStream target) throws IOException;

    @Override
    public final byte[] identity() {
        if (!asked) {
            asked = true;
            byte[] bytes = bytes();
            identity = bytes == null || bytes.length == 0 ? bytes : hash(bytes);
        }
        return identity;
    }

    @Override
    public final String head() {
        byte[] bytes = bytes();
        return bytes == null
                ? ""
                : new String(bytes, 0, Math.min(bytes.length, HostInput.MOST_BYTES), StandardCharsets.UTF_8);
    }

    @Override
    public final String text() {
        byte[] bytes = bytes();
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** @return null where they cannot be had any more */
    private byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException gone) {
            return null;
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
