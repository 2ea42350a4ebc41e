package io.vritti.archive;

import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.home.OwnerOnly;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A folder of archived episodes, locked so that only this command may change it, and the archive of this home at all. Opening it first
 * puts in order what an interrupted command left.
 */
final class ArchiveFolder implements AutoCloseable {

    private static final String LOCK = "archive.lock";

    /** How long this command waits for another one to end. */
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long PAUSE_MILLIS = 50;

    private final File folder;
    private final String mark;
    private final List<Lease> leases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Manifest manifest;

    /** @throws ArchiveException if another command works in the folder, or other users could have written to it */
    ArchiveFolder(Home home, File folder) throws IOException {
        this.folder = folder;
        this.mark = HomeMark.of(home);
        make(folder);
        boolean opened = false;
        try {
            take(new Lease(home.archiveLease()), home.folder());
            take(new Lease(new File(folder, LOCK)), folder);
            trust(folder);
            manifest = Manifest.read(folder);
            tidy();
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    /** @throws ArchiveException if others than this user could have written what lies in it */
    static void trust(File folder) throws IOException {
        List<File> files = new ArrayList<>(List.of(new File(folder, Manifest.NAME)));
        for (String name : names(folder)) {
            if (Manifest.isOurs(name)) {
                files.add(new File(folder, name));
            }
        }
        String distrust = Home.distrustOf(folder, files);
        if (distrust != null) {
            throw new ArchiveException(distrust + "; nothing there is believed, and nothing was put there");
        }
    }

    /** Whether episodes were ever put away there. */
    static boolean isOne(File folder) {
        return names(folder).stream().anyMatch(name -> name.equals(Manifest.NAME) || Manifest.isOurs(name));
    }

    private void take(Lease lease, File what) throws IOException {
        leases.add(lease);
        long untilNanos = System.nanoTime() + WAIT_NANOS;
        while (!held(lease, what)) {
            if (System.nanoTime() - untilNanos >= 0) {
                throw new ArchiveException(
                        "another command puts episodes of " + what + " away or back; try again when it has ended");
            }
            pause();
        }
    }

    private static boolean held(Lease lease, File what) throws ArchiveException {
        try {
            return lease.held();
        } catch (IOException e) {
            throw unwritable(what, e);
        }
    }

    private static void make(File folder) throws ArchiveException {
        try {
            OwnerOnly.makeFolder(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static ArchiveException unwritable(File folder, IOException e) {
        return new ArchiveException(
                folder + " cannot be written (" + e.getMessage()
                        + "): nothing was changed; make it writable or choose another folder, and try again",
                e);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException(
                    "interrupted while waiting for another command that works on the archive; nothing was changed", e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The problems that could not be put in order, one sentence each. */
    List<String> problems() {
        return problems;
    }

    /** Writes a new manifest, and removes the files that it discards. */
    void change(Manifest newer) throws IOException {
        if (!newer.equals(manifest)) {
            write(newer);
            manifest = newer;
        }
        if (discardedAreGone(newer)) {
            clear(newer.cleared());
        }
    }

    /** A file of that name that comes back later, from a copy of the folder, is not to be deleted. */
    private void clear(Manifest cleared) {
        if (!cleared.equals(manifest)) {
            try {
                cleared.write(folder);
            } catch (IOException unwritable) {
                // With the next change then.
            }
            manifest = cleared;
        }
    }

    private void write(Manifest newer) throws IOException {
        try {
            newer.write(folder);
        } catch (IOException e) {
            throw new ArchiveException(
                    new File(folder, Manifest.NAME) + " cannot be written (" + e.getMessage()
                            + "); no episode is lost, and the next command puts the folder in order: make room there, and try"
                            + " again",
                    e);
        }
    }

    private boolean discardedAreGone(Manifest of) {
        boolean gone = true;
        for (String name : of.discarded()) {
            File file = new File(folder, name);
            gone &= !Manifest.isOurs(name) || file.delete() || !file.exists();
        }
        return gone;
    }

    private void tidy() throws IOException {
        for (String name : names(folder)) {
            if (name.endsWith(Durable.PARTIAL) && (name.startsWith("episodes") || name.startsWith(Manifest.NAME))) {
                new File(folder, name).delete();
            }
        }
        Manifest found = new Unlisted(folder, mark, problems).addedTo(manifest);
        try {
            change(found);
        } catch (ArchiveException unwritable) {
            // What is there can be read all the same; who has to write finds out.
            manifest = found;
        }
    }

    /** Of all that lies in it, in order. */
    static List<String> names(File folder) {
        String[] names = folder.list();
        if (names == null) {
            return List.of();
        }
        Arrays.sort(names);
        return List.of(names);
    }

    @Override
    public void close() throws IOException {
        for (Lease lease : leases) {
            lease.close();
        }
    }
}
