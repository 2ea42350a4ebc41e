package io.vritti.gate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.Workplace;
import io.vritti.gate.verdict.GateCall;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is like a failure is refused for the failure's cause alone, and only while that holds. */
class EquivalentActionFinderTest {

    @TempDir
    Path folder;

    private final Gate gate = new GateParts().vetoingGate();

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
            mytool --version       % mytool -V                % printf '#!/bin/sh\\n' > bin/mytool; chmod +x bin/mytool
            ./run.sh               % ./run.sh --verbose       % chmod +x run.sh
            cat data.csv           % cat data.csv data2.csv   % touch data.csv
            cat data.csv           % diff other.txt data.csv  % cp other.txt data.csv
            chmod +x tool.sh       % chmod 755 tool.sh        % touch tool.sh
            mv a.log b.log         % mv ./a.log c.log         % touch a.log
            python3 prog.py        % python3 ./prog.py        % echo > prog.py
            make release           % make -s release          % printf 'release:\\n' > Makefile
            python3 imports.py     % python3 -c 'import absent, sys' % touch absent.py
            """)
    void what_needs_the_same_is_refused_until_it_is_there(String failed, String like, String fix) throws Exception {
        Files.createDirectory(folder.resolve("bin"));
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("imports.py"), "import absent\n");
        Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("other.txt"), "1");
        Files.writeString(folder.resolve("Makefile"), "all:\n\t@true\n");
        Files.writeString(folder.resolve("prog.py"), "print(undefined)\n");
        fails(failed);

        GateCall refused = gate.before(bash(like));
        assertThat(refused.refusal()).hasMessageStartingWith("NOT EXECUTED").hasMessageContaining("Failed: " + failed);
        assertThat(refused.verdict().layer()).isEqualTo("similar");

        run(fix);
        assertThat(gate.before(bash(like)).open()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
            mytool --version       % sh mytool
            mytool --version       % command -v mytool
            mytool --version       % mytool || true
            ./run.sh               % sh run.sh
            cat data.csv           % cat other.txt
            cat data.csv           % cat < other.txt data.csv || true
            rm data.csv            % rm -f data.csv
            mv a.log b.log         % mv b.log a.log
            cp a.log b.log         % cp other.txt a.log
            mkdir x/y              % mkdir -p x/y
            mkdir x/y              % mkdir x
            rm -f a; rm x          % rm -f x
            touch x/y              % touch x
            tar xf a.tgz           % tar cf a.tgz other.txt
            sort x -o y            % sort other.txt -o x
            dd if=x of=y           % dd if=other.txt of=x
            grep a x               % grep x other.txt
            chmod 644 755          % chmod 755 other.txt
            ls data.csv            % ls
            python3 prog.py        % python3 prog2.py
            python3 args.py        % python3 ./args.py
            make release           % make all
            cat data.csv           % tail -F data.csv
            cat data.csv           % cat other.txt data.csv
            ls data.csv            % head -3 data.csv other.txt 2>/dev/null
            cat data.csv           % grep data.csv other.txt
            grep -A 3 a data.csv   % grep -A 3 data.csv other.txt
            cat data.csv           % grep -q 1 other.txt data.csv
            cat data.csv           % source other.sh data.csv
            cat data.csv           % diff -N other.txt data.csv
            cat data.csv           % touch data.csv && head data.csv
            cat data.csv           % bash echo.sh data.csv
            cat data.csv           % exit 0; cat data.csv
            cat data.csv           % set -n; cat data.csv
            cat data.csv           % cat data.csv; set -e; true
            cat data.csv           % cat data.csv | cat; set -o pipefail
            cat data.csv           % bash -n -c 'cat data.csv'
            cat data.csv           % mv data.csv other.csv > data.csv
            cat data.csv           % cat 1> ./data.csv data.csv
            python3 imports.py     % python3 -c 'import absent' > absent.py
            cat 5                  % echo 1 | head -n 5
            cat x                  % echo 1 | cut -d x -f 1
            cat y                  % echo y | grep -c y
            mytool build           % PATH=$PWD/tools:$PATH mytool test
            mytool build           % . ./env.sh && mytool test
            mytool build           % echo mytool
            python3 imports.py     % python3 late.py
            python3 imports.py     % PYTHONPATH=lib python3 imports.py
            python3 imports.py     % python3 -c 'import sys; sys.path.insert(0, "lib"); import absent'
            python3 imports.py     % python3 -c 'import absently'
            python3 imports.py     % venv/bin/python3 imports.py
            python3 imports.py     % . venv/bin/activate && python3 imports.py
            python3 imports.py     % PATH=$PWD/venv/bin:$PATH python3 imports.py
            """)
    void what_may_work_runs(String failed, String other) throws Exception {
        Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("other.txt"), "1");
        Files.writeString(folder.resolve("b.log"), "1");
        Files.writeString(folder.resolve("Makefile"), "all:\n\t@true\n");
        Files.writeString(folder.resolve("prog.py"), "print(undefined)\n");
        Files.writeString(folder.resolve("other.sh"), "true\n");
        Files.writeString(folder.resolve("echo.sh"), "echo $1\n");
        Files.writeString(folder.resolve("env.sh"), "PATH=$PWD/tools:$PATH\n");
        Files.writeString(folder.resolve("imports.py"), "import absent\n");
        Files.writeString(folder.resolve("late.py"), "try:\n    import absent\nexcept ImportError:\n    pass\n");
        Files.writeString(folder.resolve("args.py"), "import sys\nsys.exit(sys.argv[0] == 'args.py')\n");
        if (other.contains("venv")) {
            run(
                    "python3 -m venv --without-pip venv && for d in venv/lib/python3*/site-packages; do touch $d/absent.py; done");
        }
        fails(failed);

        assertThat(gate.before(bash(other)).refusal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source ./other.sh",
                "pushd .",
                "shopt -s nullglob",
                "[[ 1 = 1 ]]",
                "declare -i x=1",
                "[ a == a ]",
                "set -o pipefail"
            })
    void what_one_shell_lacks_another_may_have(String command) throws Exception {
        Files.writeString(folder.resolve("other.sh"), "true\n");
        ProcessAction dash = shell("dash", command);
        gate.after(
                gate.before(dash),
                new Outcome(
                        Outcome.End.EXIT,
                        127,
                        null,
                        System.currentTimeMillis(),
                        1,
                        -1,
                        "dash: 1: " + command.split(" ")[0] + ": not found",
                        "",
                        0,
                        -1));

        assertThat(gate.before(dash).open()).isFalse();
        if (command.startsWith("source")) {
            assertThat(gate.before(shell("dash", "cd . && " + command)).open()).isFalse();
        }
        assertThat(gate.before(bash(command)).open()).isTrue();
        assertThat(gate.before(bash(command + " && cat other.sh")).open()).isTrue();
    }

    @Test
    void what_bash_reads_as_a_redirection_is_something_else_to_other_shells() throws Exception {
        fails("cat data.csv");

        assertThat(gate.before(bash("cat data.csv &> log")).open()).isFalse();
        assertThat(gate.before(shell("sh", "cat data.csv &> log")).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "md5sum data.csv || true",
                "cat data.csv | cat",
                "ls *.txt",
                "cat other.txt # data.csv",
                "export V=x",
                "cd ."
            })
    void words_that_no_shell_read_are_no_line_of_a_shell(String line) throws Exception {
        Files.writeString(folder.resolve("other.txt"), "1");
        ProcessAction words = new Workplace(folder).argv(folder, line.split(" "));
        GateCall passage = gate.before(words);
        Outcome outcome = new Workplace(folder).run(words);
        assertThat(outcome.failed()).isTrue();
        gate.after(passage, outcome);

        assertThat(gate.before(words).open()).isFalse();
        assertThat(gate.before(bash(line)).open()).isTrue();
    }

    @Test
    void what_passed_all_the_same_is_left_alone_from_then_on() throws Exception {
        fails("mytool --version");
        GateCall insisted = gate.before(bash("mytool -V # retry: a function"));
        assertThat(insisted.open()).isTrue();
        gate.after(insisted, new Outcome(Outcome.End.EXIT, 0, null, 0, 1, -1, "", "", 0, -1));

        assertThat(gate.before(bash("mytool -V # retry: a function")).opinion().blocks())
                .isFalse();
    }

    private void fails(String command) throws Exception {
        Workplace.settle();
        ProcessAction action = bash(command);
        GateCall passage = gate.before(action);
        assertThat(passage.open()).isTrue();
        Outcome outcome = run(command);
        assertThat(outcome.failed()).as(outcome.toString()).isTrue();
        gate.after(passage, outcome);
    }

    private Outcome run(String command) throws Exception {
        return new Workplace(folder).run(command);
    }

    private ProcessAction bash(String text) {
        return new Workplace(folder).bash(text);
    }

    private ProcessAction shell(String program, String text) {
        return new Workplace(folder).argv(folder, program, "-c", text);
    }
}
