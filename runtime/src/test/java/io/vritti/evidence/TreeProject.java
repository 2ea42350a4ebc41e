package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.capture.PreRunSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project whose tests fail, in a folder of its own beside a home. */
public final class TreeProject {

    public static final String PACKAGE = """
            {"name":"p","version":"1.0.0","scripts":{"test":"node test.js","slow":"sleep 1; node test.js",
            "call":"curl -s http://127.0.0.1:1/","look":"node peek.js",
            "build":"node build.js"}}
            """;

    /** A rule that is made at run time, so that nobody knows every name that is read. */
    private static final String MAKEFILE = """
            ALL := $(sort $(wildcard *.json))
            check:
            \t@node test.js
            fix:
            \t@node fix.js
            count:
            \t@node count.js
            build:
            \t@node build.js
            """;

    public final World world;

    public TreeProject(Path outer) throws IOException {
        world = new World(Files.createDirectory(outer.resolve("project")));
        world.environment.put(
                "HOME", Files.createDirectory(outer.resolve("home")).toString());
        world.write("package.json", PACKAGE);
        world.write("test.js", "require('./lib.js').check();\n");
        world.write("lib.js", "exports.check = () => { throw new Error('wrong answer'); };\n");
        world.write("README.md", "words\n");
        world.write("Makefile", MAKEFILE);
    }

    /** Fails twice, as the gate would see it: the second run is looked at before it starts. */
    public Evidence failedTwice(String command) {
        Evidence first = world.failure(command);
        return again(first, command);
    }

    public Evidence again(Evidence evidence, String command) {
        world.settle();
        ProcessAction action = world.bash(command);
        world.check(evidence, action);
        PreRunSnapshot snapshot = world.check.snapshot(action);
        Outcome outcome = world.run(action);
        assertThat(outcome.failed()).as("%s fails again", command).isTrue();
        return world.collector.collect(action, outcome, snapshot, World.BUDGET_NANOS);
    }
}
