package io.vritti.config;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings as all sources together gave them at one time.
 *
 * @param home absolute path; null if it would lie in the home of a user who has none
 * @param problems what is wrong with what the sources say, in their order
 * @param fileRefused whether the file cannot be read, or has a value that is not allowed
 */
record ReadSettings(String home, SettingValues values, List<SettingsProblem> problems, boolean fileRefused) {

    private static final String FILE_NAME = "vritti.properties";

    /** {@code vritti.properties} in the home, which may not be there; null without a home. */
    File file() {
        return fileIn(home);
    }

    /** @param home may be null, and then so is the file */
    static File fileIn(String home) {
        return home == null ? null : new File(home, FILE_NAME);
    }

    /** One sentence for each problem. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (SettingsProblem problem : problems) {
            warnings.add(problem.warning());
        }
        return warnings;
    }
}
