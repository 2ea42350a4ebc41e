package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.observe.Counters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents that type whatever comes to their mind: whatever the gate refuses must fail when it is run all the same. */
class RandomSessionsTest {

    /** -Dvritti.test.sessions=N: more of them, or fewer. */
    private static final int SESSIONS = Integer.getInteger("vritti.test.sessions", 40);

    /** -Dvritti.test.first=N: another part of them. */
    private static final int FIRST = Integer.getInteger("vritti.test.first", 0);

    private static final int STEPS = 40;

    /** F a path, W a word, N a small number. */
    private static final String[] SIMPLE = {
        "cat F",
        "cat F F",
        "cat -n F",
        "cat - F",
        "cat",
        "head F",
        "head -n N F",
        "head -N F",
        "head -n N",
        "head -c N F F",
        "tail F",
        "tail -n N F",
        "tail -n N",
        "tail -q F F",
        "wc -l F",
        "wc F F",
        "cut -f 1 F",
        "cut -d W -f N F",
        "cut -d W -f N",
        "cut -c1 F",
        "grep W F",
        "grep -q W F F",
        "grep -c W F",
        "grep -r W F",
        "grep -s W F",
        "grep -v W F F",
        "grep W",
        "grep -e W F",
        "grep -L W F",
        "sed s/W/W/ F",
        "sed -n Np F",
        "sed -i s/W/W/ F",
        "sed q F F",
        "ls F",
        "ls -l F F",
        "ls -d F",
        "ls",
        "ls -R F",
        "stat F",
        "stat -c N F",
        "rm F",
        "rm F F",
        "rm -f F",
        "rm -r F",
        "rm -rf F",
        "rmdir F",
        "cp F F",
        "cp F F F",
        "cp -r F F",
        "cp -u F F",
        "mv F F",
        "mv -n F F",
        "mkdir F",
        "mkdir -p F",
        "touch F",
        "touch -c F",
        "chmod +x F",
        "chmod -x F",
        "chmod 644 F F",
        "chmod -R 755 F",
        "chmod --reference=F F",
        "cd F",
        "diff F F",
        "diff -u F F",
        "diff -N F F",
        "diff -r F F",
        "cmp F F",
        "cmp -s F F",
        "sort F",
        "sort -o F F",
        "tac F",
        "nl F",
        "md5sum F",
        "md5sum -c F",
        "sha256sum F F",
        "bash F",
        "sh F",
        "bash F F",
        "dash F",
        "bash -x F",
        "bash -n F",
        "python3 F",
        "python3 F W",
        "python3 -u F",
        "python3 imp.py",
        "python3 sub/imp.py",
        "python3 late.py",
        "python3 -c 'import m1'",
        "python3 -c 'import m1, m2'",
        "python3 -c 'import m2; import m1'",
        "python3 -m m1",
        "python3 -c 'try: import m1\nexcept ImportError: pass'",
        "python3 - < imp.py",
        "python3 < F",
        "python3 -I imp.py",
        "python3 -m m2 W",
        "python3 -S -c 'import m1'",
        "cat imp.py | python3",
        "python3 -c 'print(W)'",
        ". F",
        ". ./F",
        "source F",
        "source ./F",
        "./F",
        "F",
        "t1",
        "t1 W",
        "t2",
        "t2 -v",
        "bin/t1",
        "./bin/t1 W",
        "sh bin/t1",
        "command t1",
        "command -v t1",
        "type t1",
        "which t1",
        "env t1",
        "exec t1",
        "nohup t1",
        "test -f F",
        "[ -x F ]",
        "test -e F -a -e F",
        "test W = W",
        "[[ -f F ]]",
        "ln -s F F",
        "ln -sf F F",
        "ln F F",
        "tee F",
        "find F",
        "find F -name a",
        "find . -name W",
        "echo W",
        "true",
        "false",
        "exit N",
        "du -s F",
        "realpath F",
        "readlink F",
        "readlink -f F",
        "awk '{print $N}' F",
        "dd if=F of=F",
        "xargs cat",
        "xargs -a F echo",
        "printf W > F",
        "printf W >> F",
        "echo 'import m1' > F",
        "echo 't1' > F",
        "echo 'cat F' > F",
        "install -m 755 F F",
        "base64 F",
        "od F",
        "paste F F",
        "comm F F",
        "tar cf F F",
        "tar xf F",
        "gzip F",
        "gzip -k F",
        "gunzip F",
        "expr N + N",
        "let x=N",
        "pushd F",
        "V=F",
        "export V=F",
        "cat $V",
        "cat \"$V\" F",
        "cat *",
        "cat sub/*",
        "ls ?",
        "cat {a,b}",
        "cat $(echo F)",
        "cat `echo F`",
        "cat ~/a",
        "cat \"$HOME\"/F",
        "timeout N cat F",
        "sleep 0",
        "wait",
        "hash -r",
        "set -e",
        "set -u",
        "set -o pipefail",
        "shopt -s nullglob",
        "cd",
        "cd -",
        "umask 777",
        "alias t1=true",
        "t1() { true; }",
        "PATH=$PWD/sub:$PATH",
        "export PATH=/usr/bin:/bin",
        "unset PATH",
        "export PYTHONPATH=lib",
        "trap 'exit 0' EXIT",
        "trap 'true' ERR",
        "cat() { true; }",
        "command cat F",
        "\\cat F",
        "'cat' F",
        "c\"at\" F",
        "enable -n test",
        "/bin/cat F",
        "/usr/bin/test -f F"
    };

    /** C a command. */
    private static final String[] AROUND = {
        "C",
        "C",
        "C",
        "C",
        "C",
        "C",
        "C",
        "C",
        "C; C",
        "C && C",
        "C || C",
        "C | C",
        "C 2>/dev/null",
        "C > F",
        "C >> F",
        "C < F",
        "C > /dev/null 2>&1",
        "C &> F",
        "! C",
        "( C )",
        "{ C; }",
        "( C ) && C",
        "if C; then C; fi",
        "if C; then C; else C; fi",
        "cd F && C",
        "cd sub; C",
        "cd F || exit; C",
        "set -e; C; C",
        "set -o pipefail; C | C",
        "timeout 5 C",
        "nice C",
        "env V=a C",
        "PATH=$PWD/sub:$PATH C",
        "PYTHONPATH=lib C",
        "V=F C",
        "V=F; C",
        "C || true",
        "C; true",
        "true; C",
        "C && true",
        "false || C",
        "C & wait",
        "C & wait $!",
        "x=$(C); C",
        "for V in F F; do C; done",
        "while C; do break; done",
        "until C; do break; done",
        "case W in W) C;; esac",
        "f() { C; }; f",
        "eval \"C\"",
        "bash -c 'C'",
        "sh -c 'C; C'",
        "exec C",
        "time C",
        "C # W",
        "cat <<E\nW\nE\nC",
        "[ -f F ] && C",
        "test -f F || C",
        "[ -f F ] || C; C",
        "C\nC",
        "C | cat",
        "C | tee F",
        "cat F | C",
        "echo F | xargs C",
        "C && C && C",
        "C || C || C",
        "C && C || C",
        "C; exit N",
        "exit 0; C",
        "trap 'exit 0' EXIT; C",
        "C | C | C",
        "time -p C",
        "coproc C",
        "C <<< W",
        "exec 2>/dev/null; C",
        "exec < F; C"
    };

    private static final String[] FILES = {
        "a",
        "b",
        "c",
        "./a",
        "sub/a",
        "sub/b",
        "sub",
        "sub/",
        "lib/m1.py",
        "m1.py",
        "m2.py",
        "lib",
        "bin/t1",
        "bin/t2",
        "sub/t1",
        "run.sh",
        "sub/run.sh",
        "$PWD/a",
        "x/y",
        "x",
        "1",
        "2",
        "link",
        "link/a",
        "imp.py",
        ".",
        "'a b'",
        "t1",
        "m1",
        "m1/__init__.py"
    };

    private static final String[] WORDS = {"a", "b", "x", "1", "one"};

    private final Map<String, Integer> counts = new TreeMap<>();

    private final List<String> wrongful = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatever_is_refused_fails() throws Exception {
        for (int seed = FIRST; seed < FIRST + SESSIONS; seed++) {
            play(seed, Files.createDirectory(folder.resolve("s" + seed)));
        }
        System.out.println(counts);
        assertThat(wrongful).isEmpty();
        assertThat(counts).containsKeys("refused exact", "refused similar");
    }

    private void play(int seed, Path own) throws Exception {
        Random random = new Random(seed);
        Workplace workplace = new Workplace(own);
        assertThat(workplace
                        .run(
                                "mkdir sub lib bin; echo a > a; echo b > sub/a; ln -s sub link; echo import m1 > imp.py;"
                                        + "cp imp.py sub; echo 'import sys, m2, m1' > late.py; printf '#!/bin/sh\ncat c\n' > run.sh")
                        .failed())
                .isFalse();
        Gate gate = VetoingGate.with(new Conversation(), new Counters());
        List<String> typed = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Workplace.settle();
            // Agents repeat themselves, and vary what they said.
            boolean again = !typed.isEmpty() && random.nextInt(4) == 0;
            String command = again ? typed.get(random.nextInt(typed.size())) : command(random);
            typed.add(command);
            take(gate, workplace, action(workplace, command, random), "seed " + seed + " step " + step);
        }
        remove(workplace);
    }

    private void take(Gate gate, Workplace workplace, ProcessAction action, String about) throws Exception {
        Passage passage = gate.before(action);
        Outcome outcome = workplace.run(action);
        count(outcome.failed() ? "failed" : "passed");
        if (passage.open()) {
            gate.after(passage, outcome);
            return;
        }
        count("refused " + passage.verdict().layer());
        if (!outcome.failed()) {
            wrongful.add(about + ": " + action.argv() + " in " + action.directory() + " passed, but: "
                    + passage.refusal().getMessage());
        }
    }

    private static ProcessAction action(Workplace workplace, String command, Random random) {
        Path directory = random.nextInt(6) == 0 ? workplace.folder().resolve("sub") : workplace.folder();
        return switch (random.nextInt(6)) {
            case 0 -> workplace.argv(directory, "sh", "-c", command);
            case 1 -> workplace.argv(directory, "bash", "-e", "-c", command);
            case 2 -> workplace.argv(directory, command.split(" "));
            default -> workplace.argv(directory, "bash", "-c", command);
        };
    }

    private static void remove(Workplace workplace) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", workplace.folder().toString()).start().waitFor();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static String command(Random random) {
        StringBuilder text = new StringBuilder(pick(random, AROUND));
        replace(text, 'C', SIMPLE, random);
        replace(text, 'F', FILES, random);
        replace(text, 'W', WORDS, random);
        replace(text, 'N', new String[] {"1", "2"}, random);
        return text.toString();
    }

    private static void replace(StringBuilder text, char placeholder, String[] by, Random random) {
        for (int i = 0; i < text.length(); i++) {
            boolean alone = (i == 0 || !Character.isLetter(text.charAt(i - 1)))
                    && (i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1)));
            if (text.charAt(i) == placeholder && alone) {
                String found = pick(random, by);
                text.replace(i, i + 1, found);
                i += found.length() - 1;
            }
        }
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
