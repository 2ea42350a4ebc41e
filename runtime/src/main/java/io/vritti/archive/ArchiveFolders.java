package io.vritti.archive;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The folders that episodes of a home are archived in, or were at some time. */
final class ArchiveFolders {

    private ArchiveFolders() {}

    /** The folder that is set now, and all that were used before. */
    static List<File> of(Settings settings, Home home) throws IOException {
        Set<File> folders = new LinkedHashSet<>(List.of(current(settings, home), home.archive()));
        folders.addAll(used(home));
        return List.copyOf(folders);
    }

    /** The folder of {@code vritti.archive.folder}; without that, {@code archive} in the home. */
    static File current(Settings settings, Home home) {
        File set = settings.archiveFolder();
        return set == null ? home.archive() : set.getAbsoluteFile();
    }

    /** Notes a folder, before the first episode is archived in it. */
    static void remember(Home home, File folder) throws IOException {
        List<File> used = new ArrayList<>(used(home));
        if (folder.equals(home.archive()) || used.contains(folder)) {
            return;
        }
        used.add(folder);
        StringBuilder text = new StringBuilder();
        used.forEach(one -> text.append(one.getPath()).append('\n'));
        Durable.replace(home.archiveFolders(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Other folders than that in the home, as they were called then. */
    static List<File> used(Home home) throws IOException {
        File list = home.archiveFolders();
        return list.isFile()
                ? Files.readAllLines(list.toPath(), StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank())
                        .map(File::new)
                        .toList()
                : List.of();
    }
}
