package io.vritti.store.remote;

import io.vritti.home.AtomicFile;
import io.vritti.home.OwnerOnly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The {@link KeyDigest} that the last JVM of a home has read. File: {@code VRKD}, version, the store it is of, when it was read, the
 * parts, and a CRC-32 of all that.
 */
final class KeyDigestFile {

    private static final int MAGIC = 0x5652_4B44;
    private static final int VERSION = 1;
    private static final int NOT_LISTED = -1;
    private static final int MOST_HASHES = 1 << 20;

    private final File file;
    private final String source;

    /** @param source names the store, and whose keys: what was read elsewhere is not used */
    KeyDigestFile(File file, String source) {
        this.file = file;
        this.source = source;
    }

    /** @param atMillis wall clock of the reading */
    record Kept(KeyDigest digest, long atMillis) {}

    /** @return null where there is none, or none that can be used */
    Kept read() {
        try (InputStream in = new FileInputStream(file)) {
            byte[] content = in.readAllBytes();
            int length = content.length - Long.BYTES;
            return length > 0 ? parse(content, length) : null;
        } catch (IOException | RuntimeException unusable) {
            return null;
        }
    }

    /** @throws IOException if it cannot be written; the old one is then still there */
    void write(KeyDigest digest, long atMillis) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(source);
            out.writeLong(atMillis);
            for (int n = 0; n < KeyDigest.PARTS; n++) {
                write(digest.part(n), out);
            }
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        }
        OwnerOnly.makeFolder(file.getParentFile());
        AtomicFile.replace(file, bytes.toByteArray());
    }

    private static void write(KeyDigest.Part part, DataOutputStream out) throws IOException {
        out.writeUTF(part.revision());
        out.writeInt(part.hashes() == null ? NOT_LISTED : part.hashes().length);
        if (part.hashes() != null) {
            for (long hash : part.hashes()) {
                out.writeLong(hash);
            }
        }
    }

    private Kept parse(byte[] content, int length) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (in.readInt() != MAGIC || in.readInt() != VERSION || !in.readUTF().equals(source)) {
            return null;
        }
        long atMillis = in.readLong();
        List<KeyDigest.Part> parts = new ArrayList<>();
        for (int n = 0; n < KeyDigest.PARTS; n++) {
            parts.add(part(in));
        }
        return in.readLong() == checksum(content, length) ? new Kept(new KeyDigest(parts), atMillis) : null;
    }

    private static KeyDigest.Part part(DataInputStream in) throws IOException {
        String revision = in.readUTF();
        int count = in.readInt();
        if (count == NOT_LISTED) {
            return new KeyDigest.Part(revision, null);
        }
        if (count < 0 || count > MOST_HASHES) {
            throw new IOException("damaged");
        }
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = in.readLong();
        }
        return new KeyDigest.Part(revision, hashes);
    }

    private static long checksum(byte[] content, int length) {
        CRC32 crc = new CRC32();
        crc.update(content, 0, length);
        return crc.getValue();
    }
}
