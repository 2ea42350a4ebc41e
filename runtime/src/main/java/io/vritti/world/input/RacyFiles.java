package io.vritti.world.input;

import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Files that changed so shortly before a run that their times prove nothing, as they were then; they are compared after the
 * run (git: "racily clean").
 */
public final class RacyFiles {

    public static final RacyFiles NOTHING = new RacyFiles();

    /**
     * What is as old as this is looked at too: a file is written some time after its folder got the name, and the later of the
     * two may be fresh alone.
     */
    private static final long MARGIN_MILLIS = 50;

    /** The working directory, and the folders in it. */
    private static final int FOLDERS_DEEP = 1;

    private static final int MAX_INDEX_BYTES = 256 * 1024;

    /** A folder of one block (ext4) has about a hundred names; a larger one is not listed before each run. */
    private static final long MOST_LISTED_BYTES = 4_096;

    /** More names than that in fresh folders are being made by somebody at work. */
    private static final int MAX_NAMES = 32;

    /**
     * @param content its hash; null for what is no small file
     * @param names null for what is no folder
     */
    private record Then(Stat link, Stat stat, String content, String[] names) {}

    private final Map<String, Then> byPath = new HashMap<>();

    /** Hashes of what was staged. */
    private final Map<String, String> indexes = new HashMap<>();

    private final Set<String> absent = new HashSet<>();

    /** The folder whose names were noted though it is old; null if there is none. */
    private String old;

    private int names;
    private boolean young;

    private RacyFiles() {}

    /**
     * @param paths absolute, of what the action names
     * @param folders absolute, of git, in which every run makes and deletes names: those in them are noted however old they are
     * @param directory where it runs: if names in it are fresh, so may be what they name; its own names are noted however old it
     *     is, because many programs write beside what they read
     * @param nowMillis wall clock, before the run
     */
    public static RacyFiles among(
            Collection<String> paths, Collection<String> folders, String directory, long nowMillis) {
        RacyFiles fresh = new RacyFiles();
        long sureBefore = FileClock.sureBeforeNanos(nowMillis - MARGIN_MILLIS);
        for (String path : paths) {
            fresh.add(path, sureBefore);
        }
        for (String folder : folders) {
            fresh.add(folder, Long.MIN_VALUE);
            fresh.addIndex(folder + "/index");
        }
        fresh.addBelow(directory, sureBefore, FOLDERS_DEEP);
        fresh.addNames(directory);
        return fresh.byPath.isEmpty() && fresh.indexes.isEmpty() ? NOTHING : fresh;
    }

    /** The same, with names that are known not to be there. */
    public RacyFiles without(Collection<String> missing) {
        return missing.isEmpty() ? this : copy(missing);
    }

    private RacyFiles copy(Collection<String> missing) {
        RacyFiles fresh = new RacyFiles();
        fresh.young = young;
        fresh.old = old;
        fresh.byPath.putAll(byPath);
        fresh.indexes.putAll(indexes);
        fresh.absent.addAll(missing);
        return fresh;
    }

    /** The same for a run beside which something else was at work: in an old folder a name may have come and gone meanwhile. */
    public RacyFiles disturbed() {
        if (old == null) {
            return this;
        }
        RacyFiles fresh = copy(absent);
        fresh.byPath.remove(old);
        return fresh;
    }

    /** Whether something was changed so shortly before, beside what git does in its own folders. */
    public boolean young() {
        return young;
    }

    /** A fresh folder, what is fresh in it, and the same of fresh folders in it. */
    private void addBelow(String folder, long sureBefore, int depth) {
        Then then = add(folder, sureBefore);
        if (then == null || then.names() == null) {
            return;
        }
        for (String name : then.names()) {
            if (++names > MAX_NAMES) {
                return;
            }
            String path = folder + File.separator + name;
            if (depth > 0) {
                addBelow(path, sureBefore, depth - 1);
            } else {
                add(path, sureBefore);
            }
        }
    }

    private void addNames(String directory) {
        if (!byPath.containsKey(directory) && Disk.size(directory, Long.MAX_VALUE) <= MOST_LISTED_BYTES) {
            add(directory, Long.MIN_VALUE);
            old = directory;
        }
    }

    /** Whether a path was in the snapshot and is unchanged now. */
    boolean same(String path, FileSystemView view) {
        Then then = byPath.get(path);
        if (then == null
                || !then.link().equals(view.linkStat(path))
                || !then.stat().equals(view.stat(path))) {
            return false;
        }
        if (then.content() == null) {
            return true;
        }
        byte[] content = view.content(path);
        return content != null && then.content().equals(Salted.hash(0, content));
    }

    /** Whether an index of git was in the snapshot and has the same entries now, even if it was refreshed. */
    boolean sameIndex(String path) {
        String then = indexes.get(path);
        return then != null && then.equals(entries(path));
    }

    private void addIndex(String path) {
        String entries = entries(path);
        if (entries != null) {
            indexes.put(path, entries);
        }
    }

    /** On the host's thread: an index of more than that, of some 2,000 files, is not worth its time. */
    private static String entries(String path) {
        if (Disk.missing(path)) {
            return Salted.hash(0, GitIndexInput.NO_ENTRIES);
        }
        long size = Disk.size(path, 0);
        byte[] entries = size == 0 || size > MAX_INDEX_BYTES ? null : GitIndexInput.entries(path, size);
        return entries == null ? null : Salted.hash(0, entries);
    }

    /** Whether the names of a folder were looked at, and are the same now. */
    boolean sameNames(String folder, FileSystemView view) {
        Then then = byPath.get(folder);
        return then != null
                && then.names() != null
                && then.link().equals(view.linkStat(folder))
                && Arrays.equals(then.names(), sorted(folder));
    }

    /** Whether this folder was looked at and had no such name then. */
    boolean lacked(String path) {
        if (absent.contains(path)) {
            return true;
        }
        File file = new File(path);
        Then then = file.getParent() == null ? null : byPath.get(file.getParent());
        return then != null && then.names() != null && Arrays.binarySearch(then.names(), file.getName()) < 0;
    }

    private Then add(String path, long sureBefore) {
        if (sureBefore != Long.MIN_VALUE && !Stat.changedSince(path, sureBefore)) {
            return null;
        }
        Stat link = Stat.of(path, false);
        Stat stat = link.kind() == Stat.Kind.LINK ? Stat.of(path, true) : link;
        young |= sureBefore != Long.MIN_VALUE;
        String content = content(path, stat);
        boolean comparable = stat.kind() != Stat.Kind.FILE || content != null;
        Then then = new Then(link, stat, content, stat.kind() == Stat.Kind.FOLDER ? sorted(path) : null);
        if (comparable) {
            byPath.put(path, then);
        }
        return then;
    }

    /** Times alone do not tell two changes within one tick of the kernel's clock apart. */
    private static String content(String path, Stat stat) {
        byte[] content = stat.kind() == Stat.Kind.FILE ? DiskFile.bytes(path, FileSystemView.HASHED_BYTES) : null;
        return content == null ? null : Salted.hash(0, content);
    }

    private static String[] sorted(String folder) {
        String[] names = Disk.names(folder);
        if (names != null) {
            Arrays.sort(names);
        }
        return names;
    }
}
