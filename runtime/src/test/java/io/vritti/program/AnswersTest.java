package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.shell.ShellParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    grep x f → 1
                    grep -q x f && echo y → 1
                    a | grep x → 1
                    mvn test | grep FAIL → 1
                    egrep x f → 1
                    rg x → 1
                    diff a b → 1
                    diff <(a) <(b) → 1
                    cmp a b → 1
                    test -f x → 1
                    [ -d x ] → 1
                    [[ -f x ]] → 1
                    (( i > 3 )) → 1
                    ! [ -f x ] → 1
                    test -f x && cat y → 1
                    which x → 1
                    command -v x → 1
                    command -v x → 127
                    type x → 1
                    pgrep -f x → 1
                    pidof x → 1
                    expr 1 - 1 → 1
                    false → 1
                    git diff --quiet → 1
                    git -C r diff --exit-code HEAD → 1
                    git grep x → 1
                    git merge-base --is-ancestor a b → 1
                    git config --get x → 1
                    git check-ignore x → 1
                    git ls-remote --exit-code o → 2
                    systemctl is-active x → 3
                    systemctl status x → 3
                    id x → 1
                    getent passwd x → 2
                    dpkg -s x → 1
                    pip show x → 1
                    docker inspect x → 1
                    kubectl diff -f x → 1
                    terraform plan -detailed-exitcode → 2
                    black --check . → 1
                    kill -0 5 → 1
                    jq -e .a f → 1
                    readlink x → 1
                    sh -c 'grep x f' → 1
                    cd x && bash -c 'a | grep x' → 1
                    timeout 5 grep x f → 1
                    a; grep x f → 1
                    set -o pipefail; grep x f | sort → 1
                    if grep -q x f; then grep y f; fi → 1
                    for f in *; do grep x $f; done → 1
                    a || grep x f → 1
                    grep x f || exit 1 → 1
                    test -d x && grep x f || false → 1
                    """)
    void exit_code_that_answers_is_information(String text, int exitCode) {
        assertThat(Programs.informs(ShellParser.parse(text), exitCode)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    grep x f → 2
                    test -f x → 2
                    diff a b → 2
                    git diff → 1
                    git diff --quiet → 128
                    mvn test → 1
                    grep x f | mvn test → 1
                    grep x f; mvn test → 1
                    grep x f | sort → 1
                    grep x f || make → 1
                    test -f x && cat y || python3 z.py → 1
                    systemctl restart x → 1
                    ls x → 2
                    terraform plan → 1
                    jq . f → 1
                    command x → 1
                    unknown-tool → 1
                    python -m pytest → 1
                    black . → 1
                    echo grep → 1
                    """)
    void other_exit_codes_are_failures(String text, int exitCode) {
        assertThat(Programs.informs(ShellParser.parse(text), exitCode)).isFalse();
    }
}
