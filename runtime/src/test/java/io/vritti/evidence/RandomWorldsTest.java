package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.capture.PreRunSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small worlds, toy scripts that read a random part of them, random changes: no run that would pass may be said to fail. */
class RandomWorldsTest {

    /** -Dvritti.test.worlds=N: more of them, or fewer. */
    private static final int WORLDS = Integer.getInteger("vritti.test.worlds", 60);

    private static final int STEPS = 14;
    private static final String[] FILES = {"a", "b", "sub/a", "sub/b", "link/a", "cur"};
    private static final String[] WORDS = {"one", "two"};

    /** F a file, W a word. */
    private static final String[] LINES = {
        "cat F > /dev/null || exit 1",
        "grep -q W F || exit 2",
        "test -f F || exit 3",
        "test \"$V\" = W || exit 4",
        "if [ -d sub ]; then grep -q W sub/a || exit 5; fi",
        "x=$(cat F 2>/dev/null); test \"$x\" = W || exit 6",
        "[ -x F ] || exit 7",
        "test \"$(ls sub 2>/dev/null | wc -l)\" = 2 || exit 8",
        ". ./inc.sh",
        "sh inc.sh || exit 9",
        "cp F copy 2>/dev/null || exit 10",
        "! grep -q W F 2>/dev/null || exit 11",
        "echo W >> log",
        "mkdir out 2>/dev/null; rmdir out",
        "sed -i s/one/two/ F 2>/dev/null; true",
        "while read l; do test $l = W || exit 12; done < F",
        "python3 -c \"assert 'W' in open('F').read()\" || exit 13",
        "[ -h cur ] && [ -d link ] && exit 14",
        "grep -q W F 2>/dev/null || { printf W > F; exit 15; }",
        "test -d made || { mkdir made; exit 16; }",
        "test -x F || { chmod +x F; exit 17; }",
        "grep -q W ../beside 2>/dev/null || exit 19",
        "test -e ../beside && exit 20",
        "cat $HOME/conf > /dev/null || exit 21",
        "n=$(cat count 2>/dev/null || echo 0); echo $((n + 1)) > count; test $n -ge 2 || exit 18"
    };

    private static final String[] CHANGES = {
        "printf W > F",
        "rm -rf F",
        "chmod +x F",
        "chmod -x F",
        "mkdir -p sub",
        "rm -rf sub",
        "ln -sfn sub link",
        "mkdir -p other; printf W > other/a; ln -sfn other link",
        "ln -sfn a cur",
        "ln -sfn b cur",
        "touch F",
        "mv a b",
        "mv b a",
        "rm -rf sub; cp -r other sub",
        "mv sub was; mv other sub; mv was other",
        "printf W > noise",
        "printf W > ../beside",
        "rm -f ../beside",
        "printf W > $HOME/conf"
    };

    @TempDir
    Path folder;

    private int runs;
    private int failuresKnown;
    private int caught;

    /** The second is a build, which reads a tree; it has what a build has: files beside the tree, and settings at home. */
    @ParameterizedTest
    @ValueSource(strings = {"sh toy.sh", "make -s toy"})
    void no_run_that_passes_was_said_to_fail(String command) throws IOException {
        for (int seed = 0; seed < WORLDS; seed++) {
            Path outer = Files.createDirectory(folder.resolve("w" + seed));
            World world = new World(Files.createDirectory(outer.resolve("project")));
            world.environment.put(
                    "HOME", Files.createDirectory(outer.resolve("home")).toString());
            play(new Random(seed), world, command, seed);
        }
        System.out.printf("%d runs, %d failed with evidence, %d of them foreseen%n", runs, failuresKnown, caught);
        assertThat(caught).isPositive();
    }

    private void play(Random random, World world, String command, int seed) {
        world.sh("mkdir -p sub other; printf one > a; printf two > sub/a; printf one > sub/b; ln -s sub link");
        world.write("inc.sh", included(random));
        List<String> script = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            script.add(filled(pick(random, LINES), random));
        }
        world.write("Makefile", "toy:\n\tsh toy.sh\n");
        world.write("toy.sh", String.join("\n", script) + "\n");
        world.environment.put("V", "one");
        Evidence evidence = null;
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(3) == 0) {
                change(random, world);
            } else {
                evidence = run(world, world.bash(command), evidence, "seed " + seed + " step " + i + ": " + script);
            }
        }
    }

    private void change(Random random, World world) {
        if (random.nextInt(8) == 0) {
            world.environment.put("V", pick(random, WORDS));
        } else if (random.nextInt(10) == 0) {
            world.write("inc.sh", included(random));
        } else {
            world.run(world.bash(filled(pick(random, CHANGES), random)));
        }
    }

    private Evidence run(World world, ProcessAction toy, Evidence evidence, String about) {
        CheckResult finding = evidence == null ? null : world.check(evidence, toy);
        PreRunSnapshot snapshot = world.check.snapshot(toy);
        Outcome outcome = world.run(toy);
        runs++;
        if (finding instanceof CheckResult.Holds) {
            assertThat(outcome.failed()).as("%s, but %s", about, finding).isTrue();
        }
        if (!outcome.failed()) {
            return null;
        }
        failuresKnown += finding == null ? 0 : 1;
        caught += finding instanceof CheckResult.Holds ? 1 : 0;
        return world.collector.collect(toy, outcome, snapshot, World.BUDGET_NANOS);
    }

    /** A line that includes nothing itself. */
    private static String included(Random random) {
        String line = pick(random, LINES);
        return filled(line.contains("inc.sh") ? LINES[0] : line, random);
    }

    private static String filled(String template, Random random) {
        return template.replace("F", pick(random, FILES)).replace("W", pick(random, WORDS));
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
