package io.vritti.ecosystem.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.program.ExampleCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each program that names files is refused for, and is let run for, on the real program. */
class SituationsTest {

    @TempDir
    Path folder;

    @Test
    void every_program_is_refused_at_the_repeat_and_runs_after_the_fix_or_its_example_says_why_not() throws Exception {
        List<String> results = SituationsProcess.results(folder, "");
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
}
