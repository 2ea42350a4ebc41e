package io.vritti.world.input;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short hashes that are compared within one home only: the salt keeps anyone from looking a secret up. */
public final class Salted {

    /** 48 bits: one false "unchanged" in 10^14 changes, and too little to prove a guessed secret by. */
    private static final int HASH_BYTES = 6;

    private Salted() {}

    /** 12 hexadecimal digits. */
    public static String hash(long salt, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(salt).array());
            return HexFormat.of().formatHex(digest.digest(bytes), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
