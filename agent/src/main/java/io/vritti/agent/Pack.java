package io.vritti.agent;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * All files of the isolated side in one entry of the agent's jar, which is stored without compression: a JVM reads the directory of a
 * jar when it opens it, and that of 13,000 entries cost each host 40 to 60 ms of CPU (RATIONALE). Here a name is found by binary
 * search, and nothing but a table of 100 kB is read before.
 *
 * <p>Layout, integers big-endian: {@link #MAGIC}; the number of files; for each file the {@link String#hashCode()} of its name and the
 * offset of its record, ordered by hash and in the order of the records; the offset of the end. A record holds the length of the name
 * (2 bytes), the length of the file (4), its CRC-32 (4), the method (1: {@link #STORED} or {@link #DEFLATED}), the name and the content,
 * which ends where the next record begins. {@code PackWriter} writes it.
 */
final class Pack {

    /** The name of the entry. */
    static final String ENTRY = "inst.pack";

    /** "VPK1". */
    static final int MAGIC = 0x56504B31;

    static final int HEAD_BYTES = 8;
    static final int SLOT_BYTES = 8;
    static final int RECORD_HEAD_BYTES = 11;
    static final byte STORED = 0;
    static final byte DEFLATED = 1;

    private final RandomAccessFile jar;
    private final long start;
    private final int files;
    private final ByteBuffer table;

    private Pack(RandomAccessFile jar, long start, int files, ByteBuffer table) {
        this.jar = jar;
        this.start = start;
        this.files = files;
        this.table = table;
    }

    /**
     * Opens the pack, for as long as the JVM lives.
     *
     * @throws IOException when the jar has none, or has it compressed
     */
    static Pack open(File file) throws IOException {
        RandomAccessFile jar = new RandomAccessFile(file, "r");
        try {
            long start = StoredEntry.position(jar, ENTRY);
            ByteBuffer head = ByteBuffer.wrap(read(jar, start, HEAD_BYTES));
            if (head.getInt() != MAGIC) {
                throw new IOException(ENTRY + " in " + file + " is of another version of the agent");
            }
            int files = head.getInt();
            byte[] table = read(jar, start + HEAD_BYTES, files * SLOT_BYTES + Integer.BYTES);
            return new Pack(jar, start, files, ByteBuffer.wrap(table));
        } catch (IOException | RuntimeException e) {
            jar.close();
            throw e;
        }
    }

    /**
     * Finds a file.
     *
     * @param name as {@code inst/org/sqlite/JDBC.class}
     * @return null when there is none of this name
     */
    PackedFile find(String name) throws IOException {
        int hash = name.hashCode();
        for (int slot = firstOf(hash); slot < files && hash(slot) == hash; slot++) {
            PackedFile found = at(slot, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int firstOf(int hash) {
        int low = 0;
        int high = files;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hash(middle) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private PackedFile at(int slot, String name) throws IOException {
        byte[] sought = name.getBytes(StandardCharsets.UTF_8);
        int content = offset(slot) + RECORD_HEAD_BYTES + sought.length;
        int end = slot + 1 < files ? offset(slot + 1) : table.getInt(files * SLOT_BYTES);
        if (content > end) {
            return null;
        }
        ByteBuffer record = ByteBuffer.wrap(read(jar, start + offset(slot), RECORD_HEAD_BYTES + sought.length));
        int length = record.getShort();
        int plainBytes = record.getInt();
        int crc = record.getInt();
        byte method = record.get();
        if (length != sought.length || !record.equals(ByteBuffer.wrap(sought))) {
            return null;
        }
        return new PackedFile(this, content, end - content, plainBytes, crc, method == DEFLATED);
    }

    private int hash(int slot) {
        return table.getInt(slot * SLOT_BYTES);
    }

    private int offset(int slot) {
        return table.getInt(slot * SLOT_BYTES + Integer.BYTES);
    }

    /** Reads so many bytes at an offset of the pack. */
    byte[] read(int offset, int bytes) throws IOException {
        return read(jar, start + offset, bytes);
    }

    static byte[] read(RandomAccessFile jar, long position, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        synchronized (jar) {
            jar.seek(position);
            jar.readFully(content);
        }
        return content;
    }
}
