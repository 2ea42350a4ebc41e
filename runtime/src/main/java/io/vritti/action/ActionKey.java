package io.vritti.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A versioned hash of what identifies an action: the first 128 bits of SHA-256, with every part length-prefixed, so that
 * ["a b"] and ["a", "b"] differ.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record ActionKey(long high, long low) {

    /** Changes whenever the parts or their order change: old episodes then match nothing, rather than wrongly. */
    private static final byte VERSION = 1;

    /** 32 lower-case hexadecimal digits. */
    public String hex() {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(high) + format.toHexDigits(low);
    }

    /** @throws IllegalArgumentException if the text is not 32 hexadecimal digits */
    public static ActionKey fromHex(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException("an action key has 32 hexadecimal digits, not \"" + hex + "\"");
        }
        return new ActionKey(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    /** Written out, as {@link #hashCode}: a record's own ones are linked at their first use, and every first failure waited for that. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ActionKey key && high == key.high && low == key.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high);
    }

    @Override
    public String toString() {
        return hex();
    }

    /** Adds parts one by one; not thread-safe. */
    public static final class Builder {
        private final MessageDigest digest;

        public Builder(String kind) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
            digest.update(VERSION);
            add(kind);
        }

        public Builder add(String part) {
            return part == null ? addLength(-1) : add(part.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(byte[] part) {
            addLength(part.length);
            digest.update(part);
            return this;
        }

        public Builder add(long value) {
            addLength(Long.BYTES);
            for (int shift = 56; shift >= 0; shift -= 8) {
                digest.update((byte) (value >>> shift));
            }
            return this;
        }

        public ActionKey build() {
            byte[] hash = digest.digest();
            return new ActionKey(bigEndian(hash, 0), bigEndian(hash, 8));
        }

        private Builder addLength(int length) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                digest.update((byte) (length >>> shift));
            }
            return this;
        }

        private static long bigEndian(byte[] bytes, int from) {
            long value = 0;
            for (int i = from; i < from + Long.BYTES; i++) {
                value = value << 8 | bytes[i] & 0xff;
            }
            return value;
        }
    }
}
