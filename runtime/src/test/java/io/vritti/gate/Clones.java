package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Clones of one repository in a folder, and commands that run in them. */
record Clones(Path folder) {

    /** Makes a clone. */
    Path repository(String name) throws IOException {
        Path root = folder.resolve(name);
        Path git = Files.createDirectories(root.resolve(".git"));
        Files.writeString(git.resolve("config"), "[remote \"origin\"]\n\turl = https://example.com/acme/app\n");
        return root;
    }

    /** A script for bash. */
    Action shell(Path directory, String script) {
        return new ProcessAction(
                List.of("bash", "-c", script),
                directory.toString(),
                environment(),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    Map<String, String> environment() {
        return Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(), "LANG", "C");
    }
}
