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

    private static final String EMPTY = "import sys\nsys.exit(len(open('in.txt').read()))\n";

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
            python3 -m json.tool broken.json  % python3 -u -m json.tool ./broken.json % echo '{}' > broken.json
            python3 broken.py      % python3 -m py_compile broken.py  % echo > broken.py
            python3 -m py_compile broken.py % python3 -u broken.py a  % echo > broken.py
            python3 prog.py        % python3 prog.py > prog.log 2>&1 % echo > prog.py
            python3 prog.py        % /usr/bin/python3 "$PWD"/prog.py % echo > prog.py
            python3 empty.py       % python3 empty.py > prog.log   % : > in.txt
            ls nodir               % cd nodir || exit 1; ls           % mkdir nodir
            ls nodir               % cd nodir; ls nothere || exit 2   % touch nothere
            python3 imports.py     % python3 -c 'import absent, sys' % touch absent.py
            cat data.csv           % cp data.csv copy.csv    % touch data.csv
            cat data.csv           % wc -l < data.csv        % touch data.csv
            cat data.csv           % echo a | cat - < ./data.csv % touch data.csv
            cat data.csv           % . ./data.csv            % touch data.csv
            cat data.csv           % gzip data.csv           % touch data.csv
            cat data.csv           % xargs -a data.csv echo  % touch data.csv
            cat data.csv           % sh count.sh             % touch data.csv
            cat data.csv           % bash -e ./count.sh      % touch data.csv
            sh count.sh            % head data.csv           % touch data.csv
            python3 -c 'open("data.csv")' % wc data.csv      % touch data.csv
            cd nodir && ls         % touch nodir/x           % mkdir nodir
            ls nodir               % echo a > nodir/a        % mkdir nodir
            ls nodir               % date >> nodir/log 2>&1  % mkdir nodir
            ls nodir               % mkdir nodir/a           % mkdir nodir
            cat nodir/a            % cp other.txt nodir/     % mkdir nodir
            cat nodir/a            % cp -r sub nodir/sub     % mkdir nodir
            cat nodir/a            % mv other.txt nodir/b    % mkdir nodir
            cat nodir/a            % git -C nodir status     % git init nodir
            cd nodir; ls nothere   % make -C nodir -j2       % mkdir nodir
            ls nodir               % cd nodir; ls nothere    % touch nothere
            ls nodir               % sort other.txt -o nodir/x % mkdir nodir
            mytool up              % xargs mytool < /dev/null % printf '#!/bin/sh\\n' > bin/mytool; chmod +x bin/mytool
            """)
    void what_needs_the_same_is_refused_until_it_is_there(String failed, String like, String fix) throws Exception {
        Files.createDirectory(folder.resolve("bin"));
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("imports.py"), "import absent\n");
        Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("other.txt"), "1");
        Files.writeString(folder.resolve("Makefile"), "all:\n\t@true\n");
        Files.writeString(folder.resolve("prog.py"), "print(undefined)\n");
        Files.writeString(folder.resolve("broken.py"), "def f(:\n");
        Files.writeString(folder.resolve("empty.py"), EMPTY);
        Files.writeString(folder.resolve("in.txt"), "1");
        Files.writeString(folder.resolve("broken.json"), "{,}\n");
        Files.writeString(folder.resolve("count.sh"), "#!/bin/sh\n# how many\nwc -l data.csv\n");
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
            python3 -m json.tool broken.json % python3 -m json.tool other.txt
            python3 -m json.tool broken.json % python3 -m json.tool --help broken.json
            python3 broken.py      % python3 -m pyclbr broken
            python3 broken.py      % python3 -c '' broken.py
            python3 broken.py      % cat broken.py
            python3 args.py        % python3 ./args.py
            python3 args.py        % python3 "$PWD"/args.py
            python3 prog.py        % python3 prog.py > prog.py
            python3 prog.py        % python3 prog.py > prog.log || true
            python3 prog.py        % bin/python3 prog.py
            python3 empty.py       % python3 empty.py > in.link
            python3 empty.py       % python3 empty.py > here/in.txt
            ls nodir               % cd nodir || true; ls
            ls nodir               % cd nodir || exit 0; ls
            ls nodir               % cd nodir || ls
            cat data.csv           % head data.csv || exit 1 && true; true || exit 2
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
            ls nodir               % mkdir -p nodir/a
            ls nodir               % cp -r sub nodir/
            ls nodir               % cp -r sub nodir
            ls nodir               % mv sub nodir/
            ls nodir               % touch -c nodir/x
            ls nodir               % truncate -c -s 0 nodir/x
            ls nodir               % install -D other.txt nodir/x
            ls nodir               % echo nodir/a > other.txt
            ls nodir               % mkdir nodir; echo a > nodir/a
            ls nodir               % mkdir nodir && cd nodir && ls
            ls nodir               % echo a > nodir/a || true
            ls nodir               % make -C nodir --version
            ls nodir               % git --version -C nodir
            ls nodir               % git log --grep nodir --format=%h -1 || cd .
            ls nodir               % cd nodir; ls other.txt
            ls nodir               % cd nodir; cat other.txt; ls nothere
            ls nodir               % cat other.txt > /dev/tcp/127.0.0.1/1 || true
            cat data.csv           % cat < other.txt
            cat data.csv           % touch data.csv; cat data.csv
            cat data.csv           % cat data.csv || true
            cat data.csv           % cat data.csv; echo done
            cat data.csv           % gunzip -c data.csv
            cat data.csv           % . data.csv
            cat data.csv           % xargs -a other.txt echo data.csv
            cat data.csv           % xargs -r mytool < /dev/null
            cat data.csv           % sh maybe.sh
            cat data.csv           % sh makes.sh
            cat data.csv           % sh -n reads.sh
            cat data.csv           % sh both.sh
            cat data.csv           % BASH_ENV=./makes.sh bash reads.sh
            cat data.csv           % sed -i.bak s/a/b/ other.txt
            cat data.csv           % if [ -f data.csv ]; then cat data.csv; fi
            cat data.csv           % [ ! -f data.csv ] || cat data.csv
            cat data.csv           % test -f data.csv && cat data.csv; true
            """)
    void what_may_work_runs(String failed, String other) throws Exception {
        Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("other.txt"), "1");
        Files.writeString(folder.resolve("b.log"), "1");
        Files.writeString(folder.resolve("Makefile"), "all:\n\t@true\n");
        Files.writeString(folder.resolve("prog.py"), "print(undefined)\n");
        Files.writeString(folder.resolve("broken.py"), "def f(:\n");
        Files.writeString(folder.resolve("empty.py"), EMPTY);
        Files.writeString(folder.resolve("in.txt"), "1");
        Files.createSymbolicLink(folder.resolve("in.link"), Path.of("in.txt"));
        Files.createSymbolicLink(folder.resolve("here"), Path.of("."));
        Files.writeString(folder.resolve("broken.json"), "{,}\n");
        Files.writeString(folder.resolve("other.sh"), "true\n");
        Files.writeString(folder.resolve("echo.sh"), "echo $1\n");
        Files.writeString(folder.resolve("env.sh"), "PATH=$PWD/tools:$PATH\n");
        Files.writeString(folder.resolve("imports.py"), "import absent\n");
        Files.writeString(folder.resolve("late.py"), "try:\n    import absent\nexcept ImportError:\n    pass\n");
        Files.writeString(folder.resolve("args.py"), "import sys\nsys.exit(sys.argv[0] == 'args.py')\n");
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("maybe.sh"), "[ ! -f data.csv ] || cat data.csv\n");
        Files.writeString(folder.resolve("makes.sh"), "echo 1 > data.csv\ncat data.csv\n");
        Files.writeString(folder.resolve("reads.sh"), "cat data.csv\n");
        Files.writeString(folder.resolve("both.sh"), "cat data.csv &> out.txt\n");
        if (other.contains("gunzip")) {
            run("cp other.txt data && gzip data && mv data.gz data.csv.gz");
        }
        if (other.startsWith(". data.csv")) {
            run("echo true > bin-data && mkdir bin && mv bin-data bin/data.csv");
        }
        if (other.contains("tools") || other.contains("env.sh")) {
            run("mkdir tools && cp /bin/true tools/mytool");
        }
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
        GateCall call = gate.before(words);
        Outcome outcome = new Workplace(folder).run(words);
        assertThat(outcome.failed()).isTrue();
        gate.after(call, outcome);

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
        GateCall call = gate.before(action);
        assertThat(call.open()).isTrue();
        Outcome outcome = run(command);
        assertThat(outcome.failed()).as(outcome.toString()).isTrue();
        gate.after(call, outcome);
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
