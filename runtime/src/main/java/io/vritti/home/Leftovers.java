package io.vritti.home;

import java.io.File;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Files of a home that were being {@linkplain AtomicFile written} when their JVM was killed: nobody completes them. */
public final class Leftovers {

    /** Longer than writing the largest file takes, a model of 70 MiB, on a slow disk. */
    private static final long OLD_MILLIS = TimeUnit.HOURS.toMillis(1);

    private static final Pattern PARTIAL = Pattern.compile(".+\\.[0-9a-f]+\\" + AtomicFile.PARTIAL);

    private Leftovers() {}

    /** Removes them from the home and from where libraries and models are extracted; {@link LiveJvms#sweep} does so beside the JVMs. */
    public static void sweep(Home home, long nowMillis) {
        sweep(home.folder(), nowMillis);
        for (File extracted : in(home.natives())) {
            sweep(extracted, nowMillis);
        }
    }

    private static void sweep(File folder, long nowMillis) {
        for (File file : in(folder)) {
            if (PARTIAL.matcher(file.getName()).matches() && nowMillis - file.lastModified() > OLD_MILLIS) {
                file.delete();
            }
        }
    }

    private static File[] in(File folder) {
        File[] files = folder.listFiles();
        return files == null ? new File[0] : files;
    }
}
