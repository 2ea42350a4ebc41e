package io.vritti.world.tree;

import io.vritti.disk.DiskFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of what is in files. They stay in memory; what is stored is made of many of them, and salted. */
final class Content {

    /** Larger files are compared by their times alone. A quarter of a second of disk, at worst; reports and objects fit. */
    static final long MOST_BYTES = 1 << 20;

    private Content() {}

    static boolean readable(TreeEntry entry) {
        return entry.kind() == TreeEntry.Kind.FILE && entry.size() <= MOST_BYTES;
    }

    /** Of a file that is still as the entry says, or {@link TreeEntry#UNREAD}. */
    static long of(String path, TreeEntry entry) {
        Path file = Path.of(path);
        byte[] bytes = DiskFile.bytes(file);
        return bytes != null && TreeEntry.of(file).stamp() == entry.stamp() ? hash(bytes) : TreeEntry.UNREAD;
    }

    static long hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long hash(byte[] bytes) {
        try {
            long hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
            return hash == TreeEntry.UNREAD ? 1 : hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
