package io.vritti.world.input;

import io.vritti.disk.DiskFile;
import java.nio.ByteBuffer;

/**
 * The staged content of a git repository: the entries of its index without the file times in it, which git itself refreshes
 * (gitformat-index(5), versions 2 and 3 of SHA-1 repositories).
 *
 * @param subject absolute path of the index
 */
public record GitIndexInput(String subject) implements Input {

    static final String KIND = "git-index";

    /** Of an index that is not there: git makes an empty one then. */
    static final byte[] NO_ENTRIES = {};

    private static final String MISSING = "-";
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int SIGNATURE = 0x44495243;
    private static final int HASH_BYTES = 20;
    private static final int TIMES_AND_PLACE_BYTES = 24;
    private static final int OWNER_AND_SIZE_BYTES = 12;
    private static final int EXTENDED = 0x4000;
    private static final int NAME_LENGTH = 0x0fff;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        Stat stat = view.stat(subject);
        if (stat.missing()) {
            return MISSING;
        }
        byte[] entries = stat.kind() == Stat.Kind.FILE && view.spend() ? entries(subject, stat.size()) : null;
        if (entries != null && entries.length == 0) {
            return MISSING;
        }
        return entries == null ? null : Integer.toOctalString(stat.mode()) + ":" + view.hash(entries);
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return view.sameIndexBefore(subject) ? Long.MIN_VALUE : new FileInput(subject).changedNanos(view);
    }

    @Override
    public String difference(String before, String after) {
        return "what git has staged changed";
    }

    @Override
    public String sameness(String state) {
        return "what git has staged is unchanged";
    }

    /** What is staged by this index, or null if it cannot be read. */
    static byte[] entries(String path, long size) {
        if (size > MAX_BYTES) {
            return null;
        }
        byte[] index = DiskFile.bytes(path, MAX_BYTES);
        try {
            return index == null ? null : entries(ByteBuffer.wrap(index));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Mode, object, flags and name of each entry, in order; null for a kind of index that is not read. */
    private static byte[] entries(ByteBuffer index) {
        ByteBuffer kept = ByteBuffer.allocate(index.remaining());
        boolean signed = index.getInt() == SIGNATURE;
        int version = index.getInt();
        if (!signed || version != 2 && version != 3) {
            return null;
        }
        int count = index.getInt();
        for (int i = 0; i < count; i++) {
            entry(index, kept);
        }
        while (index.remaining() > HASH_BYTES) {
            boolean optional = Character.isUpperCase(index.get(index.position()));
            index.getInt();
            int size = index.getInt();
            if (!optional) {
                return null;
            }
            index.position(index.position() + size);
        }
        byte[] bytes = new byte[kept.position()];
        kept.flip().get(bytes);
        return bytes;
    }

    private static void entry(ByteBuffer index, ByteBuffer kept) {
        int start = index.position();
        index.position(start + TIMES_AND_PLACE_BYTES);
        kept.putInt(index.getInt());
        index.position(index.position() + OWNER_AND_SIZE_BYTES);
        copy(index, kept, HASH_BYTES);
        short flags = index.getShort();
        kept.putShort((short) (flags & ~NAME_LENGTH));
        if ((flags & EXTENDED) != 0) {
            kept.putShort(index.getShort());
        }
        int name = index.position();
        while (index.get() != 0) {
            // to the end of the name
        }
        int end = index.position();
        index.position(name);
        copy(index, kept, end - name);
        int length = end - 1 - start;
        index.position(start + (length / Long.BYTES + 1) * Long.BYTES);
    }

    private static void copy(ByteBuffer from, ByteBuffer to, int count) {
        byte[] bytes = new byte[count];
        from.get(bytes);
        to.put(bytes);
    }
}
