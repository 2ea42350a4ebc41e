package io.vritti.config;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong in a file that is to become {@code vritti.properties}. */
public final class CheckedSettings {

    private CheckedSettings() {}

    /** All problems of the file, by line; empty if there are none. A file that cannot be read is one problem. */
    public static List<SettingsProblem> problems(File file) {
        return problems(SettingsFile.read(file), file.getPath());
    }

    /**
     * All problems of what a stream holds, by line; empty if there are none.
     *
     * @param name of the stream, for messages
     * @throws IOException if the stream cannot be read
     */
    public static List<SettingsProblem> problems(InputStream in, String name) throws IOException {
        return problems(SettingsFile.read(in), name);
    }

    private static List<SettingsProblem> problems(SettingsFile file, String name) {
        SettingsMerge merge = new SettingsMerge(Integer.MAX_VALUE);
        new FileMerge(merge, name).take(file);
        List<SettingsProblem> problems = new ArrayList<>(merge.problems());
        problems.sort(Comparator.comparingInt(SettingsProblem::line));
        return problems;
    }
}
