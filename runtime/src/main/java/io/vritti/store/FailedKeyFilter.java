package io.vritti.store;

import io.vritti.action.ActionKey;
import io.vritti.home.AtomicFile;
import io.vritti.home.Home;
import io.vritti.home.OwnerOnly;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A filter of keys that may have failed: 64-bit hashes of action keys and families, in one small file that is read before the
 * store is open (design.md §4, "Early"). A hash that is absent lets a call go on at once; one that is present proves nothing,
 * and makes the call wait for the store.
 *
 * <p>File: {@code VRFK}, version, number of keys, number of families, CRC-32 of the rest (big-endian ints), then the hashes,
 * keys before families, both sorted.
 */
public final class FailedKeyFilter {

    /** A failure older than this is not worth waiting for (design.md §5.2: evidence lives 7 days; flakiness 14, §5.3). */
    public static final long LIFE_MILLIS = 14L * 24 * 60 * 60 * 1000;

    private static final int MAGIC = 0x5652_464B;
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 5 * Integer.BYTES;

    /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private final boolean known;
    private final long[] keys;
    private final long[] families;

    private FailedKeyFilter(boolean known, long[] keys, long[] families) {
        this.known = known;
        this.keys = keys;
        this.families = families;
    }

    /**
     * @param keys hashes of action keys, in any order
     * @param families hashes of families, in any order and as often as they come
     */
    public static FailedKeyFilter of(long[] keys, long[] families) {
        return new FailedKeyFilter(true, sortedSet(keys), sortedSet(families));
    }

    /** Reads the home's file. Never throws: where a store is there but the file tells nothing, everything may have failed. */
    public static FailedKeyFilter read(Home home) {
        File file = home.filter();
        try {
            if (home.usable() && file.exists()) {
                return parse(contentOf(file));
            }
            boolean nothingYet = !home.usable() || !home.database().exists();
            return new FailedKeyFilter(nothingYet, new long[0], new long[0]);
        } catch (IOException | RuntimeException e) {
            return new FailedKeyFilter(false, new long[0], new long[0]);
        }
    }

    /** The hash of a family. */
    public static long hash(String family) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < family.length(); i++) {
            hash = (hash ^ family.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The program of a family, which where it is missing stands in the file like a family. */
    public static String program(String family) {
        int end = family.indexOf(' ');
        return end < 0 ? family : family.substring(0, end);
    }

    /** The hash of an action key: half of what is a hash already. */
    public static long hash(ActionKey key) {
        return key.high();
    }

    /** Whether the action may have failed; false is certain. */
    public boolean mayHaveFailed(ActionKey key) {
        return !known || Arrays.binarySearch(keys, hash(key)) >= 0;
    }

    /** Whether some action of the family may have failed, or one for want of its program; false is certain. */
    public boolean familyMayHaveFailed(String family) {
        return !known || named(family) || named(program(family));
    }

    private boolean named(String family) {
        return Arrays.binarySearch(families, hash(family)) >= 0;
    }

    /**
     * Replaces the home's file.
     *
     * @throws IOException if it cannot be written; the old one is then still there
     */
    public void write(Home home) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(HEADER_BYTES + (keys.length + families.length) * Long.BYTES);
        content.position(HEADER_BYTES);
        for (long key : keys) {
            content.putLong(key);
        }
        for (long family : families) {
            content.putLong(family);
        }
        content.flip();
        content.putInt(MAGIC).putInt(VERSION).putInt(keys.length).putInt(families.length);
        content.putInt(checksum(content.array()));
        OwnerOnly.makeFolder(home.folder());
        AtomicFile.replace(home.filter(), content.array());
    }

    private static FailedKeyFilter parse(byte[] content) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (content.length < HEADER_BYTES || in.getInt() != MAGIC || in.getInt() != VERSION) {
            throw new IOException("not a file of this version");
        }
        int keyCount = in.getInt();
        int familyCount = in.getInt();
        long expected = HEADER_BYTES + ((long) keyCount + familyCount) * Long.BYTES;
        if (keyCount < 0 || familyCount < 0 || content.length != expected || in.getInt() != checksum(content)) {
            throw new IOException("damaged");
        }
        long[] keys = new long[keyCount];
        long[] families = new long[familyCount];
        in.asLongBuffer().get(keys).get(families);
        return new FailedKeyFilter(true, keys, families);
    }

    private static byte[] contentOf(File file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
        }
    }

    /** Over the counts and the hashes: all but magic, version and the checksum itself. */
    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content, 2 * Integer.BYTES, 2 * Integer.BYTES);
        crc.update(content, HEADER_BYTES, content.length - HEADER_BYTES);
        return (int) crc.getValue();
    }

    private static long[] sortedSet(long[] hashes) {
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }
}
