package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.evidence.capture.PreRunSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compilers, Node and login shells that fail by what they read. */
class LanguageInputsTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest(name = "{1} after {2}")
    @CsvSource(delimiterString = "::", textBlock = """
            echo 'int main(void){return x;}' > m.c                        :: gcc -c m.c        :: echo 'int main(void){return 0;}' > m.c
            echo '#include "x.h"' > m.c                                   :: gcc -c m.c        :: touch x.h
            echo '#include <x.h>' > m.c; mkdir i                          :: gcc -Ii -c m.c    :: touch i/x.h
            printf '#include "a.h"\\nint y = X;\\n' > m.c; mkdir i; echo '#include "b.h"' > i/a.h; touch i/b.h :: gcc -Ii -c m.c :: echo '#define X 1' > i/b.h
            printf '#include "a.h"\\nint y = X;\\n' > m.c; mkdir i; touch i/a.h :: gcc -Ii -c m.c :: echo '#define X 1' > a.h
            printf '#include <stdio.h>\\nint y = X;\\n' > m.c; mkdir i    :: gcc -Ii -c m.c    :: printf '#define X 1\\n' > i/stdio.h
            echo 'int f(void); int main(void){return f();}' > m.c         :: gcc m.c -L. -lf   :: echo 'int f(void){return 0;}' > f.c; gcc -c f.c; ar rc libf.a f.o
            echo 'int f(void); int main(void){return f();}' > m.c         :: gcc m.c f.o       :: echo 'int f(void){return 0;}' > f.c; gcc -c f.c
            echo 'int main(void){return 0;}' > m.c; mkdir o               :: gcc m.c -o o      :: rmdir o
            echo '#include MINE' > m.c                                    :: gcc -DMINE='"x.h"' -c m.c :: touch x.h
            echo 'class A { B b; }' > A.java                              :: javac A.java      :: echo 'class B {}' > B.java
            echo 'class A { p.B b; }' > A.java; mkdir -p s/p              :: javac -cp s A.java :: echo 'package p; public class B {}' > s/p/B.java
            echo 'require("./x")' > m.js                                  :: node m.js         :: touch x.js
            echo 'require("./x")' > m.js                                  :: node m            :: mkdir x; touch x/index.js
            echo 'require("x")' > m.js                                    :: node m.js         :: mkdir -p node_modules/x; touch node_modules/x/index.js
            echo 'import "./x.mjs"' > m.mjs; echo 'throw 1' > x.mjs       :: node m.mjs        :: echo '' > x.mjs
            echo 'const fs = require("fs"); fs.readFileSync("in")' > m.js :: node m.js         :: touch in
            echo 'const {readFileSync} = require("fs"); readFileSync(process.argv[2])' > m.js :: node m.js in :: touch in
            echo 'const fs = require("fs"), path = require("path"); fs.readFileSync(path.join(__dirname, "in"))' > m.js :: node m.js :: touch in
            echo 'const fs = require("fs"); if (fs.readdirSync("d").length < 1) throw 1' > m.js; mkdir d :: node m.js :: touch d/x
            echo 'const C = "in"; const fs = require("fs"); fs.readFileSync(C)' > m.js :: node m.js :: touch in
            echo 'const x = require("./c.json"); if (!x.ok) throw 1' > m.js; echo '{}' > c.json :: node m.js :: echo '{"ok":1}' > c.json
            echo 'const n = "i" + "n"; require("fs").readFileSync(n)' > m.js :: node m.js      :: touch in
            echo 'const f = require("fs"); const g = f.existsSync; if (!g("in")) throw 1' > m.js :: node m.js     :: touch in
            echo 'const f = require("fs"); f["readFileSync"]("in")' > m.js :: node m.js        :: touch in
            echo 'require("./" + "x")' > m.js                             :: node m.js         :: touch x.js
            echo 'const r = require; r("./x")' > m.js                     :: node m.js         :: touch x.js
            true                                                          :: bash -lc mytool   :: mkdir b; cp /bin/true b/mytool; echo 'PATH=$HOME/b:$PATH' > .profile
            true                                                          :: bash -lc mytool   :: mkdir b; cp /bin/true b/mytool; echo 'PATH=$HOME/b:$PATH' > .bash_profile
            echo '. ~/more' > .profile                                    :: bash -lc mytool   :: mkdir b; cp /bin/true b/mytool; echo 'PATH=$HOME/b:$PATH' > more
            echo 'PATH=$HOME/b:$PATH' > .profile                          :: bash -lc mytool   :: mkdir b; cp /bin/true b/mytool
            true                                                          :: bash -lc 'test "$A" = 1' :: echo 'A=1' > .bash_login
            echo 'if [ -f ~/on ]; then A=1; fi' > .profile                :: bash -lc 'test "$A" = 1' :: touch on
            echo 'A=$(cat v 2>/dev/null)' > .profile                      :: bash -lc 'test "$A" = 1' :: echo 1 > v
            """)
    void what_is_said_to_fail_does_fail(String before, String command, String change) {
        world.sh(before);
        Evidence evidence = failure(command);
        assertThat(world.check(evidence, action(command))).isNotInstanceOf(CheckResult.Changed.class);

        world.sh(change);
        assertThat(world.check(evidence, action(command))).isNotInstanceOf(CheckResult.Holds.class);
        assertThat(world.run(action(command)).failed())
                .as("the change is a fix")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            echo 'int main(void){return x;}' > m.c                        :: gcc -Wall -O2 -o m m.c
            printf '#include <stdio.h>\\n#include "a.h"\\nint y = X;\\n' > m.c; mkdir i; touch i/a.h :: gcc -Ii -c m.c -o m.o
            printf '#include <vector>\\nint y = X;\\n' > m.cpp            :: g++ -std=c++17 -c m.cpp
            echo 'int f(void); int main(void){return f();}' > m.c         :: gcc m.c -o m
            echo 'class A { B b; }' > A.java                              :: javac A.java
            echo 'require("./x")' > m.js                                  :: node m.js
            echo 'require("x")' > m.js                                    :: node m.js
            echo 'const fs = require("fs"); JSON.parse(fs.readFileSync("in", "utf8"))' > m.js; echo '{' > in :: node m.js
            echo 'class A { constructor() { this.x = 1 } }; console.log(`a ${new A().x} b`); nothing()' > m.js :: node m.js
            true                                                          :: node -e 'throw new Error("x")'
            true                                                          :: bash -lc mytool
            echo 'export PATH="$HOME/b:$PATH"' > .profile                 :: bash -lc mytool
            """)
    void an_unchanged_world_fails_again(String before, String command) {
        world.sh(before);
        Evidence evidence = failure(command);
        world.write("unrelated.txt", "noise");
        assertThat(world.check(evidence, action(command)))
                .as(evidence.unproven())
                .isInstanceOf(command.startsWith("javac") ? CheckResult.class : CheckResult.Holds.class);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            if (Date.now() > 0) throw 1
            if (Math.random() < 2) throw 1
            fetch("http://127.0.0.1:1")
            require("child_process").execSync("false")
            setTimeout(() => { throw 1 }, 1)
            process.stdin.on("data", () => {}); throw 1
            eval("throw 1")
            new Function("throw 1")()
            const {random: r} = Math; throw r()
            throw globalThis.process.pid
            require("os"); throw 1
            import(process.argv0)
            """)
    void a_program_of_node_that_reads_what_nobody_knows_is_not_evidence(String text) {
        world.write("m.js", text + "\n");
        Evidence evidence = failure("node m.js");
        assertThat(world.check(evidence, action("node m.js"))).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_header_of_the_same_size_and_time_with_other_content_is_seen() throws IOException {
        world.write("m.c", "#include \"x.h\"\nint y = A;\n");
        world.write("x.h", "int B;");
        Evidence evidence = failure("gcc -c m.c");
        assertThat(world.check(evidence, action("gcc -c m.c"))).isInstanceOf(CheckResult.Holds.class);
        world.replaceUnseen("x.h", "//   ;");
        assertThat(world.check(evidence, action("gcc -c m.c"))).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void the_mode_and_the_links_of_a_script_are_seen() throws IOException {
        world.write("a.js", "throw 1\n");
        world.write("m.js", "require('./x.js')\n");
        Files.createSymbolicLink(folder.resolve("x.js"), Path.of("a.js"));
        Evidence linked = failure("node m.js");
        assertThat(world.check(linked, action("node m.js"))).isNotInstanceOf(CheckResult.Changed.class);

        world.write("b.js", "throw 2\n");
        Evidence plain = failure("node b.js");
        world.sh("chmod 600 b.js");
        assertThat(world.check(plain, action("node b.js"))).isInstanceOf(CheckResult.Changed.class);
    }

    private ProcessAction action(String command) {
        return command.startsWith("bash -lc ")
                ? world.argv(
                        "bash", "-lc", command.substring("bash -lc ".length()).replaceAll("^'|'$", ""))
                : world.bash(command);
    }

    private Evidence failure(String command) {
        String program = command.substring(0, command.indexOf(' '));
        Assumptions.assumeFalse(world.run(world.bash("command -v " + program)).failed(), program + " is not here");
        world.settle();
        ProcessAction action = action(command);
        PreRunSnapshot snapshot = PreRunSnapshot.at(action);
        Outcome outcome = world.run(action);
        assertThat(outcome.failed()).as(outcome.output()).isTrue();
        return world.collector.collect(action, outcome, snapshot, World.BUDGET_NANOS);
    }
}
