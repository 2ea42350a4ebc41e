package io.vritti.bench.host;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

/** The most memory that this process has had resident. */
final class Resident {

    private static final String FIELD = "VmHWM:";

    private Resident() {}

    /** In KiB; 0 where the system does not tell. */
    static long mostKibibytes() {
        try (BufferedReader status = new BufferedReader(new FileReader("/proc/self/status"))) {
            for (String line = status.readLine(); line != null; line = status.readLine()) {
                if (line.startsWith(FIELD)) {
                    return Long.parseLong(
                            line.substring(FIELD.length()).replace("kB", "").trim());
                }
            }
        } catch (IOException notLinux) {
            return 0;
        }
        return 0;
    }
}
