package io.vritti.world.input;

import io.vritti.disk.Disk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The branches, tags and other refs of a repository of git and where they are (gitrepository-layout(5)): {@code HEAD}, {@code
 * packed-refs}, and all below {@code refs}.
 *
 * @param subject absolute path of its folder {@code .git}, or of a bare repository
 */
public record GitRefsInput(String subject) implements Input {

    static final String KIND = "git-refs";

    private static final int MAX_REFS = 400;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        List<String> files = files(view);
        if (files == null) {
            return null;
        }
        StringBuilder refs = new StringBuilder();
        for (String file : files) {
            refs.append(file, subject.length(), file.length()).append('\0');
            if (view.linkMissing(file) || view.folder(file)) {
                refs.append(view.folder(file) ? "d\0" : "-\0");
                continue;
            }
            byte[] content = view.content(file);
            if (content == null) {
                return null;
            }
            refs.append(new String(content, StandardCharsets.ISO_8859_1)).append('\0');
        }
        return view.overBudget() ? null : files.size() + ":" + view.hash(refs.toString());
    }

    @Override
    public long changedNanos(FileSystemView view) {
        List<String> files = files(view);
        if (files == null) {
            return Long.MAX_VALUE;
        }
        long changed = view.linkMissing(subject) ? FileInput.wayChangedNanos(subject, view) : Long.MIN_VALUE;
        for (String file : files) {
            long at = view.folder(file) ? view.namesChangedNanos(file) : view.changedNanos(file);
            changed = Math.max(changed, at);
        }
        return changed;
    }

    @Override
    public String difference(String before, String after) {
        return "the branches or tags of " + subject + " changed";
    }

    @Override
    public String sameness(String state) {
        return "the branches and tags of " + subject + " unchanged";
    }

    private List<String> files(FileSystemView view) {
        List<String> files = new ArrayList<>();
        files.add(subject + "/HEAD");
        files.add(subject + "/packed-refs");
        return collect(subject + "/refs", files, view) ? files : null;
    }

    private static boolean collect(String folder, List<String> files, FileSystemView view) {
        files.add(folder);
        String[] names = view.folder(folder) ? Disk.names(folder) : new String[0];
        if (names == null || files.size() + names.length > MAX_REFS) {
            return false;
        }
        Arrays.sort(names);
        for (String name : names) {
            String path = folder + "/" + name;
            if (view.folder(path)) {
                if (!collect(path, files, view)) {
                    return false;
                }
            } else {
                files.add(path);
            }
        }
        return true;
    }
}
