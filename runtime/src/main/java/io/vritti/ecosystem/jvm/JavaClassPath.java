package io.vritti.ecosystem.jvm;

import io.vritti.reads.Paths;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.MatchesInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The entries of a class path (java(1), "--class-path").
 *
 * @param folders of classes, absolute, whether they are there or not
 * @param archives and the folders of archives: any change in them can bring the class
 */
public record JavaClassPath(List<String> folders, List<Input> archives) {

    /** More than these, and a build tool made the class path. */
    private static final int MAX_ENTRIES = 30;

    private static final String EVERY_ARCHIVE = "/*";

    /**
     * @param path entries with colons between them, or null for the working directory
     * @return null if an archive leads to others, or there are too many
     */
    public static JavaClassPath of(String path, String directory, FileSystemView view) {
        List<String> folders = new ArrayList<>();
        List<Input> archives = new ArrayList<>();
        String[] entries = (path == null || path.isEmpty() ? "." : path).split(":");
        for (String entry : entries) {
            String absolute = Paths.absolute(directory, entry.isEmpty() ? "." : entry);
            if (absolute.endsWith(EVERY_ARCHIVE)) {
                String folder = absolute.substring(0, absolute.length() - EVERY_ARCHIVE.length());
                MatchesInput jars = new MatchesInput(folder, "*.[jJ][aA][rR]");
                archives.add(jars);
                String[] names = jars.names(view);
                for (String name : names == null ? new String[0] : names) {
                    archives.add(new FileInput(Paths.absolute(folder, name)));
                }
            } else if (view.file(absolute)) {
                archives.add(new FileInput(absolute));
            } else {
                folders.add(absolute);
                if (view.linkMissing(absolute)) {
                    archives.add(new FileInput(absolute));
                }
            }
        }
        boolean followed = archives.size() + folders.size() <= MAX_ENTRIES
                && archives.stream().noneMatch(archive -> leadsElsewhere(archive, view));
        return followed ? new JavaClassPath(List.copyOf(folders), List.copyOf(archives)) : null;
    }

    private static boolean leadsElsewhere(Input archive, FileSystemView view) {
        if (!(archive instanceof FileInput) || !view.file(archive.subject())) {
            return false;
        }
        try (JarFile jar = new JarFile(archive.subject())) {
            Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH) != null;
        } catch (IOException | SecurityException e) {
            return true;
        }
    }
}
