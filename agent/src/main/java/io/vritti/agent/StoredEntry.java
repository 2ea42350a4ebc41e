package io.vritti.agent;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds where the content of an uncompressed entry lies in a jar, which {@link java.util.zip.ZipFile} does not tell. Offsets and
 * signatures are those of PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; our jar is no Zip64.
 */
final class StoredEntry {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT_BYTES = 0xFFFF;
    private static final int END_DIRECTORY_BYTES = 12;
    private static final int END_DIRECTORY_OFFSET = 16;

    private static final int DIRECTORY_BYTES = 46;
    private static final int DIRECTORY_METHOD = 10;
    private static final int DIRECTORY_NAME_LENGTH = 28;
    private static final int DIRECTORY_EXTRA_LENGTH = 30;
    private static final int DIRECTORY_COMMENT_LENGTH = 32;
    private static final int DIRECTORY_LOCAL_OFFSET = 42;

    private static final int LOCAL_BYTES = 30;
    private static final int LOCAL_NAME_LENGTH = 26;
    private static final int LOCAL_EXTRA_LENGTH = 28;

    private StoredEntry() {}

    /**
     * The position of the entry's first byte in the file.
     *
     * @throws IOException when the file is no jar, has no such entry, or has it compressed
     */
    static long position(RandomAccessFile jar, String name) throws IOException {
        ByteBuffer directory = directory(jar);
        byte[] sought = name.getBytes(StandardCharsets.UTF_8);
        for (int entry = 0; entry + DIRECTORY_BYTES <= directory.limit(); ) {
            int nameLength = unsigned(directory, entry + DIRECTORY_NAME_LENGTH);
            if (ByteBuffer.wrap(sought).equals(directory.slice(entry + DIRECTORY_BYTES, nameLength))) {
                if (directory.getShort(entry + DIRECTORY_METHOD) != 0) {
                    throw new IOException(name + " is compressed in the agent's jar; take the jar as it was built");
                }
                return content(jar, Integer.toUnsignedLong(directory.getInt(entry + DIRECTORY_LOCAL_OFFSET)));
            }
            entry += DIRECTORY_BYTES
                    + nameLength
                    + unsigned(directory, entry + DIRECTORY_EXTRA_LENGTH)
                    + unsigned(directory, entry + DIRECTORY_COMMENT_LENGTH);
        }
        throw new IOException("the agent's jar lacks " + name);
    }

    private static ByteBuffer directory(RandomAccessFile jar) throws IOException {
        long length = jar.length();
        int tail = (int) Math.min(length, END_BYTES + LONGEST_COMMENT_BYTES);
        ByteBuffer end = read(jar, length - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (end.getInt(at) == END_SIGNATURE) {
                return read(
                        jar,
                        Integer.toUnsignedLong(end.getInt(at + END_DIRECTORY_OFFSET)),
                        end.getInt(at + END_DIRECTORY_BYTES));
            }
        }
        throw new IOException("the agent's file is not a jar");
    }

    private static long content(RandomAccessFile jar, long local) throws IOException {
        ByteBuffer head = read(jar, local, LOCAL_BYTES);
        return local + LOCAL_BYTES + unsigned(head, LOCAL_NAME_LENGTH) + unsigned(head, LOCAL_EXTRA_LENGTH);
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static ByteBuffer read(RandomAccessFile jar, long position, int bytes) throws IOException {
        return ByteBuffer.wrap(Pack.read(jar, position, bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
