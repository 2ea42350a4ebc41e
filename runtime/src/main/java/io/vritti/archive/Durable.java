package io.vritti.archive;

import io.vritti.home.OwnerOnly;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are on the disk, whole and under their names, when a method returns. */
final class Durable {

    /** The ending of files that are being written; one that an interrupted command left has no value. */
    static final String PARTIAL = ".tmp";

    private Durable() {}

    static void replace(File file, byte[] content) throws IOException {
        File partial = partial(file.getParentFile(), file.getName());
        try (FileOutputStream out = new FileOutputStream(partial)) {
            out.write(content);
            out.getFD().sync();
        } catch (IOException e) {
            partial.delete();
            throw e;
        }
        rename(partial, file);
    }

    /** Makes an empty file for the owner only, in place of one that an interrupted command left. */
    static File partial(File folder, String name) throws IOException {
        File partial = new File(folder, name + PARTIAL);
        Files.deleteIfExists(partial.toPath());
        OwnerOnly.makeFile(partial);
        return partial;
    }

    /** Renames a file whose content is on the disk already; the new name is on the disk, too, when this returns. */
    static void rename(File partial, File file) throws IOException {
        try {
            Files.move(partial.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            partial.delete();
            throw e;
        }
        force(file.getParentFile());
    }

    /** Has the names in a folder written to the disk. Where folders cannot be opened (Windows), the file system does so by itself. */
    private static void force(File folder) {
        try (FileChannel names = FileChannel.open(folder.toPath(), StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException unsupported) {
            // The rename has been made; a file system that cannot be told to write it does so in its own time.
        }
    }
}
