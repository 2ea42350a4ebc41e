package io.vritti.store.embedded;

import io.vritti.home.AtomicFile;
import io.vritti.home.Home;
import io.vritti.home.OwnerOnly;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.sqlite.SqliteNative;

/**
 * SQLite's native library, extracted once per home into a folder named by its content, so that versions stand side by side
 * and several JVMs may extract at once. Never in the temp folder, which may be {@code noexec} or everybody's.
 *
 * <p>The name comes from a CRC-32 and what is found there is compared byte for byte: a cryptographic hash of 1 MB, computed
 * by a JVM that has compiled nothing yet, cost a sixth of the first opening (runtime/RATIONALE.md, "Store").
 */
final class NativeLibrary {

    private final Home home;
    private final NativePlatform platform;

    NativeLibrary(Home home, NativePlatform platform) {
        this.home = home;
        this.platform = platform;
    }

    /** @throws StoreException if there is none for this machine, or it cannot be extracted or loaded; says why */
    void load() {
        File file = extract();
        try {
            SqliteNative.load(file);
        } catch (UnsatisfiedLinkError e) {
            throw new StoreException(
                    "SQLite's library " + file + " cannot be loaded (" + e.getMessage()
                            + "): set vritti.home to a folder that is not mounted noexec",
                    e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new StoreException("this sqlite-jdbc is not the one Vritti was built with: " + e, e);
        }
    }

    /** The file to load, with exactly the content that this jar holds. */
    File extract() {
        byte[] content = content();
        File folder = new File(home.natives(), nameOf(content));
        File file = new File(folder, platform.fileName());
        try {
            if (!holds(file, content)) {
                OwnerOnly.makeFolder(home.folder());
                OwnerOnly.makeFolder(home.natives());
                OwnerOnly.makeFolder(folder);
                AtomicFile.replace(file, content);
            }
            return file;
        } catch (IOException e) {
            throw new StoreException("SQLite's library cannot be extracted to " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean holds(File file, byte[] content) throws IOException {
        if (file.length() != content.length) {
            return false;
        }
        try (InputStream in = new FileInputStream(file)) {
            return Arrays.equals(in.readAllBytes(), content);
        }
    }

    private byte[] content() {
        try (InputStream in = NativeLibrary.class.getResourceAsStream(platform.resource())) {
            if (in == null) {
                throw new StoreException("there is no SQLite library for this machine (" + platform.folder() + ")");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StoreException("SQLite's library cannot be read from the jar: " + e.getMessage(), e);
        }
    }

    private static String nameOf(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return "sqlite-" + HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
