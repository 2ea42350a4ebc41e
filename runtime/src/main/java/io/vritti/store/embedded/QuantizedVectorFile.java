package io.vritti.store.embedded;

import io.vritti.home.AtomicFile;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The codes as one file beside the database, so that opening 100,000 of them takes tens of milliseconds: reading their vectors
 * would take most of a second (facts.md §2.3). Made again when it is missing, damaged or of another database.
 */
final class QuantizedVectorFile {

    private static final int MAGIC = 0x5652_4332;
    private static final int PART_INTS = 4;
    private static final int HEADER_BYTES = Integer.BYTES * 2 + Long.BYTES * 2;

    private final File file;

    QuantizedVectorFile(File file) {
        this.file = file;
    }

    /** @param memory which memory it must be of; an index without codes if there is no such file */
    QuantizedVectorIndex read(long memory) {
        QuantizedVectorIndex index = new QuantizedVectorIndex();
        if (!file.isFile()) {
            return index;
        }
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            ByteBuffer content = ByteBuffer.wrap(in.readAllBytes());
            if (content.remaining() < HEADER_BYTES
                    || content.getInt() != MAGIC
                    || content.getLong() != memory
                    || content.getLong() != crcOf(content)) {
                return index;
            }
            for (int parts = content.getInt(); parts > 0; parts--) {
                readPart(content, index);
            }
            return index;
        } catch (IOException | RuntimeException unreadable) {
            return new QuantizedVectorIndex();
        }
    }

    void write(long memory, QuantizedVectorIndex index) throws IOException {
        int size = HEADER_BYTES;
        for (QuantizedVectors codes : index.parts().values()) {
            size += PART_INTS * Integer.BYTES
                    + codes.count() * (Integer.BYTES + QuantizedVectors.wordsOf(codes.dimension()) * Long.BYTES);
        }
        ByteBuffer content = ByteBuffer.allocate(size);
        content.putInt(MAGIC).putLong(memory).putLong(0).putInt(index.parts().size());
        for (Map.Entry<QuantizedVectorIndex.Part, QuantizedVectors> part :
                index.parts().entrySet()) {
            writePart(part.getKey(), part.getValue(), content);
        }
        content.putLong(Integer.BYTES + Long.BYTES, crcOf(content.duplicate().position(HEADER_BYTES - Integer.BYTES)));
        AtomicFile.replace(file, content.array());
    }

    void delete() {
        file.delete();
    }

    private static void readPart(ByteBuffer content, QuantizedVectorIndex index) {
        QuantizedVectorIndex.Part part = new QuantizedVectorIndex.Part(content.getInt(), content.getInt());
        int dimension = content.getInt();
        int count = content.getInt();
        int[] rows = new int[count];
        content.asIntBuffer().get(rows);
        content.position(content.position() + count * Integer.BYTES);
        long[] bits = new long[count * QuantizedVectors.wordsOf(dimension)];
        content.asLongBuffer().get(bits);
        content.position(content.position() + bits.length * Long.BYTES);
        index.add(part, new QuantizedVectors(dimension, bits, rows, count));
    }

    private static void writePart(QuantizedVectorIndex.Part part, QuantizedVectors codes, ByteBuffer content) {
        content.putInt(part.model())
                .putInt(part.space())
                .putInt(codes.dimension())
                .putInt(codes.count());
        content.asIntBuffer().put(codes.rows(), 0, codes.count());
        content.position(content.position() + codes.count() * Integer.BYTES);
        int words = codes.count() * QuantizedVectors.wordsOf(codes.dimension());
        content.asLongBuffer().put(codes.bits(), 0, words);
        content.position(content.position() + words * Long.BYTES);
    }

    /** Of what follows the position; leaves the position alone. */
    private static long crcOf(ByteBuffer content) {
        CRC32 crc = new CRC32();
        crc.update(content.duplicate().limit(content.capacity()));
        return crc.getValue();
    }
}
