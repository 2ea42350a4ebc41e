package io.vritti;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JVMs that tests start beside their own, on the same JDK and with the same classes. */
public final class ForkedJvm {

    private ForkedJvm() {}

    /** Path of {@code java}. */
    public static String java() {
        return new File(System.getProperty("java.home"), "bin/java").getPath();
    }

    /** Ours without SLF4J: only a test library brings it here, and sqlite-jdbc would log to it. */
    public static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs a class whose output nobody reads. */
    public static Process quiet(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(java(), "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
