package io.vritti.redact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA256 (RFC 2104). Not the JDK's, which loads the framework of ciphers, with policies and constraints: a tenth of the CPU
 * that building the engine takes.
 */
public final class KeyedHash {

    /** Of SHA-256 (FIPS 180-4). */
    private static final int BLOCK_BYTES = 64;

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] inner;
    private final byte[] outer;

    /** @throws IllegalArgumentException if the key is empty */
    public KeyedHash(byte[] key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("an empty key keeps nothing secret");
        }
        byte[] block = Arrays.copyOf(key.length > BLOCK_BYTES ? sha256().digest(key) : key, BLOCK_BYTES);
        inner = xor(block, INNER);
        outer = xor(block, OUTER);
    }

    /** 32 bytes; safe for use by many threads. */
    public byte[] hash(byte[] message) {
        MessageDigest digest = sha256();
        digest.update(inner);
        byte[] within = digest.digest(message);
        digest.update(outer);
        return digest.digest(within);
    }

    private static byte[] xor(byte[] block, byte pad) {
        byte[] padded = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
