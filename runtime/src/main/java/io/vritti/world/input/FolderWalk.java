package io.vritti.world.input;

import io.vritti.disk.Disk;
import io.vritti.text.KernelFolders;
import java.io.File;
import java.util.Arrays;

/**
 * One walk through all below a folder, names in order: names, kinds, rights, and for files the times and inode that no change
 * of content leaves alone (a ctime cannot be set back). Links are not followed; one that leads to a folder is more than this.
 */
final class FolderWalk {

    /** Well within the looks of one view; more is a tree (design.md §5.2). */
    private static final int MAX_NAMES = 500;

    private static final int MAX_DEPTH = 32;

    private final FileSystemView view;
    private final WalkInput.Walk walk;
    private final int rootChars;
    private final StringBuilder listing = new StringBuilder();
    private long changedNanos = Long.MIN_VALUE;
    private int names;
    private int listed;
    private boolean failed;

    private FolderWalk(FileSystemView view, WalkInput.Walk walk, int rootChars) {
        this.view = view;
        this.walk = walk;
        this.rootChars = rootChars;
    }

    static FolderWalk of(String folder, FileSystemView view, WalkInput.Walk kind) {
        FolderWalk walk = new FolderWalk(view, kind, folder.length());
        walk.folder(folder, 0);
        return walk;
    }

    /** A hash of all that was seen, or null if it was not all that there is. */
    String state() {
        return failed || view.overBudget() ? null : listed + ":" + view.hash(listing.toString());
    }

    long changedNanos() {
        return failed ? Long.MAX_VALUE : changedNanos;
    }

    private void folder(String folder, int depth) {
        String[] found = KernelFolders.contain(folder + "/") || depth > MAX_DEPTH ? null : Disk.names(folder);
        names += found == null ? 0 : found.length;
        failed |= found == null || names > MAX_NAMES;
        if (failed) {
            return;
        }
        changedNanos = Math.max(changedNanos, view.namesChangedNanos(folder));
        Arrays.sort(found);
        for (String name : found) {
            entry(name, folder + File.separator + name, depth);
        }
        listing.append('\0');
    }

    private void entry(String name, String path, int depth) {
        Stat stat = view.linkStat(path);
        if (!walk.reads(name)) {
            failed |= stat.kind() == Stat.Kind.LINK && view.folder(path);
            if (stat.kind() == Stat.Kind.FOLDER) {
                folder(path, depth + 1);
            }
            return;
        }
        listed++;
        listing.append(path, rootChars, path.length())
                .append('\0')
                .append(stat.kind().ordinal());
        if (!walk.enters(name)) {
            return;
        }
        add(stat);
        switch (stat.kind()) {
            case FOLDER -> folder(path, depth + 1);
            case LINK -> {
                Stat target = view.stat(path);
                failed |= target.kind() == Stat.Kind.FOLDER;
                add(target);
                changedNanos = Math.max(changedNanos, view.changedNanos(path));
            }
            case FILE, SPECIAL -> changedNanos = Math.max(changedNanos, view.changedNanos(path));
            case UNREADABLE, MISSING -> failed = true;
        }
    }

    private void add(Stat stat) {
        listing.append('.')
                .append(stat.mode())
                .append('.')
                .append(stat.owner())
                .append('.')
                .append(stat.group());
        if (stat.kind() == Stat.Kind.FILE || stat.kind() == Stat.Kind.LINK) {
            listing.append('.')
                    .append(stat.size())
                    .append('.')
                    .append(stat.inode())
                    .append('.')
                    .append(stat.modifiedNanos())
                    .append('.')
                    .append(stat.changedNanos());
        }
    }
}
