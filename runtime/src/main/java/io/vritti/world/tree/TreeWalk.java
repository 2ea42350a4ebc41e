package io.vritti.world.tree;

import io.vritti.disk.Disk;
import io.vritti.disk.RealPath;
import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One walk over some trees: every name is looked at once, links are followed out of them, and files are read only where their
 * times do not say enough. Used by one thread and thrown away.
 */
public final class TreeWalk {

    /** So many names are always looked at: where they took long, the machine was busy and not we. */
    private static final int FREE_NAMES = 256;

    /** So many small files are always read, for the same reason. */
    private static final int FREE_READS = 64;

    /** Of some 150 bytes each in memory; no budget allows more than a part of them. */
    private static final int MOST_NAMES = 200_000;

    /** Of a home folder; one with more in it is somebody's, and changes by itself. */
    private static final int MOST_NAMES_AT_HOME = 1_000;

    /** Outside of the trees such files are replaced as wholes, so that their times say enough. */
    private static final String ARCHIVE = ".jar";

    private final Listing before;
    private final long hashedSinceNanos;
    private final long deadlineNanos;
    private final Map<String, TreeEntry> entries = new HashMap<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final List<String> roots = new ArrayList<>();
    private int mostNames = MOST_NAMES;
    private int reads;
    private boolean incomplete;

    /**
     * @param before an earlier walk, whose hashes are reused for files that have not changed; or null
     * @param hashedSinceNanos what changed at or after this time is read, since its times may say nothing
     * @param budgetNanos after which nothing more is looked at
     */
    public TreeWalk(Listing before, long hashedSinceNanos, long budgetNanos) {
        this.before = before;
        this.hashedSinceNanos = hashedSinceNanos;
        this.deadlineNanos = System.nanoTime() + budgetNanos;
    }

    /**
     * @param wholly whether every file is to be read, as far as the budget allows
     * @return null if the budget did not allow to look at every name, or some are unknown, or files have no change times here
     */
    public Listing over(TreeScope scope, Map<String, String> environment, boolean wholly) {
        long takenMillis = System.currentTimeMillis();
        if (scope.roots().contains(environment.getOrDefault("HOME", ""))) {
            mostNames = MOST_NAMES_AT_HOME;
        }
        try {
            scope.roots().forEach(this::addRoot);
            walk();
            Set<Outside.Place> artifacts = LocalArtifacts.of(scope, entries.keySet(), environment);
            incomplete |= artifacts == null;
            if (artifacts != null) {
                artifacts.forEach(this::addOutside);
            }
            Outside.of(scope, environment).forEach(this::addOutside);
        } catch (UnsupportedOperationException e) {
            return null;
        }
        if (incomplete) {
            return null;
        }
        entries.replaceAll((path, entry) -> read(path, entry, false));
        boolean complete = wholly && readWholly();
        return new Listing(entries, takenMillis, complete, scope.comparesTimes());
    }

    /** What the budget allows beyond what is needed; whether it allowed all. */
    private boolean readWholly() {
        boolean complete = true;
        for (Map.Entry<String, TreeEntry> entry : entries.entrySet()) {
            String path = entry.getKey();
            boolean inTree = roots.stream().anyMatch(root -> path.startsWith(root + "/"));
            boolean plain = inTree || !Roots.systems(path) && !path.endsWith(ARCHIVE);
            if (plain && entry.getValue().content() == TreeEntry.UNREAD) {
                entry.setValue(read(path, entry.getValue(), true));
                complete &= !inTree
                        || !Content.readable(entry.getValue())
                        || entry.getValue().content() != TreeEntry.UNREAD;
            }
        }
        return complete;
    }

    private void walk() {
        while (!folders.isEmpty() && !incomplete) {
            list(folders.pop());
        }
    }

    private void addRoot(String root) {
        if (roots.stream().noneMatch(known -> root.equals(known) || root.startsWith(known + "/"))) {
            roots.add(root);
            incomplete |= Disk.unknown(root);
            entries.put(root, TreeEntry.of(root));
            folders.push(root);
        }
    }

    private void list(String folder) {
        String[] names = Disk.names(folder);
        if (names == null || Skipped.ours(names)) {
            return;
        }
        for (String name : names) {
            if (Skipped.is(folder, name)) {
                continue;
            }
            String path = folder + File.separator + name;
            TreeEntry entry = look(path);
            if (entry == null) {
                return;
            }
            if (entry.kind() == TreeEntry.Kind.FOLDER) {
                folders.push(path);
            } else if (entry.kind() == TreeEntry.Kind.LINK) {
                follow(path);
            }
        }
    }

    /** What a link leads to belongs to the tree, wherever it is. */
    private void follow(String link) {
        String target = RealPath.of(link);
        if (target == null) {
            incomplete |= Disk.unknown(link);
            return;
        }
        if (entries.containsKey(target) || roots.stream().anyMatch(root -> target.startsWith(root + "/"))) {
            return;
        }
        if (Disk.isFolder(target) && !Roots.systems(target)) {
            addRoot(target);
        } else {
            look(target);
        }
    }

    private void addOutside(Outside.Place place) {
        incomplete |= Disk.unknown(place.path());
        if (place.wholly()) {
            addRoot(place.path());
            walk();
            return;
        }
        TreeEntry entry = look(place.path());
        boolean folder = entry != null
                && (entry.kind() == TreeEntry.Kind.FOLDER || entry.kind() == TreeEntry.Kind.CLOSED_FOLDER);
        if (!folder) {
            return;
        }
        entries.put(place.path(), entry.closed());
        String[] names = place.listed() ? Disk.names(place.path()) : null;
        for (int i = 0; names != null && i < names.length && !incomplete; i++) {
            String path = place.path() + File.separator + names[i];
            TreeEntry inside = look(path);
            if (inside != null) {
                entries.put(path, inside.closed());
            }
        }
    }

    /** Null when over budget, or if the name is unknown. */
    private TreeEntry look(String path) {
        TreeEntry known = entries.get(path);
        if (known != null) {
            return known;
        }
        boolean overBudget = entries.size() >= mostNames || entries.size() >= FREE_NAMES && late();
        TreeEntry entry = overBudget ? null : TreeEntry.of(path);
        // Of a name that is not looked at nothing can be read.
        if (entry == null || entry == TreeEntry.UNREADABLE && Disk.nameUnknown(path)) {
            incomplete = true;
            return null;
        }
        entries.put(path, entry);
        return entry;
    }

    private TreeEntry read(String path, TreeEntry entry, boolean wholly) {
        if (entry.kind() != TreeEntry.Kind.FILE) {
            return entry;
        }
        TreeEntry known = before == null ? null : before.find(path);
        boolean remembered = known != null && known.content() != TreeEntry.UNREAD;
        if (remembered && known.stamp() == entry.stamp() && known.changedNanos() < before.settledNanos()) {
            return entry.withContent(known.content());
        }
        boolean asked =
                wholly || entry.changedNanos() >= hashedSinceNanos || remembered && known.size() == entry.size();
        return asked && Content.readable(entry) && (++reads <= FREE_READS || !late())
                ? entry.withContent(Content.of(path, entry))
                : entry;
    }

    private boolean late() {
        return System.nanoTime() - deadlineNanos > 0;
    }
}
