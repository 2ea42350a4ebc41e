package io.vritti.home;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.security.SecureRandom;

/** The random bytes of a home, made once and then shared by all JVMs that use it. */
final class Secret {

    private static final int BYTES = 32;

    /** random(4). */
    private static final String KERNEL = "/dev/urandom";

    /** Long enough for another JVM to make the file, short enough for a host that waits. */
    private static final int ATTEMPTS = 100;

    private static final int PAUSE_MILLIS = 1;

    private final Home home;
    private byte[] bytes;

    Secret(Home home) {
        this.home = home;
    }

    synchronized byte[] bytes() {
        if (bytes == null) {
            try {
                byte[] known = read(home.secretFile());
                bytes = known.length == BYTES ? known : home.usable() ? kept() : random();
            } catch (IOException | RuntimeException e) {
                bytes = random();
            }
        }
        return bytes.clone();
    }

    private byte[] kept() throws IOException {
        File file = home.secretFile();
        home.create();
        IOException busy = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OwnerOnly.makeFile(file);
            try (RandomAccessFile opened = new RandomAccessFile(file, "rw")) {
                return agree(opened);
            } catch (OverlappingFileLockException | IOException e) {
                // Another thread of this JVM holds the lock, or another JVM is just taking the rights of others away.
                busy = new IOException(file + " cannot be opened", e);
                pause();
            }
        }
        throw busy;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Under a lock, so that of several JVMs one writes and all others read; one that died half-way is repeated. */
    private static byte[] agree(RandomAccessFile file) throws IOException {
        try (FileLock lock = file.getChannel().lock()) {
            byte[] agreed = new byte[BYTES];
            if (lock.isValid() && file.length() == BYTES) {
                file.readFully(agreed);
                return agreed;
            }
            agreed = random();
            file.setLength(0);
            file.write(agreed);
            file.getFD().sync();
            return agreed;
        }
    }

    private static byte[] read(File file) throws IOException {
        if (!file.exists()) {
            return new byte[0];
        }
        try (InputStream in = new FileInputStream(file)) {
            return in.readNBytes(BYTES + 1);
        }
    }

    /** From the kernel where it has such a file: the JDK's generator reads the same, and loads all security providers before. */
    private static byte[] random() {
        try (InputStream in = new FileInputStream(KERNEL)) {
            byte[] random = in.readNBytes(BYTES);
            if (random.length == BYTES) {
                return random;
            }
        } catch (IOException e) {
            // Not on this platform, or not in this container.
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
