package io.vritti.failure.sign;

import io.vritti.failure.classify.FailureKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The common part of two failures of one cause: the kind, and the most telling line with everything masked that varies from
 * run to run. Equal for two runs of the same failure, whatever their process ids, times and temporary folders.
 */
public final class ErrorSignature {

    /** Of the rules behind the hash: hashes of different versions cannot be compared. */
    private static final String VERSION = "v1:";

    /** 64 bits: enough to tell the errors of one action apart. */
    private static final int HASH_BYTES = 8;

    private final String line;
    private final String masked;
    private final String hash;

    private ErrorSignature(String line, String masked, String hash) {
        this.line = line;
        this.masked = masked;
        this.hash = hash;
    }

    private ErrorSignature(FailureKind finer, String line) {
        this.line = line;
        this.masked = Mask.of(line);
        this.hash = VERSION + hash(finer.wireName() + "\n" + masked);
    }

    /** @param output tail of both streams, an error body or an exception's message; may be empty */
    public static ErrorSignature of(FailureKind finer, String output) {
        return new ErrorSignature(Objects.requireNonNull(finer, "finer"), TellingLine.of(output));
    }

    /** The same hash, where nothing of the output may be kept. */
    public ErrorSignature withoutLine() {
        return new ErrorSignature("", "", hash);
    }

    /** The line that tells most, at most 300 characters, as it was; empty if there was no output. */
    public String line() {
        return line;
    }

    /** The same with placeholders such as {@code <path>} for what varies. */
    public String masked() {
        return masked;
    }

    /** {@code v1:} and 16 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorSignature that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return hash + " " + masked;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
        }
    }
}
