package io.vritti.store.remote;

import java.util.Arrays;
import java.util.List;

/**
 * Which actions have failed on any machine, as a shared store knew at one time: a part of the hash of each key. What is not in it
 * had not failed then; what is in it may have.
 */
public final class KeyDigest {

    /** Each is renewed by itself. Sixteen, so that a batch of new keys costs at most as many writes. */
    public static final int PARTS = 16;

    private static final int HEXADECIMAL = 16;

    /** 48 bits: of 65,000 keys one in four billion questions is answered "perhaps" for another's sake. */
    private static final int HASH_DIGITS = 12;

    private final List<Part> parts;

    /** @param parts {@link #PARTS} of them */
    public KeyDigest(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * The keys of one last digit.
     *
     * @param revision differs where the hashes do
     * @param hashes sorted; null where there are too many to be listed
     */
    public record Part(String revision, long[] hashes) {

        boolean mayHold(long hash) {
            return hashes == null || Arrays.binarySearch(hashes, hash) >= 0;
        }
    }

    /** @param key 32 hexadecimal digits */
    public static int part(String key) {
        return Character.digit(key.charAt(key.length() - 1), HEXADECIMAL);
    }

    /** What stands for a key in its part. */
    public static long hash(String key) {
        return Long.parseLong(key.substring(0, HASH_DIGITS), HEXADECIMAL);
    }

    public Part part(int n) {
        return parts.get(n);
    }

    /** Whether the action may have failed; false is certain for the time at which this was read. */
    public boolean mayHold(String key) {
        return parts.get(part(key)).mayHold(hash(key));
    }

    /** Whether the action had failed when this was read. */
    boolean lists(String key) {
        Part part = parts.get(part(key));
        return part.hashes() != null && part.mayHold(hash(key));
    }

    boolean hasRevisionsOf(KeyDigest other) {
        for (int n = 0; n < PARTS; n++) {
            if (other == null || !part(n).revision().equals(other.part(n).revision())) {
                return false;
            }
        }
        return true;
    }
}
