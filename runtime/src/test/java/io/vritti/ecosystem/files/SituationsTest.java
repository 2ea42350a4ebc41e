package io.vritti.ecosystem.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.program.ExampleCall;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each program that names files is refused for, and is let run for, on the real program. */
class SituationsTest {

    @TempDir
    Path folder;

    @Test
    void every_program_is_refused_at_the_repeat_and_runs_after_the_fix_or_its_example_says_why_not() throws Exception {
        List<String> results = results();
        Map<String, ExampleCall> calls = new HashMap<>();
        ExampleCall.all().forEach(call -> calls.put(call.needing(), call));
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (String result : results) {
            System.out.println(result);
            String[] parts = result.split("\t");
            boolean caught = parts[2].startsWith("refused, runs after the fix");
            boolean excused = calls.get(parts[0]).unrecognised().containsKey(parts[1]);
            boolean nothing = parts[2].equals("passes") || parts[2].equals("-") || parts[2].equals("not installed");
            refused += caught ? 1 : 0;
            if (!caught && !nothing && !(excused && parts[2].startsWith("no cause"))) {
                wrong.add(result);
            }
        }
        System.out.println(refused + " of " + results.size() + " refused at the repeat");

        assertThat(results).hasSizeGreaterThan(3 * calls.size() - 1);
        assertThat(wrong).isEmpty();
    }

    /** Of the loader of the tests, which some launchers make themselves. */
    private static String classPath() throws Exception {
        if (SituationsTest.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(url.toURI()).toString());
            }
            return String.join(File.pathSeparator, paths);
        }
        return System.getProperty("java.class.path");
    }

    /** Root may read everything; without that capability it is as another user is to its own files (capabilities(7)). */
    private List<String> results() throws Exception {
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
                classPath(),
                Situations.class.getName(),
                folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }
}
