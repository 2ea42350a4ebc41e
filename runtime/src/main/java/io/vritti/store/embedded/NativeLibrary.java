package io.vritti.store.embedded;

import io.vritti.home.AtomicFile;
import io.vritti.home.Home;
import io.vritti.home.OwnerOnly;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.sqlite.SqliteNative;

/**
 * SQLite's native library, extracted once per home into a folder named by its content, so that versions stand side by side
 * and several JVMs may extract at once. Never in the temp folder, which may be {@code noexec} or everybody's.
 */
final class NativeLibrary {

    /** 64 bits of the hash name a folder; the whole content is compared before use. */
    private static final int NAME_HEX_DIGITS = 16;

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
        byte[] hash = sha256(content);
        File folder = new File(home.natives(), HexFormat.of().formatHex(hash).substring(0, NAME_HEX_DIGITS));
        File file = new File(folder, platform.fileName());
        try {
            if (!holds(file, content.length, hash)) {
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

    private static boolean holds(File file, int length, byte[] hash) throws IOException {
        if (file.length() != length) {
            return false;
        }
        try (InputStream in = new FileInputStream(file)) {
            return Arrays.equals(sha256(in.readAllBytes()), hash);
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

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
