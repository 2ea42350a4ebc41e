package io.vritti.it.kyrodb.server;

import com.google.common.primitives.Floats;
import com.google.protobuf.InvalidProtocolBufferException;
import io.vritti.proto.kyrodb.InsertRequest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The documents on disk: {@code wal.log}, entries of a length and an {@link InsertRequest}, a delete being one without a vector.
 * An entry is written before its call is answered. Half an entry at the end, left by a kill, is cut off.
 */
final class Journal implements AutoCloseable {

    private final Path folder;
    private final boolean force;
    private final FileChannel file;

    /** @param fsyncPolicy of the configuration; only {@code full} waits for the disk */
    Journal(Path folder, String fsyncPolicy) throws IOException {
        this.folder = folder;
        force = fsyncPolicy.equals("full");
        Files.createDirectories(folder);
        file = FileChannel.open(
                folder.resolve("wal.log"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** What it holds, the oldest first. To be called once, before anything is written. */
    Map<Long, Document> replay() throws IOException {
        Map<Long, Document> documents = new LinkedHashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("wal.log")));
        int whole = 0;
        while (bytes.remaining() >= Integer.BYTES) {
            int length = bytes.getInt();
            if (length > bytes.remaining()) {
                break;
            }
            InsertRequest entry = parse(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
            documents.remove(entry.getDocId());
            if (entry.getEmbeddingCount() > 0) {
                documents.put(entry.getDocId(), document(entry));
            }
            whole = bytes.position();
        }
        file.truncate(whole).position(whole);
        return documents;
    }

    void written(Document document) throws EngineException {
        append(entry(document));
    }

    void deleted(long id) throws EngineException {
        append(InsertRequest.newBuilder().setDocId(id).build());
    }

    /** Writes all of them to a file of their own, and returns it. */
    Path snapshot(Collection<Document> documents) throws IOException {
        Path snapshot = Files.createTempFile(folder, "snapshot_", ".bin");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(snapshot))) {
            out.writeInt(documents.size());
            for (Document document : documents) {
                entry(document).writeDelimitedTo(out);
            }
        }
        return snapshot;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void append(InsertRequest entry) throws EngineException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DataOutputStream(bytes).writeInt(entry.getSerializedSize());
            entry.writeTo(bytes);
            ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            if (force) {
                file.force(true);
            }
        } catch (IOException e) {
            throw new EngineException("WAL append failed: " + e.getMessage());
        }
    }

    private static InsertRequest entry(Document document) {
        return InsertRequest.newBuilder()
                .setDocId(document.id())
                .addAllEmbedding(document.floats())
                .putAllMetadata(document.metadata())
                .build();
    }

    private static Document document(InsertRequest entry) {
        return new Document(entry.getDocId(), Floats.toArray(entry.getEmbeddingList()), entry.getMetadataMap());
    }

    private static InsertRequest parse(ByteBuffer bytes) throws InvalidProtocolBufferException {
        return InsertRequest.parseFrom(bytes);
    }
}
