package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.hint;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** Test runs: the first test that failed, where, and what it found. */
final class TestWordings {

    private static final Set<FailureKind> TEST =
            Set.of(FailureKind.TEST_FAILURE, FailureKind.PROGRAM_ERROR, FailureKind.BUILD_FAILURE, FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            rule(
                    Set.of(FailureKind.TEST_FAILURE, FailureKind.TARGET_MISSING),
                    lesson(
                            "{tool} found no test to run[ for {name}].",
                            "Correct the path, name or pattern of the tests, and the folder that it runs in; files and functions must be named as the runner expects.",
                            "List the tests first (--collect-only, -list, --listTests)."),
                    said("no tests ran", "no tests ran"),
                    said("not found: ", "ERROR: not found: {name}"),
                    said("file or directory not found", "ERROR: file or directory not found: {name}"),
                    said("no tests found", "No tests found(?: for given includes: \\[?{name})?"),
                    said("no tests were executed"),
                    said("no tests matching pattern", "No tests matching pattern '{name}'"),
                    said("no test files found"),
                    said("no tests to run")),
            rule(
                    TEST,
                    lesson(
                            "The test {test} failed[ at {file}:{line}][: {reason}].",
                            "Look at the test[ at {file}:{line}]: decide whether the code or the expectation is wrong, correct that one, and run this test alone.",
                            "Run the tests that belong to a change right after it."),
                    // pytest
                    said(
                            "failed",
                            "^(?<file>[^\\s:]{1,160}\\.py):{line}: (?<reason>\\w{0,60}(?:Error|Exception|Failed|Warning)[^\\n]{0,40})\\n(?:[^\\n]{0,300}\\n){0,40}?FAILED \\S{1,160}?::(?<test>[^\\s]{1,120})"),
                    said(
                            "failed",
                            "^FAILED (?<file>[^\\s:]{1,160}\\.py)::(?<test>[^\\n]{1,120}?) - (?<reason>[^\\n]{1,140})"),
                    said("failed", "^FAILED (?<file>[^\\s:]{1,160}\\.py)::(?<test>[^\\s]{1,120})"),
                    said(
                            "error",
                            "^ERROR (?<test>(?<file>[^\\s:]{1,160}\\.py)(?:::[^\\s]{1,120})?)(?: - (?<reason>[^\\n]{1,140}))?$"),
                    // unittest
                    said(
                            "traceback",
                            "^(?:FAIL|ERROR): (?<test>\\S{1,120}) \\([^\\n)]{1,160}\\)\\n(?:[^\\n]{0,200}\\n){1,4}Traceback[^\\n]{0,60}\\n\\s{0,8}File '(?<file>[^'\\n]{1,200})', line {line}[^\\n]{0,120}\\n(?:\\s[^\\n]{0,200}\\n){1,14}(?<reason>\\w{1,60}(?:Error|Exception)[^\\n]{0,120})"),
                    said("fail", "^(?:FAIL|ERROR): (?<test>\\S{1,120}) \\([^\\n)]{1,160}\\)"),
                    // surefire and JUnit
                    said(
                            "[error]",
                            "^\\[ERROR]\\s{1,4}(?:Failures|Errors): ?\\n\\[ERROR]\\s{1,6}(?<file>[\\w.$]{1,120})\\.(?<test>[\\w$\\[\\]]{1,120}):{line}(?:->[\\w.$:]{1,120})?(?: ?(?:\u00bb|--) ?| )(?<reason>[^\\n]{1,140})"),
                    said(
                            "[error]",
                            "^\\[ERROR]\\s{1,6}(?<file>[\\w.$]{1,120})\\.(?<test>[\\w$\\[\\]]{1,120}):{line}(?:->[\\w.$:]{1,120})?(?: ?(?:\u00bb|--) ?| )(?<reason>[^\\n]{1,140})"),
                    said(
                            "<<< fail",
                            "(?<test>[\\w$.]{1,160}\\.[\\w$]{1,80}(?:\\([^)\\n]{1,80}\\))?)[^\\n]{0,20}(?:Time elapsed|-- Time)[^\\n]{0,80}<<< (?:FAILURE|ERROR)!\\n(?<reason>[^\\n]{1,140})\\n(?:[^\\n]{0,200}\\n){0,12}?\\s{0,8}at [\\w.$/@]{1,160}\\((?<file>\\w{1,80}(?:Test|Tests|IT|Spec)\\w{0,20}\\.(?:java|kt|groovy)):{line}\\)"),
                    said(
                            "<<< fail",
                            "(?<test>[\\w$.]{1,160}\\.[\\w$]{1,80})[^\\n]{0,20}Time elapsed[^\\n]{0,80}<<< (?:FAILURE|ERROR)!\\n(?<reason>[^\\n]{1,140})"),
                    // Gradle
                    said(
                            "failed",
                            "^(?<test>[\\w.$]{1,120} > [^\\n]{1,120}?) FAILED\\n\\s{1,8}(?<reason>[^\\n]{1,140}?)(?: at (?<file>\\w{1,80}\\.\\w{1,6}):{line})?$(?:\\n\\s{1,12}at (?:[\\w.$/@]{1,160}\\()?(?<place>\\w{1,80}\\.\\w{1,6}:\\d{1,6}))?"),
                    // JUnit's console
                    said(
                            "=>",
                            "^\\s{0,6}(?<test>[\\w.$: ()\\]\\[]{1,160})\\n(?:[^\\n]{0,160}\\n){0,3}\\s{0,6}=> (?<reason>[^\\n]{1,140})"),
                    // go
                    said(
                            "--- fail",
                            "^\\s{0,8}--- FAIL: (?<test>\\S{1,120})(?: \\([^)\\n]{1,20}\\))?\\n\\s{1,12}(?<file>[\\w./-]{1,120}\\.go):{line}: (?<reason>[^\\n]{1,140})"),
                    said(
                            "--- fail",
                            "^\\s{1,12}(?<file>[\\w./-]{1,120}\\.go):{line}: (?<reason>[^\\n]{1,140})\\n--- FAIL: (?<test>\\S{1,120})"),
                    said("--- fail", "--- FAIL: (?<test>\\S{1,120})"),
                    // cargo
                    said(
                            "panicked at",
                            "^thread '(?<test>(?!main')[^'\\n]{1,120})' (?:\\(\\d+\\) )?panicked at {file}:{line}:\\d+:\\n(?<reason>[^\\n]{1,140})"),
                    said(
                            "panicked at",
                            "^thread '(?<test>(?!main')[^'\\n]{1,120})' panicked at '(?<reason>[^\\n]{1,140}?)', {file}:{line}:"),
                    said("... failed", "^test (?<test>\\S{1,120}) \\.\\.\\. FAILED"),
                    // jest and vitest
                    said(
                            "\u25cf",
                            "^\\s{0,6}\u25cf (?<test>[^\\n]{1,160})\\n\\s*\\n\\s{1,8}(?<reason>[^\\n]{1,140})(?:\\n[^\\n]{0,200}){1,40}?\\n\\s{1,8}at [^\\n]{0,120}?\\(?(?<file>[^\\s():]{1,160}\\.[cm]?[jt]sx?):{line}:\\d+"),
                    said("\u25cf", "^\\s{0,6}\u25cf (?<test>[^\\n]{1,160})"),
                    said(
                            "fail",
                            "^\\s{0,4}(?:\u276f|FAIL)\\s{1,4}(?<test>(?<file>[^\\s>]{1,160}\\.[cm]?[jt]sx?) > [^\\n]{1,120})\\n(?<reason>[^\\n]{1,140})(?:\\n[^\\n]{0,200}){0,10}?\\n[^\\n]{0,6}\\s[^\\n:]{1,160}:{line}:\\d+"),
                    said("fail", "^\\s{0,4}FAIL\\s{1,4}(?<test>[^\\n]{1,120} > [^\\n]{1,120})"),
                    // node --test
                    said(
                            "not ok",
                            "^\\s{0,12}not ok \\d+ - (?<test>[^\\n]{1,120})\\n\\s{1,14}---(?:\\n[^\\n]{0,200}){0,6}?\\n\\s{1,14}location: '(?<file>[^'\\n]{1,200}?):{line}:\\d+'(?:\\n[^\\n]{0,200}){0,6}?\\n\\s{1,14}error: (?:\\|-\\n\\s{0,16})?'?(?<reason>[^\\n']{1,120})"),
                    said("not ok", "^\\s{0,12}not ok \\d+ - (?<test>[^\\n]{1,120})"),
                    said(
                            "failing tests",
                            "failing tests:\\n\\s*\\n?test at (?<file>[^\\s:]{1,160}):{line}:\\d+\\n\\S (?<test>[^\\n(]{1,120})[^\\n]{0,40}\\n\\s{1,6}(?<reason>[^\\n]{1,140})"),
                    // mocha
                    said(
                            "failing",
                            "\\b\\d+ failing\\n\\s*\\n?\\s{1,6}1\\) (?<test>[^\\n]{1,120}(?:\\n\\s{2,12}[^\\n]{1,100}:)?)\\n(?:\\s{0,12}\\n)?\\s{1,12}(?<reason>\\w{0,40}Error[^\\n]{0,140})(?:\\n[^\\n]{0,200}){0,16}?\\n\\s{1,12}at [^\\n]{0,120}?\\(?(?<file>[^\\s():]{1,160}\\.[cm]?[jt]sx?):{line}:\\d+"),
                    said("failing", "\\b\\d+ failing\\n\\s*\\n?\\s{1,6}1\\) (?<test>[^\\n]{1,120})"),
                    // rspec
                    said(
                            "failure/error",
                            "^\\s{0,4}1\\) (?<test>[^\\n]{1,120})\\n\\s{0,8}Failure/Error: [^\\n]{0,160}\\n(?:\\s*\\n)?\\s{0,10}(?<reason>[^\\n]{1,140})(?:\\n[^\\n]{0,200}){0,14}?\\n\\s{0,8}# (?<file>[^\\s:]{1,160}\\.rb):{line}:"),
                    said("rspec ./", "^rspec (?<file>[^\\s:]{1,160}\\.rb):{line} # (?<test>[^\\n]{1,120})"),
                    // minitest
                    said(
                            "failure:",
                            "^\\s{0,4}\\d\\) (?:Failure|Error):\\n(?<test>[^\\s\\[]{1,120}) \\[(?<file>[^\\s:]{1,160}):{line}]:\\n(?<reason>[^\\n]{1,140})"),
                    // phpunit
                    said(
                            "1) ",
                            "^1\\) (?<test>[\\w\\\\]{1,120}::\\w{1,100}[^\\n]{0,60})\\n(?<reason>[^\\n]{1,140})\\n(?:[^\\n]{0,200}\\n){0,12}?(?<file>/[^\\n:]{1,200}\\.php):{line}$"),
                    // dotnet test
                    said(
                            "error message",
                            "^\\s{0,4}(?:Failed|X) (?<test>\\S{1,160}) \\[[^\\]\\n]{1,20}]\\n\\s{0,4}Error Message:\\n\\s{0,6}(?<reason>[^\\n]{1,140})(?:\\n[^\\n]{0,200}){0,8}? in (?<file>[^\\n]{1,160}):line {line}"),
                    said("[fail]", "(?<test>[\\w.$]{1,160}) \\[FAIL]"),
                    // ctest, googletest, bats
                    said(
                            "failure",
                            "^(?<file>[^\\s:]{1,160}):{line}: Failure\\n(?<reason>[^\\n]{1,140})(?:\\n[^\\n]{0,200}){0,8}?\\n\\[\\s{1,2}FAILED\\s{1,2}] (?<test>[^\\s,]{1,120})"),
                    said("[  failed  ]", "\\[\\s{1,2}FAILED\\s{1,2}] (?<test>[^\\s,]{1,120}\\.[^\\s,]{1,80})"),
                    said(
                            "the following tests failed",
                            "The following tests FAILED:\\n\\s{0,8}\\d+ - (?<test>[^\\n(]{1,120})"),
                    said(
                            "in test file",
                            "^(?:not ok|\u2717) \\d* ?(?<test>[^\\n]{1,120})\\n[^\\n]{0,4}\\(in test file (?<file>[^\\s,]{1,160}), line {line}\\)"),
                    // deno, bun
                    said(
                            "=> ",
                            "^(?<test>[^\\n]{1,120}) => (?<file>[^\\s:]{1,160}):{line}:\\d+\\nerror: (?<reason>[^\\n]{1,140})")),
            rule(
                    Set.of(FailureKind.TEST_FAILURE, FailureKind.PROGRAM_ERROR),
                    lesson(
                            "An assertion failed[ at {file}:{line}]: {reason}.",
                            "Look at the test[ at {file}:{line}]: decide whether the code or the expectation is wrong, correct that one, and run this test alone.",
                            "Run the tests that belong to a change right after it."),
                    said(
                            "assert",
                            "File '(?<file>[^'\\n]{1,200})', line {line}[^\\n]{0,120}\\n(?:\\s[^\\n]{0,200}\\n){1,3}(?<reason>AssertionError[^\\n]{0,140})"),
                    said(
                            "assertionerror",
                            "^\\s{0,8}(?:Uncaught )?(?<reason>AssertionError[^\\n]{0,140})(?:\\n[^\\n]{0,200}){0,40}?\\n\\s{1,8}at [^\\n]{0,120}?\\(?(?<file>[^\\s():]{1,160}\\.[cm]?[jt]sx?):{line}:\\d+"),
                    said(
                            "assertion",
                            "^(?:\\S{1,60}: )?(?<file>[^\\s:]{1,160}):{line}: \\S{0,80}[^\\n:]{0,80}:? ?(?<reason>[Aa]ssertion [^\\n]{1,120} failed)"),
                    said("assertionfailederror", "(?<reason>AssertionFailedError:? ?[^\\n]{0,140})"),
                    said(
                            "assert",
                            "(?<reason>(?:AssertionError|AssertionException|Assertion failed)\\b:? ?[^\\n]{0,140})")),
            rule(
                    FailureKind.TEST_FAILURE,
                    lesson(
                            "{number} of the tests failed in this run of {tool}; the part of the output that was kept does not name them.",
                            "Run the tests again with short output of failures alone (-q, --tb=short, -x, | tail -50), and correct the first that is named.",
                            "Run the tests that belong to a change right after it."),
                    hint("failed", "\\b(?<number>[1-9]\\d{0,5}) (?:tests? )?failed\\b"),
                    hint("failing", "\\b(?<number>[1-9]\\d{0,5}) failing\\b"),
                    hint("failures", "\\b(?:failures: ?)(?<number>[1-9]\\d{0,5})"),
                    hint("failures", "\\b(?<number>[1-9]\\d{0,5}) failures?\\b"),
                    hint("fail ", "^. fail (?<number>[1-9]\\d{0,5})")));

    private TestWordings() {}
}
