package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.World;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.proof.Basis;
import io.vritti.world.input.Salted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real programs that fail by what they read, and changes that nobody announces. */
class CompleteInputsTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    /** Whatever is said after the change, it must not be that a run would fail which then passes. */
    @ParameterizedTest(name = "{1} after {2}")
    @CsvSource(delimiterString = "::", textBlock = """
                    echo notgz > f.gz                  :: gunzip -t f.gz              :: rm f.gz; echo hi > f; gzip f
                    echo a > x                         :: grep -q b x                 :: echo b > x
                    echo a > x                         :: grep -q b < x               :: echo b > x
                    echo '{' > x.json                  :: jq . x.json                 :: echo '{}' > x.json
                    echo a > x                         :: cmp x y                     :: echo a > y
                    echo 'exit 3' > run.sh             :: taskset -c 0 sh run.sh      :: echo 'exit 0' > run.sh
                    echo 'exit 3' > run.sh             :: flock lock sh run.sh        :: echo 'exit 0' > run.sh
                    echo hi > x                        :: flock no/lock cat x         :: mkdir no
                    true                               :: D=a; D+=b; cat $D/x         :: mkdir ab; echo 1 > ab/x
                    echo hi > x                        :: flock no/lock -c 'cat x'    :: mkdir no
                    echo hi > x                        :: script -qec 'cat x' no/log  :: mkdir no
                    echo 'exit 3' > run.sh             :: flock lock -c 'sh run.sh'   :: echo 'exit 0' > run.sh
                    echo 'exit 3' > run.sh             :: script -qec 'sh run.sh' /dev/null :: echo 'exit 0' > run.sh
                    mkdir d; echo a > d/x              :: grep b d/*.txt              :: echo b > d/y.txt
                    echo a > x; echo b > y             :: md5sum -c sums              :: md5sum x y > sums
                    echo a > x                         :: test -s x && test -d out    :: mkdir out
                    touch x                            :: [ -x x ]                    :: chmod +x x
                    mkdir d                            :: mkdir -p d/a/b/c && cp nofile d/a/b/c :: touch nofile
                    echo 'exit 3' > run.sh             :: sh run.sh                   :: echo 'exit 0' > run.sh
                    echo 'cat data/in.txt' > run.sh    :: sh run.sh                   :: mkdir data; touch data/in.txt
                    echo 'cat $1' > run.sh             :: sh run.sh in.txt            :: touch in.txt
                    echo 'cat "$1/x"' > run.sh         :: sh run.sh sub               :: mkdir sub; touch sub/x
                    echo 'D=sub; cat $D/x' > run.sh    :: sh run.sh                   :: mkdir sub; touch sub/x
                    echo '. ./env.sh; test "$A" = 1' > run.sh; echo A=2 > env.sh :: sh run.sh :: echo A=1 > env.sh
                    echo 'sh inner.sh' > run.sh; echo 'exit 2' > inner.sh :: sh run.sh :: echo 'exit 0' > inner.sh
                    echo 'mytool --x' > run.sh         :: sh run.sh                   :: mkdir bin; cp /bin/true bin/mytool
                    printf 'if [ -f flag ]; then exit 0; else exit 1; fi' > run.sh :: sh run.sh :: touch flag
                    printf 'for f in *.txt; do [ -e $f ] && exit 1; done; exit 0' > run.sh; touch a.txt :: sh run.sh :: rm a.txt
                    printf 'while read x; do test $x = 1 || exit 1; done < list' > run.sh; echo 2 > list :: sh run.sh :: echo 1 > list
                    printf 'x=$(cat a); test $x = 1' > run.sh; echo 2 > a :: sh run.sh :: echo 1 > a
                    printf 'exit $(wc -l < a)' > run.sh; echo 2 > a :: sh run.sh :: : > a
                    printf '#!/bin/sh\\nexit 4\\n' > run; chmod +x run :: ./run       :: printf '#!/bin/sh\\nexit 0\\n' > run
                    echo a > d1; ln -s d1 cur          :: grep b cur                  :: echo b > d2; ln -sfn d2 cur
                    mkdir v1 v2; echo a > v1/c; echo b > v2/c; ln -s v1 cur :: grep b cur/c :: ln -sfn v2 cur
                    mkdir v1 v2; echo a > v1/c; echo b > v2/c :: grep b v1/c :: rm -r v1; mv v2 v1
                    echo a > x                         :: grep b x                    :: rm x; mkdir x; rmdir x; echo b > x
                    mkdir build                        :: rmdir build/sub             :: mkdir build/sub
                    touch a                            :: mkdir -p a/b                :: rm a
                    touch a                            :: mkdir -p a/b/c/d            :: rm a
                    mkdir d; touch d/a                 :: mv x d/a/                   :: rm d/a; mkdir d/a; touch x
                    echo x > f                         :: sed -n /y/q1 f; test -f g   :: touch g
                    mkdir d; echo a > d/x              :: grep -rq b d                :: echo b > d/y
                    mkdir d; echo a > d/x              :: grep -rq b .                :: echo b > d/x
                    mkdir d; echo a > d/x              :: cd d && grep -rq b          :: echo b > d/sub
                    mkdir d; echo a > d/x              :: test -n "$(find d -name y)" :: touch d/y
                    mkdir d; echo a > d/x              :: test -n "$(find d -type f -executable)" :: chmod +x d/x
                    mkdir a b; echo 1 > a/x; echo 2 > b/x :: diff -r a b              :: echo 1 > b/x
                    echo 1 > x; md5sum x > sums; echo 2 > x :: md5sum -c sums         :: echo 1 > x
                    mkdir d; touch d/x; ln -s nowhere d/l :: cp -rL d e               :: touch d/nowhere
                    touch x                            :: tar xf x.tar                :: tar cf x.tar x
                    echo no > x.tar                    :: tar xf x.tar                :: touch y; tar cf x.tar y
                    echo no > x.zip                    :: unzip -q x.zip              :: rm x.zip; echo 1 > y; zip -q x.zip y; rm y
                    sqlite3 db 'create table a(x)'     :: sqlite3 db 'select * from b' :: sqlite3 db 'create table b(x)'
                    printf '#!/bin/sh\\ncat in\\n' > run; chmod +x run :: ./run       :: touch in
                    printf '#!/usr/bin/env python3\\nprint(open("in").read())\\n' > run; chmod +x run :: ./run :: touch in
                    echo 'cat $A' > run.sh; touch b    :: A=a sh run.sh               :: touch a
                    echo 'cat $A' > run.sh; touch b    :: env A=a sh run.sh           :: touch a
                    echo 'test "$(echo *.txt)" = "a.txt"' > run.sh :: sh run.sh       :: touch a.txt
                    echo 'a=(*.txt); [ ${#a[@]} -gt 1 ]' > run.sh; touch a.txt :: bash run.sh :: touch b.txt
                    echo 'export PATH=$PWD/opt:$PATH; mytool' > run.sh; mkdir opt :: sh run.sh :: cp /bin/true opt/mytool
                    echo 'exit(3)' > x.py              :: python3 $PWD/x.py           :: echo 'exit(0)' > x.py
                    echo 'cat $PWD/in' > run.sh        :: sh run.sh                   :: touch in
                    echo 'cd d; cat $OLDPWD/in' > run.sh; mkdir d :: sh run.sh        :: touch in
                    mkdir d                            :: cd d && cat $OLDPWD/in      :: touch in
                    echo 'import absent' > m.py; mkdir lib :: PYTHONPATH=$PWD/lib python3 m.py :: touch lib/absent.py
                    printf 'all:\\n\\tcat $(PWD)/in\\n' > Makefile :: make      :: touch in
                    true                               :: echo 1 > $PWD/out/x         :: mkdir out
                    true                               :: PATH=$PWD/opt:$PATH mytool  :: mkdir opt; cp /bin/true opt/mytool
                    mkdir lib; echo 'def loads(x): return 1/0' > lib/json.py; echo 'import json; json.loads("1")' > p.py :: PYTHONPATH=lib python3 p.py :: rm lib/json.py
                    echo '(cat a)' > run.sh            :: sh run.sh                   :: touch a
                    echo '{ cat a; } > out' > run.sh   :: sh run.sh                   :: touch a
                    echo 'if cat a; then exit 0; else exit 3; fi' > run.sh :: timeout 5 sh run.sh :: touch a
                    echo '1 2' > f                     :: awk '$1>1{exit 0} {exit 1}' f :: echo '2 2' > f
                    """)
    void what_is_said_to_fail_does_fail(String before, String command, String change) {
        world.sh(before);
        Evidence evidence = world.failure(command);
        CheckResult unchanged = world.check(evidence, command);
        assertThat(unchanged).isNotInstanceOf(CheckResult.Changed.class);

        world.sh(change);
        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
        assertThat(world.run(world.bash(command)).failed())
                .as("the change is a fix")
                .isFalse();
    }

    @Test
    void a_shim_that_chooses_among_versions_proves_nothing_by_the_files_of_the_program() {
        world.write("bin/jq", "#!/bin/bash\nv=$(tr -d x < .tool-versions)\nexec \"$PWD/v/$v\" \"$@\"\n");
        world.write("v/1", "#!/bin/sh\nexit 3\n");
        world.write("v/2", "#!/bin/sh\nexit 0\n");
        world.write(".tool-versions", "1\n");
        world.write("x.json", "1\n");
        world.sh("chmod +x bin/jq v/1 v/2");
        Evidence evidence = world.failure("jq . x.json");

        world.write(".tool-versions", "2\n");

        assertThat(world.check(evidence, "jq . x.json")).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_link_to_a_version_manager_is_not_the_program_of_that_name() {
        world.sh("mkdir -p bin m; cp /bin/false m/mise; ln -s ../m/mise bin/jq; echo 1 > x.json");

        assertThat(world.check(world.failure("jq . x.json"), "jq . x.json")).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void behind_a_shim_of_pyenv_is_the_python_that_its_files_choose() {
        String version = world.folder.resolve(".pyenv/versions").toString();
        world.environment.put("PATH", world.folder + "/.pyenv/shims:/usr/bin:/bin");
        world.sh("mkdir -p .pyenv/shims " + version + "/1/bin " + version + "/2/bin");
        world.sh("real=$(readlink -f /usr/bin/python3); for v in 1 2; do ln -s $real " + version
                + "/$v/bin/python3; done");
        world.write("m.py", "import sys\nsys.exit(3)\n");
        world.write(".python-version", "1\n");
        world.write(
                ".pyenv/shims/python3",
                "#!/bin/bash\nv=$(cat .python-version)\nexec " + version + "/$v/bin/python3 \"$@\"\n");
        world.sh("chmod +x .pyenv/shims/python3");
        String command = "python3 m.py";
        Evidence evidence = world.failure(command);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);

        world.write(".python-version", "2\n");

        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiterString = "::", textBlock = """
                    echo notgz > f.gz                  :: gunzip -t f.gz
                    echo a > x; echo b > y             :: diff x y
                    echo '{}' > x.json                 :: jq -e .a x.json
                    echo 'exit 3' > run.sh             :: sh run.sh
                    echo 'exit 3' > run.sh             :: taskset -c 0 sh run.sh
                    echo 'exit 3' > run.sh             :: prlimit --nofile=512 setarch x86_64 sh run.sh
                    echo 'exit 3' > run.sh             :: flock lock sh run.sh
                    echo 'exit 3' > run.sh             :: flock lock -c 'sh run.sh'
                    echo 'exit 3' > run.sh             :: script -q -e -c 'sh run.sh' /dev/null
                    echo 'exit 3' > run.sh             :: script -qec 'sh run.sh' log
                    echo 'exit 3' > run.sh             :: cat run.sh > /dev/null && sh run.sh
                    echo 'print(x)' > p.py             :: python3 p.py
                    echo 'print(x)' > p.py             :: python3 ./p.py --verbose
                    true                               :: python3 -c 'print(1/0)'
                    echo '{}' > s.json; printf 'import json\\nprint(json.load(open("s.json"))["port"])\\n' > p.py :: python3 p.py
                    printf 'if test "$A" = 1; then exit 0; else exit 1; fi' > run.sh :: sh run.sh
                    printf 'out=$(cat a)\\nif [ -z "$out" ]; then echo empty >&2; exit 1; fi\\n' > run.sh; touch a :: sh run.sh
                    mkdir d; echo 1 > d/a.txt          :: cd d && grep 2 a.txt
                    mkdir d; echo 1 > d/a.txt          :: grep -r 2 d
                    mkdir d; echo 1 > d/a.txt          :: test -n "$(find d -name b)"
                    mkdir a b; echo 1 > a/x; echo 2 > b/x :: diff -r a b
                    echo no > x.tar                    :: tar xf x.tar
                    echo 1 > x; md5sum x > sums; echo 2 > x :: md5sum -c sums
                    sqlite3 db 'create table a(x)'     :: sqlite3 db 'select * from b'
                    echo 'exit 3' > run.sh             :: env A=a timeout 5 sh run.sh
                    echo 'if cat a; then exit 0; else exit 3; fi' > run.sh :: sh run.sh
                    echo 'a %(name)s' > x              :: grep -q '%(other)s' x
                    """)
    void an_unchanged_world_fails_again_and_noise_does_not_matter(String before, String command) {
        world.sh(before);
        Evidence evidence = world.failure(command);
        world.write("unrelated.txt", "noise");
        world.sh("touch d-unrelated; chmod 600 unrelated.txt");

        CheckResult finding = world.check(evidence, command);
        assertThat(finding).isInstanceOf(CheckResult.Holds.class);
        assertThat(((CheckResult.Holds) finding).basis()).isEqualTo(Basis.CLOSED_INPUTS);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiterString = "::", textBlock = """
                    printf '#!/bin/sh\\ncat in\\n' > run; chmod +x run :: ./run
                    echo '(cat a)' > run.sh            :: sh run.sh
                    true                               :: script -qec 'cat a' /dev/null
                    true                               :: flock lock -c 'cat a'
                    """)
    void what_a_script_lacks_is_a_cause(String before, String command) {
        world.sh(before);
        Evidence evidence = world.failure(command);
        world.write("unrelated.txt", "noise");

        CheckResult finding = world.check(evidence, command);
        assertThat(finding).isInstanceOf(CheckResult.Holds.class);
        assertThat(((CheckResult.Holds) finding).basis()).isEqualTo(Basis.CAUSE);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
                    date > /dev/null; false
                    test $RANDOM -gt 40000
                    bash -c '(( EPOCHSECONDS < 5 ))'
                    bash -c '[[ RANDOM -gt 40000 ]]'
                    bash -c 'printf -v now "%(%s)T" -1; [ $now -lt 5 ]'
                    test $(date +%s) -lt 1
                    mktemp -p nowhere
                    ps -p 999999 > /dev/null
                    curl -s file:///nofile
                    ssh -V > /dev/null 2>&1; false
                    find . -mmin -5 -name nothing | grep x
                    read x && test "$x" = 1
                    cat | grep x
                    grep x
                    sh -s; false
                    eval false
                    trap 'exit 1' EXIT
                    false & wait $!
                    ls -l | grep nothing
                    exec 3< /dev/tcp/127.0.0.1/1
                    kill -0 999999
                    timeout 0.01 sleep 1
                    perl -e 'exit time() < 0 ? 0 : 1'
                    sleep 0.01; false
                    for f in *; do false; done
                    cat $(./make-it) nothing
                    test -n "$(stat -c %Y .)" && false
                    """)
    void what_nobody_can_know_is_not_evidence(String command) {
        world.script("make-it", "#!/bin/sh\nexit 0\n");
        Evidence evidence = world.failure(command);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Unsure.class);
        assertThat(evidence.unproven()).isNotEmpty();
    }

    @Test
    void other_content_of_the_same_size_and_time_is_seen() throws IOException {
        world.write("x", "aaaa");
        Evidence evidence = world.failure("grep -q bbbb x");
        world.replaceUnseen("x", "bbbb");
        assertThat(world.check(evidence, "grep -q bbbb x")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void other_content_of_a_large_file_of_the_same_size_and_time_is_seen() throws IOException {
        String large = "a".repeat(200_000);
        world.write("x", large);
        Evidence evidence = world.failure("grep -q bbbb x");
        assertThat(world.check(evidence, "grep -q bbbb x")).isInstanceOf(CheckResult.Holds.class);
        world.replaceUnseen("x", large.substring(4) + "bbbb");
        assertThat(world.check(evidence, "grep -q bbbb x")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_touch_is_no_change() {
        world.write("x", "a");
        Evidence evidence = world.failure("grep -q b x");
        world.sh("touch -d '2020-01-01' x");
        assertThat(world.check(evidence, "grep -q b x")).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_file_that_becomes_a_folder_is_a_change() throws IOException {
        Path x = world.write("x", "a");
        Evidence evidence = world.failure("grep -q b x");
        Files.delete(x);
        Files.createDirectory(x);
        assertThat(world.check(evidence, "grep -q b x")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void the_variable_that_changed_is_named() {
        world.write("m.sh", "test \"$MODE\" = prod || exit 4\n");
        world.environment.put("MODE", "dev");
        Evidence evidence = world.failure("sh m.sh");
        assertThat(world.check(evidence, "sh m.sh")).isInstanceOf(CheckResult.Holds.class);

        world.environment.put("SHLVL", "7");
        world.environment.put("TERM", "dumb");
        assertThat(world.check(evidence, "sh m.sh")).isInstanceOf(CheckResult.Holds.class);
        world.environment.put("MODE", "prod");
        assertThat(world.check(evidence, "sh m.sh")).isEqualTo(new CheckResult.Changed(List.of("MODE changed")));
    }

    @Test
    void a_run_that_edits_its_own_input_proves_nothing() {
        world.write("fmt.sh", "if grep -q BAD src.txt; then sed -i s/BAD/GOOD/ src.txt; exit 1; fi\n");
        world.write("src.txt", "BAD\n");
        Evidence evidence = world.failure("sh fmt.sh");
        assertThat(world.check(evidence, "sh fmt.sh")).isNotInstanceOf(CheckResult.Holds.class);
        assertThat(evidence.unsureInputs()).contains("src.txt");
    }

    @Test
    void a_run_that_counts_its_own_runs_proves_nothing() {
        world.write("n.sh", "n=$(cat c 2>/dev/null || echo 0); n=$((n+1)); echo $n > c; test $n -ge 3\n");
        Evidence first = world.failure("sh n.sh");
        assertThat(world.check(first, "sh n.sh")).isNotInstanceOf(CheckResult.Holds.class);
        Evidence second = world.failure("sh n.sh");
        assertThat(world.check(second, "sh n.sh")).isNotInstanceOf(CheckResult.Holds.class);
        world.sh("sh n.sh");
    }

    @Test
    void modules_of_a_program_are_read_once_python_has_stopped_to_write_beside_them() {
        world.write("lib.py", "VALUE = 1\n");
        world.write("p.py", "import lib\nprint(lib.VALUE / 0)\n");
        world.failure("python3 p.py");
        Evidence evidence = world.failure("python3 p.py");
        assertThat(world.check(evidence, "python3 p.py")).isInstanceOf(CheckResult.Holds.class);

        world.write("lib.py", "VALUE = 1\nimport random\n");
        assertThat(world.check(evidence, "python3 p.py")).isEqualTo(new CheckResult.Changed(List.of("lib.py edited")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
                    from pathlib import Path; BASE = Path('d')     :: from lib import BASE; (BASE / 'x'.lower()).read_text()
                    from os.path import exists as there            :: from lib import there; assert there('x'.lower())
                    import os as system                            :: import lib; assert lib.system.path.exists('x'.lower())
                    """)
    void what_a_module_of_the_program_hands_on_is_not_followed(String lib, String program) {
        world.write("lib.py", lib + "\n");
        world.write("p.py", program + "\n");
        world.failure("python3 p.py");
        Evidence evidence = world.failure("python3 p.py");
        assertThat(world.check(evidence, "python3 p.py")).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_module_that_takes_the_place_of_a_standard_one_is_a_change() {
        world.write("p.py", "import json\nprint(json.loads('{'))\n");
        Evidence evidence = world.failure("python3 p.py");
        world.write("json.py", "def loads(text):\n    return text\n");
        assertThat(world.check(evidence, "python3 p.py")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void what_was_written_just_before_the_run_is_unsure_without_a_snapshot_and_sure_with_one() {
        ProcessAction grep = world.bash("grep -q b x");
        // On a busy machine the run may start so late that the file is no longer young.
        for (int i = 0; i < 50; i++) {
            world.write("x", "a");
            PreRunSnapshot snapshot = PreRunSnapshot.at(grep);
            Outcome outcome = world.run(grep);
            Evidence without = world.collector.collect(grep, outcome, World.BUDGET_NANOS);
            Evidence with = world.collector.collect(grep, outcome, snapshot, World.BUDGET_NANOS);
            assertThat(world.check(with, grep)).isInstanceOf(CheckResult.Holds.class);
            if (world.check(without, grep) instanceof CheckResult.Unsure) {
                return;
            }
        }
        throw new AssertionError("the file was never young");
    }

    @Test
    void what_was_missing_all_along_is_sure_though_the_run_makes_names_beside_it() {
        world.write("t.sh", "cat config\n");
        world.rest();
        ProcessAction run = world.bash("sh t.sh > log 2>&1");
        PreRunSnapshot snapshot = world.check.snapshot(run);
        Evidence evidence = world.collector.collect(run, world.run(run), snapshot, World.BUDGET_NANOS);

        assertThat(world.check(evidence, run)).isInstanceOf(CheckResult.Holds.class);
        world.write("config", "x");
        assertThat(world.check(evidence, run)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void what_the_run_took_away_was_not_missing_all_along() {
        world.write("t.sh", "cat config; rm -f config; exit 1\n");
        world.write("config", "x");
        world.rest();
        ProcessAction run = world.bash("sh t.sh");
        PreRunSnapshot snapshot = world.check.snapshot(run);
        Evidence evidence = world.collector.collect(run, world.run(run), snapshot, World.BUDGET_NANOS);

        assertThat(world.check(evidence, run)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void what_was_missing_before_and_after_is_unsure_where_another_process_was_at_work_beside_the_run() {
        world.write("t.sh", "cat config\n");
        world.rest();
        ProcessAction run = world.bash("sh t.sh > log 2>&1");
        PreRunSnapshot snapshot = world.check.snapshot(run);
        ProcessAction other = world.bash("touch config; rm config");
        long mark = world.changes.started(run);
        long markOfOther = world.changes.started(other);
        Outcome failure = world.run(run);
        world.changes.ended(other, world.run(other), markOfOther);
        world.changes.ended(run, failure, mark);
        Evidence evidence = world.collector.collect(run, failure, snapshot, World.BUDGET_NANOS);

        assertThat(world.check(evidence, run)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_snapshot_does_not_hide_what_the_run_itself_changed_within_one_tick_of_the_file_clock() {
        for (int i = 0; i < 20; i++) {
            world.write("x", "BAD");
            world.write("once.sh", "if grep -q BAD x; then printf FIX > x; exit 1; fi\n");
            ProcessAction once = world.bash("sh once.sh");
            PreRunSnapshot snapshot = PreRunSnapshot.at(once);
            Evidence evidence = world.collector.collect(once, world.run(once), snapshot, World.BUDGET_NANOS);
            assertThat(world.check(evidence, once)).isNotInstanceOf(CheckResult.Holds.class);
            world.sh("sh once.sh");
        }
    }

    @Test
    void another_program_of_the_same_name_earlier_on_the_path_is_a_change() {
        world.write("x", "a");
        Evidence evidence = world.failure("grep -q b x");
        world.script("bin/grep", "#!/bin/sh\nexit 0\n");
        assertThat(world.check(evidence, "grep -q b x")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void an_interpreter_that_is_a_script_itself_is_not_known() {
        world.script("bin/python3", "#!/bin/sh\ndate > /dev/null; exit 1\n");
        Evidence evidence = world.failure("python3 -c 'print(1)'");
        assertThat(world.check(evidence, "python3 -c 'print(1)'")).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void a_variable_cannot_be_guessed_by_what_is_stored_of_it() {
        world.environment.put("PIN", "1234");
        world.write("data.csv", "");
        Evidence evidence = world.failure("grep -q \"$PIN\" data.csv");

        assertThat(evidence.environment().hashes()).containsKey("PIN");
        String guess = Salted.hash(evidence.salt(), "1234".getBytes(StandardCharsets.UTF_8));
        assertThat(new EvidenceWriter().write(evidence)).doesNotContain(guess);
        assertThat(world.check(evidence, "grep -q \"$PIN\" data.csv")).isInstanceOf(CheckResult.Holds.class);
        world.environment.put("PIN", "1235");
        assertThat(world.check(evidence, "grep -q \"$PIN\" data.csv")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void evidence_is_the_same_after_it_was_stored() {
        world.write("p.py", "print(open('data.csv').read())\n");
        Evidence evidence = world.failure("python3 p.py");
        EvidenceWriter writer = new EvidenceWriter();

        String stored = writer.write(evidence);
        assertThat(EvidenceReader.read(stored)).isEqualTo(evidence);
        assertThat(stored).doesNotContain("\n").hasSizeLessThan(4_000);
        assertThat(world.check(EvidenceReader.read(stored), "python3 p.py")).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void evidence_that_cannot_be_read_proves_nothing() {
        for (String text :
                new String[] {null, "", "{", "{\"v\":99}", "[]", "{\"v\":1,\"proofs\":[{\"kind\":\"new\"}]}"}) {
            assertThat(world.check(EvidenceReader.read(text), "true")).isInstanceOf(CheckResult.Unsure.class);
        }
    }

    @Test
    void more_looks_than_there_is_time_for_prove_nothing() {
        world.sh("mkdir many; i=0; while [ $i -lt 100 ]; do echo a > many/$i; i=$((i+1)); done");
        String command = "grep -q b many/*";
        Evidence evidence = world.failure(command);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        assertThat(world.check.check(evidence, world.bash(command), 0)).isEqualTo(CheckResult.Unsure.overDeadline());
    }
}
