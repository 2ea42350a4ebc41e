package io.vritti.cli.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code /proc} tells of a process; elsewhere, and of what may not be read, nothing. */
record LinuxProcess(Path folder) {

    private static final String UIDS = "Uid:";

    static LinuxProcess of(long pid) {
        return new LinuxProcess(Path.of("/proc", Long.toString(pid)));
    }

    static LinuxProcess self() {
        return of(ProcessHandle.current().pid());
    }

    List<String> commandLine() {
        return texts("cmdline");
    }

    /** As it was at its start. */
    List<String> environment() {
        return texts("environ");
    }

    /** The effective user's number; empty where it is not known. */
    String user() {
        for (String line : text("status").split("\n")) {
            if (line.startsWith(UIDS)) {
                return line.substring(UIDS.length()).strip().split("\\s+")[1];
            }
        }
        return "";
    }

    /** Whether it has the JVM's library loaded; true where that is not known. */
    boolean isJvm() {
        String maps = text("maps");
        return maps.isEmpty() || maps.contains("libjvm.");
    }

    /** What identifies its namespace of a kind, such as {@code pid} or {@code mnt}; empty where it is not known. */
    String namespace(String kind) {
        try {
            return Files.readSymbolicLink(folder.resolve("ns").resolve(kind)).toString();
        } catch (IOException | UnsupportedOperationException unknown) {
            return "";
        }
    }

    /** Whether it has a file at this path; a service with a {@code /tmp} of its own sees most files that others do. */
    boolean sees(File file) {
        return Files.exists(Path.of(folder + "/root" + file.getAbsolutePath()));
    }

    private List<String> texts(String file) {
        return List.of(text(file).split("\0"));
    }

    private String text(String file) {
        try {
            return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1);
        } catch (IOException unknown) {
            return "";
        }
    }
}
