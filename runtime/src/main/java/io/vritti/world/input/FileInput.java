package io.vritti.world.input;

import io.vritti.disk.Disk;
import io.vritti.disk.PlainFile;
import java.io.File;
import java.nio.file.Path;

/**
 * Everything of one path that a program can read without listing: whether it is there, its kind, mode, owner, where it links
 * to, and its content. A touch that leaves the content alone is no change.
 *
 * @param subject absolute path
 */
public record FileInput(String subject) implements Input {

    static final String KIND = "file";

    public static final String MISSING = "-";
    private static final char LINK_MARK = '@';
    private static final int MAX_ANCESTORS = 32;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        Stat link = view.linkStat(subject);
        if (link.kind() != Stat.Kind.LINK) {
            return state(link, view);
        }
        String state = state(view.stat(subject), view);
        return state == null ? null : state + LINK_MARK + view.hash(target());
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Math.max(view.changedNanos(subject), wayChangedNanos(subject, view));
    }

    @Override
    public boolean missingIn(String state) {
        return state.equals(MISSING);
    }

    @Override
    public String difference(String before, String after) {
        if (after.equals(MISSING)) {
            return subject + " deleted";
        }
        if (before.equals(MISSING)) {
            return subject + " created";
        }
        if (!linkOf(before).equals(linkOf(after))) {
            return subject + " links elsewhere";
        }
        return subject + (rightsOf(before).equals(rightsOf(after)) ? " edited" : " has another kind, mode or owner");
    }

    @Override
    public String sameness(String state) {
        return state.equals(MISSING) ? "no such file " + subject : subject + " unchanged";
    }

    /**
     * When the way to a path last changed. A name is created and deleted in its folder, whose time tells; folders on the way
     * change all the time by what is created in them, so there only a change that was none of their content counts (a folder
     * renamed into place), and links.
     */
    static long wayChangedNanos(String path, FileSystemView view) {
        long changed = Long.MIN_VALUE;
        boolean gone = view.linkStat(path).missing() && !view.lackedBefore(path);
        File folder = new File(path).getParentFile();
        for (int i = 0; folder != null && i < MAX_ANCESTORS; i++, folder = folder.getParentFile()) {
            String name = folder.getPath();
            Stat link = view.linkStat(name);
            if (link.missing()) {
                gone &= !view.lackedBefore(name);
                continue;
            }
            if (gone) {
                changed = Math.max(changed, view.namesChangedNanos(name));
            }
            if (link.kind() == Stat.Kind.LINK || link.changedNanos() != link.modifiedNanos()) {
                changed = Math.max(changed, view.changedNanos(name));
            }
            gone = false;
        }
        return changed;
    }

    private String state(Stat stat, FileSystemView view) {
        return switch (stat.kind()) {
            case MISSING -> MISSING;
            case FOLDER -> "d" + rights(stat);
            case FILE -> fileState(stat, view);
            case SPECIAL -> subject.equals("/dev/null") ? "n" : null;
            case LINK, UNREADABLE -> null;
        };
    }

    private String fileState(Stat stat, FileSystemView view) {
        if (!PlainFile.is(Path.of(subject))) {
            return null;
        }
        if (stat.size() > FileSystemView.HASHED_BYTES) {
            return "f" + rights(stat) + ":" + stat.size() + ":" + stat.inode() + "." + stat.modifiedNanos() + "."
                    + stat.changedNanos();
        }
        byte[] content = view.content(subject);
        return content == null ? null : "f" + rights(stat) + ":" + content.length + ":" + view.hash(content);
    }

    private String target() {
        String target = Disk.linkTarget(Path.of(subject));
        return target == null ? "" : target;
    }

    private static String rights(Stat stat) {
        return Integer.toOctalString(stat.mode()) + "." + stat.owner() + "." + stat.group();
    }

    private static String linkOf(String state) {
        int mark = state.indexOf(LINK_MARK);
        return mark < 0 ? "" : state.substring(mark);
    }

    private static String rightsOf(String state) {
        int end = state.indexOf(':');
        return end < 0 ? state : state.substring(0, end);
    }
}
