package io.vritti.world.input;

import java.io.File;
import java.util.Arrays;

/**
 * The names in a folder and what kind each is, for what lists it.
 *
 * @param subject absolute path
 */
public record FolderInput(String subject) implements Input {

    static final String KIND = "folder";

    private static final String MISSING = "-";
    private static final int MAX_NAMES = 1_000;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        Stat stat = view.stat(subject);
        return switch (stat.kind()) {
            case MISSING -> MISSING;
            case FOLDER -> listing(view);
            case FILE -> "f";
            case LINK, SPECIAL, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        long way = FileInput.wayChangedNanos(subject, view);
        return view.linkMissing(subject) ? way : Math.max(way, view.namesChangedNanos(subject));
    }

    @Override
    public String difference(String before, String after) {
        if (after.equals(MISSING)) {
            return subject + " deleted";
        }
        return subject + (before.equals(MISSING) ? " created" : " has other names in it");
    }

    @Override
    public String sameness(String state) {
        return state.equals(MISSING) ? "no such folder " + subject : "the same names in " + subject;
    }

    private String listing(FileSystemView view) {
        String[] names = new File(subject).list();
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
