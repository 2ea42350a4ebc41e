package io.vritti.world.input;

import io.vritti.disk.Disk;
import java.io.File;
import java.util.Arrays;

/**
 * The names in a folder and what kind each is, for what lists it.
 *
 * @param subject absolute path
 */
public record FolderInput(String subject) implements PathInput {

    static final String KIND = "folder";

    private static final int MAX_NAMES = 1_000;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String state(Stat stat, FileSystemView view) {
        return switch (stat.kind()) {
            case FOLDER -> listing(view);
            case FILE -> "f";
            case MISSING, LINK, SPECIAL, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        long way = FileInput.wayChangedNanos(subject, view);
        return view.linkMissing(subject) ? way : Math.max(way, view.namesChangedNanos(subject));
    }

    @Override
    public String otherwise() {
        return "has other names in it";
    }

    @Override
    public String unchanged() {
        return "the same names in " + subject;
    }

    @Override
    public String sameness(String state) {
        return state.equals(MISSING) ? "no such folder " + subject : unchanged();
    }

    private String listing(FileSystemView view) {
        String[] names = Disk.names(subject);
        if (names == null || names.length > MAX_NAMES) {
            return null;
        }
        Arrays.sort(names);
        StringBuilder listing = new StringBuilder();
        for (String name : names) {
            Stat stat = view.linkStat(subject + File.separator + name);
            listing.append(name).append('\0').append(stat.kind().ordinal());
        }
        return view.overBudget() ? null : names.length + ":" + view.hash(listing.toString());
    }
}
