package io.vritti.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The mount options of folders, if the system shows them (Linux). */
final class Mounts {

    private static final Path TABLE = Path.of("/proc/self/mounts");

    private Mounts() {}

    /** Whether nothing in a folder, there or not, may be run or loaded as a library. */
    static boolean noExec(File folder) {
        try {
            return Files.isReadable(TABLE) && noExec(folder.getAbsolutePath(), Files.readAllLines(TABLE));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** @param table lines of device, folder, type and options; of those above the path the longest counts, and the last */
    static boolean noExec(String path, List<String> table) {
        String longest = "";
        boolean noExec = false;
        for (String line : table) {
            String[] fields = line.split(" ");
            // Blanks in it are written so.
            String mounted = fields.length < 4 ? "" : fields[1].replace("\\040", " ");
            boolean above =
                    !mounted.isEmpty() && (path + "/").startsWith(mounted.endsWith("/") ? mounted : mounted + "/");
            if (above && mounted.length() >= longest.length()) {
                longest = mounted;
                noExec = List.of(fields[3].split(",")).contains("noexec");
            }
        }
        return noExec;
    }
}
