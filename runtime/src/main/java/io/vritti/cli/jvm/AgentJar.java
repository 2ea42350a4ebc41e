package io.vritti.cli.jvm;

import io.vritti.cli.terminal.CommandFailure;
import java.io.File;
import java.io.IOException;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The jar that these commands run from: it is the agent as well. */
public final class AgentJar {

    private AgentJar() {}

    /**
     * Its canonical path, because a JVM elsewhere cannot follow a relative one.
     *
     * @throws CommandFailure outside of the jar
     */
    public static File find() throws IOException {
        // `java -jar x.jar` makes x.jar the whole class path.
        File jar = new File(System.getProperty("java.class.path", "")).getCanonicalFile();
        if (!jar.isFile() || !isAgent(jar)) {
            throw new CommandFailure("this command needs the agent's jar: run it as java -jar vritti-agent.jar");
        }
        return jar;
    }

    private static boolean isAgent(File file) {
        try (JarFile jar = new JarFile(file)) {
            Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Premain-Class") != null;
        } catch (IOException notAJar) {
            return false;
        }
    }
}
