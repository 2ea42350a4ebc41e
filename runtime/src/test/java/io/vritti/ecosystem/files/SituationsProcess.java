package io.vritti.ecosystem.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** {@link Situations} in a process of its own. */
final class SituationsProcess {

    private SituationsProcess() {}

    /**
     * What it prints. Root may read everything; without that capability it is as another user is to its own files
     * (capabilities(7)).
     *
     * @param before what stands before the class path, empty or with a separator at its end
     * @param programs the programs to look at; all without one
     */
    static List<String> results(Path folder, String before, String... programs) throws Exception {
        List<String> command = new ArrayList<>();
        if (new File("/root").canRead()) {
            Assumptions.assumeTrue(
                    new ExecutablePath("/usr/bin:/bin").resolve("setpriv", "/") != null, "root may read everything");
            command.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                before + classPath(),
                Situations.class.getName(),
                folder.toString()));
        command.addAll(List.of(programs));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }

    /** Of the loader of the tests, which some launchers make themselves. */
    static String classPath() throws Exception {
        if (SituationsProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(url.toURI()).toString());
            }
            return String.join(File.pathSeparator, paths);
        }
        return System.getProperty("java.class.path");
    }
}
