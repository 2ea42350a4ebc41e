package io.vritti.cli;

import io.vritti.cli.jvm.JarVersion;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.store.embedded.EmbeddedStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vritti version}: the same as {@code --version}, also for programs. */
@Command(name = "version", description = "Show the version of the jar and of its database, and the Java that runs it.")
final class VersionCommand implements Callable<Integer> {

    @Mixin
    Output output;

    @Override
    public Integer call() {
        if (output.json()) {
            Map<String, Object> versions = new LinkedHashMap<>();
            versions.put("version", JarVersion.text());
            versions.put("schema", EmbeddedStore.schemaVersion());
            versions.put("java", Runtime.version().toString());
            versions.put("java_home", System.getProperty("java.home"));
            output.printJson(versions);
        } else {
            for (String line : new JarVersion().getVersion()) {
                output.line(line);
            }
        }
        return ExitCode.OK;
    }
}
