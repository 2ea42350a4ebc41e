package io.vritti.it.kyrodb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that is a disk of its own, of a few megabytes, for one program: a memory file system in the program's own namespace.
 *
 * @param options of mount, such as {@code noexec}
 */
public record SmallDisk(Path folder, int megabytes, String options) {

    public SmallDisk(Path folder, int megabytes) {
        this(folder, megabytes, "rw");
    }

    /** Whether this machine lets us. */
    public static boolean isPossible() {
        try {
            return new ProcessBuilder("unshare", "--map-root-user", "--mount", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command that runs this one with the folder replaced by the small disk. */
    public List<String> with(List<String> command) {
        String mount = "mount -t tmpfs -o " + options + ",size=" + megabytes + "m tmpfs \"$0\" && exec \"$@\"";
        List<String> all =
                new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", mount, folder.toString()));
        all.addAll(command);
        return all;
    }
}
