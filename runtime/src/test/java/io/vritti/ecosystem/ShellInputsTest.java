package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions, loops, conditions and substitutions of real shells, and changes that end their failures. */
class ShellInputsTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest(name = "{1} until {2}")
    @CsvSource(delimiterString = "::", textBlock = """
                    touch a1.txt                       :: cat a{1,2}.txt              :: touch a2.txt
                    touch a1 a2                        :: cat a{1..3}                 :: touch a3
                    true                               :: f() { cat "$1"; }; f in     :: touch in
                    true                               :: need() { [ -e "$1" ] || { echo no; exit 1; }; }; need in :: touch in
                    touch a                            :: f() { for x in "$@"; do cat $x || exit 1; done; }; f a b :: touch b
                    true                               :: function f { cat in; }; f   :: touch in
                    true                               :: g() { cat $1; }; f() { g $1; }; f in :: touch in
                    echo one > list                    :: xargs cat < list            :: touch one
                    echo one two > list; touch one     :: cat list | xargs cat        :: touch two
                    true                               :: echo one | xargs -n1 cat    :: touch one
                    true                               :: for f in *.in; do cat "$f" || exit 1; done :: touch a.in
                    touch a                            :: for f in a b; do cat $f || exit 1; done :: touch b
                    touch a1                           :: for f in a{1,2}; do cat $f || exit 1; done :: touch a2
                    echo gone > name                   :: cat "$(cat name)"           :: touch gone
                    echo gone > name                   :: cat $(cat name)             :: touch gone
                    printf 'a\\nb\\n' > names; touch a :: for f in $(cat names); do cat $f || exit 1; done :: touch b
                    echo in > n                        :: read x < n; cat "$x"        :: touch in
                    printf 'a\\nb\\n' > l; touch a     :: while read -r f; do cat "$f" || exit 1; done < l :: touch b
                    printf 'a\\nb\\n' > l; touch a     :: while IFS= read -r f; do cat "$f" || exit 1; done < l :: touch b
                    echo one > list                    :: for f in a b; do read f < list; cat $f || exit 3; done :: touch one
                    echo 'exec ./tool "$@"' > run.sh; printf '#!/bin/sh\\ncat $1' > tool; chmod +x tool :: sh run.sh in :: touch in
                    echo 'echo "for f in x y"; f=in; if true; then cat $f; fi' > s.sh :: sh s.sh :: touch in
                    true                               :: A=in; if true; then cat $A; fi :: touch in
                    printf '[ -f skip ] && exit 0\\nif true; then\\n echo x\\n' > s.sh :: sh s.sh :: touch skip
                    printf '. ./env.sh\\nif true; then\\n' > s.sh; touch env.sh :: bash s.sh :: echo 'exit 0' > env.sh
                    printf 'A=1\\nwhile true; do\\n' > s.sh :: bash s.sh                :: echo true > s.sh
                    printf 'echo "a\\nb\\n' > s.sh :: bash s.sh                        :: echo true > s.sh
                    echo s/a/b > p.sed; touch f        :: sed -f p.sed f              :: echo s/a/b/ > p.sed
                    printf '1d\\ns/a/b/\\n' > p.sed :: sed -f p.sed f              :: touch f
                    touch f                            :: sed -f p.sed f              :: touch p.sed
                    echo '{print $1}' > p.awk          :: awk -f p.awk in.txt         :: touch in.txt
                    true                               :: A=x; A=in; cat $A           :: touch in
                    echo 'cat "$1"' > s.sh             :: for a in in; do sh s.sh $a || exit 1; done :: touch in
                    """)
    void what_a_shell_text_reads_is_known(String before, String command, String change) {
        world.sh(before);
        Evidence evidence = world.failure(command);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        world.sh("touch unrelated.txt");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);

        world.sh(change);
        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
        assertThat(world.run(world.bash(command)).failed())
                .as("the change is a fix")
                .isFalse();
    }

    /** Texts in which a command does not run where or when it stands. */
    @ParameterizedTest(name = "{1} until {2}")
    @CsvSource(delimiterString = "::", textBlock = """
                    mkdir sub; touch sub/y             :: x=$(cd sub && pwd); cat y   :: touch y
                    mkdir sub; touch sub/y             :: (cd sub; ls); cat y         :: touch y
                    mkdir sub; touch sub/y             :: [ -d gone ] && cd sub; cat y :: touch y
                    mkdir sub; touch sub/y             :: [ -d gone ] && cd sub; mkdir -p .; cat y :: touch y
                    touch y                            :: export f=x; [ -f gone ] && f=y; cat $f :: touch x
                    touch y                            :: f=x; [ -f gone ] && f=y; cat $f :: touch x
                    touch y                            :: f=x; false && f=y; cat $f   :: touch x
                    touch y                            :: f=x; true || f=y; cat $f    :: touch x
                    touch y; echo f=y > env            :: f=x; [ -f gone ] && . ./env; cat $f :: touch x
                    touch y; echo f=y > env            :: f=x; if [ -f gone ]; then . ./env; fi; cat $f :: touch x
                    touch y                            :: f=x; (f=y); cat $f          :: touch x
                    touch y                            :: f=x; true | f=y; cat $f     :: touch x
                    touch y                            :: f=x; g() { f=y; }; cat $f   :: touch x
                    touch x                            :: f=x; g() { f=y; }; g; cat $f :: touch y
                    touch a b                          :: for i in a b c; do f=$i; done; cat $f :: touch c
                    touch a b                          :: f=a; for i in b c; do cat $f || exit 1; f=$i; done; cat $f :: touch c
                    touch a c                          :: for f in a b; do cat $f || exit 1; done; for f in c; do cat $f; done :: touch b
                    touch a                            :: for f in a b; do [ $f = a ] && continue; x=$f; done; cat $x :: touch b
                    touch a x                          :: x=x; for f in a b; do [ -e skip ] && continue; x=$f; done; cat $x :: touch skip
                    mkdir d; touch d/b a               :: for f in d d; do cat a || exit 1; cd $f || exit 2; done :: mkdir d/d; touch d/a
                    echo 'f x' > s.sh; touch y         :: f() { cat $1; }; . ./s.sh   :: touch x
                    echo 'cat() { command cat x; }' > l.sh; touch y :: . ./l.sh; cat y :: touch x
                    touch y                            :: f() { command cat x; }; export -f f; bash -c f :: touch x
                    touch y                            :: cat() { command cat x; }; cat y :: touch x
                    touch x                            :: f=x; g() { f=y; }; for i in 1 2; do cat $f || exit 1; g; done :: touch y
                    touch x y                          :: f=x; g() { f=y; }; [ -e skip ] || g; h() { cat $1; }; cat z$f :: touch skip zx
                    touch x z                          :: f=x; g() { f=y; }; while true; do cat $f || exit 1; g; [ -e skip ] && exit; done :: touch y skip
                    touch y                            :: set -- x; f() { cat $1; }; f y; cat $1 :: touch x
                    touch y                            :: f() { shift; cat $1; }; f y x :: touch x
                    touch 'a{1,2}'                     :: cat "a{1,2}" x              :: touch x
                    touch a1 a2                        :: sh -c 'cat a{1,2}'          :: touch 'a{1,2}'
                    printf 'a b' > list; touch a b     :: read x < list; cat "$x"     :: touch 'a b'
                    printf 'a\\\\tb' > l               :: read x < l; cat "$x"        :: touch atb
                    touch a; printf '"b c"' > list     :: xargs cat a < list          :: touch 'b c'
                    printf 'a\\nb\\n' > l; touch a     :: while read f; do cat $f || exit 1; done < l > out :: touch b
                    printf 'a\\nb\\n' > l; touch a     :: cat l | while read f; do cat $f || exit 1; done :: touch b
                    touch a                            :: f() { cat $x; }; x=a; f; x=b; f :: touch b
                    echo b > n; touch a                :: x=a; echo $(x=b; cat n); cat $(cat n) :: touch b
                    echo '{getline x < "o"; exit !x}' > p.awk; echo 1 > f :: awk -f p.awk f :: echo 1 > o
                    printf 'eval "$(cat e)"\\nif true; then\\n' > s.sh; touch e :: sh s.sh :: echo 'exit 0' > e
                    """)
    void what_is_not_certain_is_not_said_to_fail(String before, String command, String change) {
        world.sh(before);
        Evidence evidence = world.failure(command);

        world.sh(change);
        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
        assertThat(world.run(world.bash(command)).failed())
                .as("the change is a fix")
                .isFalse();
    }

    @Test
    void loops_in_loops_are_not_followed_for_long() {
        String loops = "for a in {1..30}; do for b in {1..30}; do for c in {1..30}; do for d in {1..30}; do";
        Evidence evidence = world.failure("f() { cat in || exit 1; }; " + loops + " f; done; done; done; done");

        assertThat(evidence.proofs()).isEmpty();
    }
}
