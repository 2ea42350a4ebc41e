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
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A filter of keys that may have failed: 64-bit hashes of action keys and families, in one small file that is read before the
 * store is open (design.md §4, "Early"). A hash that is absent lets a call go on at once; one that is present proves nothing,
 * and makes the call wait for the store.
 *
 * <p>A call that is a wrapper around an action has a key of its own, by which it is found before anything can look into it.
 *
 * <p>File: {@code VRFK}, version, number of keys, number of families, number of wrappers, CRC-32 of the rest (big-endian ints),
 * then the hashes: keys, families, wrappers, each sorted, and for each wrapper the hash of the action key in it.
 */
public final class FailedKeyFilter {

    /** A failure older than this is not worth waiting for (design.md §5.2: evidence lives 7 days; flakiness 14, §5.3). */
    public static final long LIFE_MILLIS = 14L * 24 * 60 * 60 * 1000;

    private static final int MAGIC = 0x5652_464B;
    private static final int VERSION = 2;
    private static final int HEADER_BYTES = 6 * Integer.BYTES;

    /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private final boolean known;
    private final long[] keys;
    private final long[] families;
    private final long[] wrappers;
    private final long[] wrapped;

    private FailedKeyFilter(boolean known, long[] keys, long[] families, long[] wrappers, long[] wrapped) {
        this.known = known;
        this.keys = keys;
        this.families = families;
        this.wrappers = wrappers;
        this.wrapped = wrapped;
    }

    /**
     * @param keys hashes of action keys, in any order
     * @param families hashes of families, in any order and as often as they come
     * @param keyByWrapper hashes of the keys of calls, each with that of the action key in it
     */
    public static FailedKeyFilter of(long[] keys, long[] families, SortedMap<Long, Long> keyByWrapper) {
        return new FailedKeyFilter(
                true, sortedSet(keys), sortedSet(families), longs(keyByWrapper.keySet()), longs(keyByWrapper.values()));
    }

    /** Reads the home's file. Never throws: where a store is there but the file tells nothing, everything may have failed. */
    public static FailedKeyFilter read(Home home) {
        File file = home.filter();
        try {
            if (home.usable() && file.exists()) {
                return parse(contentOf(file));
            }
            boolean nothingYet = !home.usable() || !home.database().exists();
            return empty(nothingYet);
        } catch (IOException | RuntimeException e) {
            return empty(false);
        }
    }

    private static FailedKeyFilter empty(boolean known) {
        return new FailedKeyFilter(known, new long[0], new long[0], new long[0], new long[0]);
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

    /** Whether the call surely failed when it last ran, by itself or as a wrapper. */
    public boolean failedLast(ActionKey call) {
        long hash = hash(call);
        return Arrays.binarySearch(keys, hash) >= 0 || Arrays.binarySearch(wrappers, hash) >= 0;
    }

    /** The hash of each wrapper's key with that of the action key in it. */
    public SortedMap<Long, Long> keyByWrapper() {
        SortedMap<Long, Long> found = new TreeMap<>();
        for (int i = 0; i < wrappers.length; i++) {
            found.put(wrappers[i], wrapped[i]);
        }
        return found;
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
        int hashes = keys.length + families.length + 2 * wrappers.length;
        ByteBuffer content = ByteBuffer.allocate(HEADER_BYTES + hashes * Long.BYTES);
        content.position(HEADER_BYTES);
        content.asLongBuffer().put(keys).put(families).put(wrappers).put(wrapped);
        content.rewind();
        content.putInt(MAGIC)
                .putInt(VERSION)
                .putInt(keys.length)
                .putInt(families.length)
                .putInt(wrappers.length);
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
        int wrapperCount = in.getInt();
        long expected = HEADER_BYTES + ((long) keyCount + familyCount + 2L * wrapperCount) * Long.BYTES;
        if (keyCount < 0
                || familyCount < 0
                || wrapperCount < 0
                || content.length != expected
                || in.getInt() != checksum(content)) {
            throw new IOException("damaged");
        }
        long[] keys = new long[keyCount];
        long[] families = new long[familyCount];
        long[] wrappers = new long[wrapperCount];
        long[] wrapped = new long[wrapperCount];
        in.asLongBuffer().get(keys).get(families).get(wrappers).get(wrapped);
        return new FailedKeyFilter(true, keys, families, wrappers, wrapped);
    }

    private static byte[] contentOf(File file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
        }
    }

    /** Over the counts and the hashes: all but magic, version and the checksum itself. */
    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content, 2 * Integer.BYTES, 3 * Integer.BYTES);
        crc.update(content, HEADER_BYTES, content.length - HEADER_BYTES);
        return (int) crc.getValue();
    }

    private static long[] longs(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] sortedSet(long[] hashes) {
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }
}
