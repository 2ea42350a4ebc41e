package io.vritti.home;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user whom this process runs as. */
public final class OwnUser {

    private static final String STATUS = "/proc/self/status";
    private static final String UID = "Uid:";
    private static final int EFFECTIVE = 2;
    private static final int ROOT = 0;

    private OwnUser() {}

    /** The number that {@code id -u} prints. */
    public static String number() {
        return Integer.toString(uid());
    }

    static int uid() {
        return ReadOnce.UID;
    }

    /** The user that the kernel takes this process for; on a UNIX without {@code /proc} the owner of the user's home. */
    private static int ownUid() {
        try (BufferedReader lines = new BufferedReader(new FileReader(STATUS))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(UID)) {
                    return Integer.parseInt(line.split("\\s+")[EFFECTIVE]);
                }
            }
        } catch (IOException | NumberFormatException noProc) {
            return uidOfHome();
        }
        return uidOfHome();
    }

    private static int uidOfHome() {
        try {
            return (int) Files.getAttribute(Path.of(System.getProperty("user.home", "/")), "unix:uid");
        } catch (IOException | RuntimeException unknown) {
            return ROOT;
        }
    }

    /** Read only where it is asked for. */
    private static final class ReadOnce {
        static final int UID = ownUid();
    }
}
