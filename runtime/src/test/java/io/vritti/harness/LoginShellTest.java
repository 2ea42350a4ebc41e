package io.vritti.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What start-up files are said to set is what the real shells set. */
class LoginShellTest {

    private static final int FILES = 120;
    private static final int MOST_LINES = 5;

    /** Shells set them themselves. */
    private static final Set<String> OF_SHELL = Set.of("PWD", "SHLVL", "_", "OLDPWD");

    private static final String LINES = """
            A=1
            export A
            export B="$A x"
            export C=${A:-d}
            export C=${Z-zz}
            unset A
            A=$B
            export A=
            A+=1
            export A+=1
            A=1 B=2
            export A=2 B=$A
            [ -d "$HOME/app" ] && export E=1
            [ -f $HOME/app ] || export E=2
            ! [ -z "$A" ] && F=1; export F=${F:-0}
            if [ "$A" = 1 ]; then export G=one; elif [ -n "$B" ]; then export G=two; else export G=three; fi
            if [ -x /bin/sh ]; then return; fi
            case "$A" in 1|2) export H=small;; *x*) export H=x;; "$B") export H=b;; *) export H=other;; esac
            case ":$PATH:" in *:$HOME/x:*) ;; *) PATH="$HOME/x:$PATH";; esac
            case $- in *c*) export M=c;; esac
            for i in a b $A; do export I="$I$i"; done; unset i
            for f in $HOME/d/*.sh; do [ -r $f ] && . $f; done; unset f
            for f in "$HOME"/d/*.sh; do [ -r "$f" ] && . "$f"; done; unset f
            for f in /nosuchdir/*.sh; do [ -r $f ] && . $f; done; unset f
            [ "${PS1-}" ] && export J=ps1
            [ -n "$BASH_VERSION" ] && export K=bash
            [[ $- == *i* ]] && export L=i
            [[ "$B" != *x ]] && export L=nox
            [ "$(id -u)" -eq 0 ] && export N=root
            export N=`id -u`
            { export O=1; A=5; }
            [ -e nosuch ] && [ -d app ] || export P=2
            true && export Q=1 || export Q=2
            export R='a b' S="c d"; T=$R; export T
            export U=~/u
            export V=a:~/b
            V2=~; export V2
            export W="${A}${B}"
            test "$A" != "$B" && export X=differ
            export Y="\\$A"
            export Y="${A:+alt}"
            export Y=$'a\\tb'
            export Y=*
            export Y=${#A}
            umask 022
            alias ll='ls -l'
            greet() { echo hi; }
            PATH=/usr/bin:/bin
            . ./relative.sh
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aHome() throws IOException {
        Files.createDirectory(folder.resolve("app"));
        Files.createDirectory(folder.resolve("d"));
        Files.writeString(folder.resolve("d/a.sh"), "export DA=\"$A-a\"\n[ \"$A\" ] && return 0\nexport DA2=late\n");
        Files.writeString(folder.resolve("d/b.sh"), "export DB=\"$DA-b\"\n");
        Files.writeString(folder.resolve("relative.sh"), "export REL=1\n");
    }

    @Test
    void what_random_start_up_files_are_said_to_set_the_real_shells_set() throws Exception {
        List<String> lines = LINES.lines().toList();
        Random random = new Random(7);
        int certain = 0;
        for (int i = 0; i < FILES; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(MOST_LINES); left > 0; left--) {
                text.append(lines.get(random.nextInt(lines.size()))).append('\n');
            }
            Files.writeString(folder.resolve(".profile"), text);
            String shell = random.nextBoolean() ? "bash" : "sh";
            Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString()));
            if (random.nextBoolean()) {
                environment.put("A", "1");
            }
            CommandInside inside = CommandInside.of(call(shell, environment));
            if (inside != null) {
                certain++;
                assertThat(new TreeMap<>(inside.action().environment()))
                        .as(shell + " with " + text)
                        .isEqualTo(printed(shell, environment));
            }
        }
        assertThat(certain).isGreaterThan(FILES / 4);
    }

    private ProcessAction call(String shell, Map<String, String> environment) {
        return new ProcessAction(
                List.of(shell, "-lc", "/usr/bin/env -0"),
                folder.toString(),
                environment,
                Stdin.PIPE,
                null,
                new ExecutablePath(environment.get("PATH")));
    }

    private Map<String, String> printed(String shell, Map<String, String> environment) throws IOException {
        ProcessBuilder real = new ProcessBuilder(shell, "-lc", "/usr/bin/env -0").directory(folder.toFile());
        real.environment().clear();
        real.environment().putAll(environment);
        Map<String, String> printed = new TreeMap<>();
        for (String pair : new String(real.start().getInputStream().readAllBytes()).split("\0")) {
            printed.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        printed.keySet().removeAll(OF_SHELL);
        return printed;
    }
}
