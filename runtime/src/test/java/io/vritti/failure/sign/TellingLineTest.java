package io.vritti.failure.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TellingLineTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void the_line_that_tells_most_is_picked(String expected, String output) {
        assertThat(TellingLine.of(output)).isEqualTo(expected);
    }

    static Stream<Arguments> outputs() {
        return Stream.of(
                Arguments.of(
                        "[FATAL] Non-readable POM /w/nopom.xml: /w/nopom.xml (No such file or directory) @",
                        "POM file nopom.xml specified with the -f/--file command line argument does not exist\n"
                                + "[\u001b[1;31mERROR\u001b[m] [ERROR] Some problems were encountered while processing the POMs:\n"
                                + "[FATAL] Non-readable POM /w/nopom.xml: /w/nopom.xml (No such file or directory) @ \n @ \n"
                                + "[\u001b[1;31mERROR\u001b[m] The build could not read 1 project -> \u001b[1m[Help 1]\u001b[m"),
                Arguments.of(
                        "[ERROR] Failed to execute goal on project app: Could not resolve dependencies for project g:app:jar:1: Could not"
                                + " find artifact a.b:c:jar:9 in central (https://repo.maven.apache.org/maven2) -> [Help 1]",
                        "[INFO] BUILD FAILURE\n[ERROR] Failed to execute goal on project app: Could not resolve dependencies for project"
                                + " g:app:jar:1: Could not find artifact a.b:c:jar:9 in central (https://repo.maven.apache.org/maven2) -> [Help"
                                + " 1]\n[ERROR] \n[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.\n"
                                + "[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/DependencyResolutionException"),
                Arguments.of(
                        "AssertionError [ERR_ASSERTION]: 1 == 2",
                        "\n> test\n> node test.js\n\nnode:assert:90\n  throw new AssertionError(obj);\n  ^\n\n"
                                + "AssertionError [ERR_ASSERTION]: 1 == 2\n    at Object.<anonymous> (/w/test.js:1:33) {\n"
                                + "  code: 'ERR_ASSERTION',\n}"),
                Arguments.of(
                        "assertion `left == right` failed",
                        "running 1 test\nt --- FAILED\n\nfailures:\n\n---- t stdout ----\n\n"
                                + "thread 't' (7075) panicked at src/lib.rs:2:9:\nassertion `left == right` failed\n  left: 1\n right: 2\n"
                                + "error: test failed, to rerun pass `--lib`"),
                Arguments.of(
                        "a pull request for branch \"x\" into branch \"main\" already exists:",
                        "a pull request for branch \"x\" into branch \"main\" already exists:\nhttps://github.com/o/r/pull/1"),
                Arguments.of(
                        "make: *** No rule to make target 'x'.  Stop.",
                        "make: Entering directory '/w'\nmake: *** No rule to make target 'x'.  Stop.\nmake: Leaving directory '/w'"),
                Arguments.of(
                        "ls: Unbekannte Option »--bogus“",
                        "ls: Unbekannte Option »--bogus“\n„ls --help“ liefert weitere Informationen."),
                Arguments.of(
                        "diff: extra operand 'c'",
                        "diff: extra operand 'c'\ndiff: Try 'diff --help' for more information."),
                Arguments.of(
                        "git: 'comit' is not a git command. See 'git --help'.",
                        "git: 'comit' is not a git command. See 'git --help'.\n\nThe most similar command is\n\tcommit"),
                Arguments.of("ls: nuxnux --bogus", "ls: nuxnux --bogus\nls --help: mehr dazu"),
                Arguments.of(
                        "AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:",
                        "\u2139 tests 1\n\u2139 fail 1\n\n\u2716 failing tests:\n\ntest at a.test.js:3:1\n\u2716 adds (1.2ms)\n"
                                + "  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:\n  \n  1 !== 2\n  \n"
                                + "      at TestContext.<anonymous> (file:///w/a.test.js:4:10)"),
                Arguments.of(
                        "Caused by: java.net.ConnectException: Connection refused",
                        "Exception in thread \"main\" java.lang.RuntimeException: call failed\n\tat A.main(A.java:3)\n"
                                + "Caused by: java.io.IOException: wrapped\n\t... 3 more\n"
                                + "Caused by: java.net.ConnectException: Connection refused\n\t... 5 more"),
                Arguments.of(
                        "Exception in thread \"main\" java.lang.IllegalStateException: no",
                        "starting\nException in thread \"main\" java.lang.IllegalStateException: no\n\tat A.main(A.java:3)"),
                Arguments.of(
                        "KeyError: 'b'",
                        "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nValueError: a\n\n"
                                + "During handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n"
                                + "  File \"a.py\", line 4, in <module>\nKeyError: 'b'\n"),
                Arguments.of(
                        "E       AssertionError: assert 3 == 4",
                        "    def test_a():\n>       assert f() == 4\nE       AssertionError: assert 3 == 4\nE        +  where 3 = f()\n\n"
                                + "test_a.py:3: AssertionError\nFAILED test_a.py::test_a - AssertionError: assert 3 == 4\n1 failed in 0.04s"),
                Arguments.of(
                        "a.c:3:5: error: expected ';' before 'return'",
                        "a.c: In function 'main':\na.c:3:5: error: expected ';' before 'return'\na.c:9:1: error: other\nmake: *** [a.o] Error 1"),
                Arguments.of(
                        "error[E0425]: cannot find value `x` in this scope",
                        "   Compiling app v0.1.0\nerror[E0425]: cannot find value `x` in this scope\n --> src/main.rs:2:5\n"
                                + "error: aborting due to previous error"),
                Arguments.of(
                        "[ERROR] /work/A.java:[5,9] cannot find symbol",
                        "[INFO] Compiling\n[ERROR] COMPILATION ERROR : \n[ERROR] /work/A.java:[5,9] cannot find symbol\n"
                                + "[ERROR] Failed to execute goal x: Compilation failure\n[ERROR] -> [Help 1]\n[ERROR] \n[ERROR] To see the full stack trace"),
                Arguments.of(
                        "npm ERR! missing script: buld",
                        "npm ERR! Linux 4.4.0\nnpm ERR! argv \"node\"\nnpm ERR! node v4.4.7\n\nnpm ERR! missing script: buld\nnpm ERR!\n"
                                + "npm ERR! If you need help"),
                Arguments.of(
                        "Task 'x' not found in root project 'app'.",
                        "FAILURE: Build failed with an exception.\n\n* What went wrong:\nTask 'x' not found in root project 'app'.\n\n* Try:\n> Run gradle tasks"),
                Arguments.of(
                        "fatal: Authentication failed for 'https://h/r/'",
                        "remote: Invalid username or password.\nfatal: Authentication failed for 'https://h/r/'\nhint: try again"),
                Arguments.of(
                        "E: Unable to locate package nope",
                        "Reading package lists...\nBuilding dependency tree...\nE: Unable to locate package nope"),
                Arguments.of(
                        "--- FAIL: TestA (0.00s)",
                        "=== RUN TestA\n--- FAIL: TestA (0.00s)\n    a_test.go:7: got 1, want 2\nFAIL\nexit status 1"),
                Arguments.of(
                        "cat: a: No such file or directory", "line of b\ncat: a: No such file or directory\nline of c"),
                Arguments.of("the last line", "one\ntwo\nthe last line\n\n"),
                Arguments.of("Not Found", "{\"message\": \"Not Found\", \"documentation_url\": \"https://h/x\"}"),
                Arguments.of(
                        "this is too long (max: 50)",
                        "{\"fields\": [\"title\"], \"explanation\": \"this is too long (max: 50)\", \"message\": \"Bad Request\"}"),
                Arguments.of("cut off in the mid", "{\"error\": {\"message\": \"cut off in the mid"),
                Arguments.of(
                        "503 Service Unavailable", "<html><head><title>503 Service Unavailable</title></head></html>"),
                Arguments.of(
                        "bash: -c: line 1: syntax error near unexpected token `('",
                        "bash: -c: line 1: syntax error near unexpected token `('\nbash: -c: line 1: `echo (not found'"),
                Arguments.of("fatal: red", "\u001B[31mfatal: red\u001B[0m"));
    }
}
