package io.vritti.embed;

import io.vritti.home.AtomicFile;
import io.vritti.home.Home;
import io.vritti.home.OwnerOnly;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Files of our jar that native code has to find as files, extracted once per home into a folder named by their content, so
 * that versions stand side by side and several JVMs may extract at once.
 */
final class Extraction {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Home home;

    Extraction(Home home) {
        this.home = home;
    }

    /** A folder for this file, and for those that belong to it. */
    File folderFor(String name, JarResource first) {
        return new File(home.natives(), name + "-" + HexFormat.of().toHexDigits((int) first.crc()));
    }

    /** The file in that folder, with exactly the content of the jar. */
    File extract(JarResource resource, File folder) throws IOException {
        String name = resource.name().substring(resource.name().lastIndexOf('/') + 1);
        File file = new File(folder, name);
        if (!holds(file, resource)) {
            OwnerOnly.makeFolder(home.folder());
            OwnerOnly.makeFolder(home.natives());
            OwnerOnly.makeFolder(folder);
            try (InputStream content = resource.open()) {
                AtomicFile.replace(file, content);
            }
        }
        return file;
    }

    /** Byte for byte: a file of the same CRC-32 is easily made, and what is loaded here runs in the host. */
    private static boolean holds(File file, JarResource resource) throws IOException {
        if (file.length() != resource.length()) {
            return false;
        }
        try (InputStream found = new FileInputStream(file);
                InputStream wanted = resource.open()) {
            while (true) {
                byte[] next = wanted.readNBytes(BUFFER_BYTES);
                if (!Arrays.equals(next, found.readNBytes(BUFFER_BYTES))) {
                    return false;
                }
                if (next.length == 0) {
                    return true;
                }
            }
        }
    }

    static long crcOf(File file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = new FileInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return crc.getValue();
    }
}
