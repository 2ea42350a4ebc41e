package io.vritti.intercept.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the machine says of a running shell. */
final class ShellPlace {

    /** What Linux puts behind the path of a folder that is gone (proc(5)). */
    private static final String DELETED = " (deleted)";

    private final long pid;
    private final Path about;

    ShellPlace(long pid) {
        this.pid = pid;
        this.about = Path.of("/proc", Long.toString(pid));
    }

    /** Absolute path of the folder that it is in, or null where that is not known. */
    String directory() {
        try {
            String path = Files.readSymbolicLink(about.resolve("cwd")).toString();
            return path.startsWith("/") && !path.endsWith(DELETED) ? path : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Whether something that it has started runs, beside it or in its place; true where that is not known. */
    boolean hasChildren() {
        try {
            Path children = about.resolve("task").resolve(Long.toString(pid)).resolve("children");
            return !Files.readString(children, StandardCharsets.ISO_8859_1).isBlank();
        } catch (IOException | RuntimeException e) {
            Optional<ProcessHandle> shell = ProcessHandle.of(pid);
            return shell.isEmpty() || shell.get().children().findAny().isPresent();
        }
    }
}
