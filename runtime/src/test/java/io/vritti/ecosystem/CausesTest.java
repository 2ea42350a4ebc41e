package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.proof.Basis;
import io.vritti.proof.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs real tools into real errors, and flips the world both ways. */
class CausesTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiterString = "::", textBlock = """
                    cat data.csv                       :: PATH_MISSING        :: touch data.csv
                    cat 'my data.csv'                  :: PATH_MISSING        :: touch 'my data.csv'
                    cat ./data.csv                     :: PATH_MISSING        :: touch data.csv
                    cat $HOME/data.csv                 :: PATH_MISSING        :: touch data.csv
                    cat ~/data.csv                     :: PATH_MISSING        :: touch data.csv
                    ls sub/dir                         :: PATH_MISSING        :: mkdir -p sub/dir
                    cp data.csv copy.csv               :: PATH_MISSING        :: touch data.csv
                    cp full/f sub/x                    :: PATH_MISSING        :: mkdir sub
                    mv data.csv copy.csv               :: PATH_MISSING        :: touch data.csv
                    rm data.csv                        :: PATH_MISSING        :: touch data.csv
                    head -n 3 data.csv                 :: PATH_MISSING        :: touch data.csv
                    wc -l data.csv                     :: PATH_MISSING        :: touch data.csv
                    sort data.csv                      :: PATH_MISSING        :: touch data.csv
                    grep -c x data.csv                 :: PATH_MISSING        :: touch data.csv
                    sed s/a/b/ data.csv                :: PATH_MISSING        :: touch data.csv
                    awk 1 data.csv                     :: PATH_MISSING        :: touch data.csv
                    jq . data.json                     :: PATH_MISSING        :: echo 1 > data.json
                    stat data.csv                      :: PATH_MISSING        :: touch data.csv
                    find sub -name x                   :: PATH_MISSING        :: mkdir sub
                    tar xf a.tar                       :: PATH_MISSING        :: touch a.tar
                    unzip a.zip                        :: PATH_MISSING        :: touch a.zip
                    gunzip a.gz                        :: PATH_MISSING        :: touch a.gz
                    chmod +x run.sh                    :: PATH_MISSING        :: touch run.sh
                    md5sum data.csv                    :: PATH_MISSING        :: touch data.csv
                    dd if=data.csv of=/dev/null        :: PATH_MISSING        :: touch data.csv
                    mkdir a/b                          :: PATH_MISSING        :: mkdir a
                    touch a/b                          :: PATH_MISSING        :: mkdir a
                    echo x > a/b                       :: PATH_MISSING        :: mkdir a
                    wc -l < data.csv                   :: PATH_MISSING        :: touch data.csv
                    cd sub && ls                       :: PATH_MISSING        :: mkdir sub
                    cd sub                             :: PATH_MISSING        :: mkdir sub
                    cd / && cat nofile.x   :: PATH_MISSING        :: true
                    sh -c 'cat data.csv'               :: PATH_MISSING        :: touch data.csv
                    sh -c 'wc < data.csv'              :: PATH_MISSING        :: touch data.csv
                    sh -c 'cd sub'                     :: PATH_MISSING        :: mkdir sub
                    sh build.sh                        :: PATH_MISSING        :: touch build.sh
                    bash build.sh                      :: PATH_MISSING        :: touch build.sh
                    . ./build.sh                       :: PATH_MISSING        :: touch build.sh
                    python3 app.py                     :: PATH_MISSING        :: touch app.py
                    perl app.pl                        :: PATH_MISSING        :: touch app.pl
                    gcc -c main.c                      :: PATH_MISSING        :: touch main.c
                    git -C repo status                 :: PATH_MISSING        :: mkdir repo
                    make -C sub                        :: PATH_MISSING        :: mkdir sub
                    ls x | cat data.csv                :: PATH_MISSING        :: touch data.csv
                    set -e; cat data.csv; echo done    :: PATH_MISSING        :: touch data.csv
                    set -o pipefail; cat data.csv | head :: PATH_MISSING        :: touch data.csv
                    timeout 5 cat data.csv             :: PATH_MISSING        :: touch data.csv
                    mkdir build                        :: PATH_EXISTS         :: rmdir build
                    ln -s a link                       :: PATH_EXISTS         :: rm link
                    rmdir full                         :: DIRECTORY_NOT_EMPTY :: rm full/f
                    ./notx.sh                          :: NOT_EXECUTABLE      :: chmod +x notx.sh
                    sh -c ./notx.sh                    :: NOT_EXECUTABLE      :: chmod +x notx.sh
                    ./absent.sh --now                  :: EXECUTABLE_MISSING  :: touch absent.sh
                    mytool --version                   :: EXECUTABLE_MISSING  :: mkdir -p bin; cp /bin/true bin/mytool
                    sh -c 'mytool --version'           :: EXECUTABLE_MISSING  :: mkdir -p bin; cp /bin/true bin/mytool
                    env mytool                         :: EXECUTABLE_MISSING  :: mkdir -p bin; cp /bin/true bin/mytool
                    timeout 5 mytool                   :: EXECUTABLE_MISSING  :: mkdir -p bin; cp /bin/true bin/mytool
                    cd / && mytool                     :: EXECUTABLE_MISSING  :: mkdir -p bin; cp /bin/true bin/mytool
                    exec mytool                        :: EXECUTABLE_MISSING  :: mkdir -p bin; cp /bin/true bin/mytool
                    """)
    void a_failure_holds_until_its_cause_is_gone_and_again_when_it_is_back(String command, Cause.Kind kind, String fix)
            throws IOException {
        Assumptions.assumeTrue(World.installed(command));
        furnish();
        world.run(world.bash("true"));
        Evidence evidence = world.failure(command);

        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(kind);
        CheckResult at_once = world.check(evidence, command);
        assertThat(at_once).isInstanceOf(CheckResult.Holds.class);
        assertThat(((CheckResult.Holds) at_once).basis()).isEqualTo(Basis.CAUSE);

        world.write("unrelated.txt", "noise");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        if (!fix.equals("true")) {
            world.sh(fix);
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        }
    }

    private void furnish() throws IOException {
        Files.createDirectory(folder.resolve("build"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
        world.write("full/f", "");
        world.write("notx.sh", "#!/bin/sh\n");
    }

    @Test
    void git_does_not_clone_into_a_folder_that_has_something_in_it() {
        world.sh("git init -q --bare source.git; mkdir full; touch full/f");
        Evidence evidence = world.failure("git clone -q source.git full");
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.PATH_EXISTS);
        assertThat(world.check(evidence, "git clone -q source.git full")).isInstanceOf(CheckResult.Holds.class);
        world.sh("rm full/f");
        assertThat(world.check(evidence, "git clone -q source.git full")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_shell_that_is_told_to_run_nothing_does_not_fail() {
        Evidence evidence = world.failure("cat data.csv");
        world.environment.put("SHELLOPTS", "noexec");
        assertThat(world.run(world.bash("cat data.csv")).failed()).isFalse();
        assertThat(world.check(evidence, "cat data.csv")).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_path_that_is_missing_again_holds_again() {
        Evidence evidence = world.failure("cat data.csv");
        world.sh("touch data.csv");
        assertThat(world.check(evidence, "cat data.csv"))
                .isEqualTo(new CheckResult.Changed(List.of("data.csv exists now")));
        world.sh("rm data.csv");
        assertThat(world.check(evidence, "cat data.csv"))
                .isEqualTo(new CheckResult.Holds(Basis.CAUSE, List.of("no such file data.csv")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    touch x; cat data.csv; true; false
                    cat data.csv; false
                    false || cat data.csv
                    ./make-it; cat data.csv
                    mkdir -p sub && cat sub/data.csv
                    touch data.cs && cat data.csv
                    (cat data.csv) && (true)
                    if true; then cat data.csv; fi
                    sleep 0.01; cat data.csv
                    PATH=$PWD/tools:$PATH mytool
                    export PATH=$PWD/tools; mytool
                    eval mytool
                    mytool() { false; }; mytool
                    ! true && cat data.csv
                    cat data.csv & wait $!
                    cd $(pwd) && cat data.csv
                    env PATH=/nowhere mytool
                    D=sub; cat $D/$RANDOM
                    bash -lc mytool
                    bash -ic mytool
                    X=1; export X; trap 'exit 3' EXIT; cat data.csv
                    """)
    void what_runs_before_or_around_an_error_that_is_not_understood_is_no_cause(String command) {
        world.script("make-it", "#!/bin/sh\nexit 0\n");
        assertThat(world.failure(command).causes()).isEmpty();
    }

    @Test
    void a_missing_folder_that_cd_went_to_is_looked_at_again() throws IOException {
        Files.createDirectory(folder.resolve("app"));
        Evidence evidence = world.failure("cd app && cat data.csv");
        assertThat(world.check(evidence, "cd app && cat data.csv")).isInstanceOf(CheckResult.Holds.class);

        world.write("app/data.csv", "");
        assertThat(world.check(evidence, "cd app && cat data.csv")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_program_that_cannot_be_started_is_looked_up_where_the_JVM_looks() {
        ProcessAction missing = world.argv("no-such-tool-of-ours", "-x");
        Evidence evidence = world.failure(missing);
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.EXECUTABLE_MISSING);
        assertThat(world.check(evidence, missing)).isInstanceOf(CheckResult.Holds.class);

        ProcessAction absolute = world.argv(folder + "/tool");
        Evidence second = world.failure(absolute);
        assertThat(world.check(second, absolute)).isInstanceOf(CheckResult.Holds.class);
        world.script("tool", "#!/bin/sh\n");
        assertThat(world.check(second, absolute)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_working_directory_that_is_missing_is_the_cause_and_not_the_program() throws IOException {
        ProcessAction ls = new ProcessAction(
                List.of("ls"),
                folder.resolve("gone").toString(),
                world.environment,
                io.vritti.action.Stdin.PIPE,
                null,
                new io.vritti.action.ExecutablePath("/usr/bin:/bin"));
        Evidence evidence = world.failure(ls);
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.PATH_MISSING);
        Files.createDirectory(folder.resolve("gone"));
        assertThat(world.check(evidence, ls)).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @CsvSource({"set -u; echo $TOKEN", "sh -uc 'echo $TOKEN'", "echo ${TOKEN:?}", "sh -c 'echo ${TOKEN:?}'"})
    void a_variable_that_the_text_demands_is_unset_until_the_environment_has_it(String command) {
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("env_unset=TOKEN");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);

        world.environment.put("TOKEN", "t");
        assertThat(world.check(evidence, command)).isEqualTo(new CheckResult.Changed(List.of("TOKEN is set now")));
    }

    @Test
    void a_header_is_missing_until_it_is_anywhere_on_the_include_path() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")));
        world.write("main.c", "#include <stddef.h>\n#include \"cfg.h\"\nint x = CFG;\n");
        String command = "gcc -Iinc -c main.c -o main.o";
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("path_missing=cfg.h");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);

        world.write("inc/cfg.h", "#define CFG 1\n");
        assertThat(world.check(evidence, command)).isEqualTo(new CheckResult.Changed(List.of("inc/cfg.h exists now")));
        world.sh("rm inc/cfg.h; echo 'int x;' > main.c");
        assertThat(world.check(evidence, command)).isEqualTo(new CheckResult.Changed(List.of("main.c edited")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot run program \"./tool\": error=2, No such file or directory",
                "Cannot run program \"./tool\": Exec failed, error: 2 (No such file or directory) "
            })
    void a_program_that_could_not_be_started_is_missing_in_the_words_of_every_jdk(String said) {
        Outcome outcome = new Outcome(
                Outcome.End.NOT_STARTED, -1, "java.io.IOException", System.currentTimeMillis(), 1, -1, said, "", 0, -1);
        ProcessAction action = world.argv(world.folder + "/tool");
        Evidence evidence = world.collector.collect(action, outcome, World.BUDGET_NANOS);
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.EXECUTABLE_MISSING);
        assertThat(world.check(evidence, action)).isInstanceOf(CheckResult.Holds.class);

        world.write("tool", "#!/bin/sh\n");
        world.sh("chmod +x tool");
        assertThat(world.check(evidence, action)).isInstanceOf(CheckResult.Changed.class);
    }
}
