package io.vritti.failure.classify;

import java.util.List;

/** Runs of tests that found something: what they print about themselves matters more than what the tests print. */
final class TestRules {

    static final List<KindRule> SUMMARIES = List.of(
            KindRule.phrases(
                    FailureKind.TEST_FAILURE,
                    "there are test failures",
                    "there were failing tests",
                    "test result: failed",
                    "error: test failed, to rerun",
                    "npm err! test failed",
                    "tests failed out of",
                    "[  failed  ]",
                    "failures!"),
            // Node's own runner.
            KindRule.patterns(FailureKind.TEST_FAILURE, "^[#\u2139] fail [1-9]"),
            KindRule.where(
                    "fail",
                    KindRule.patterns(
                            FailureKind.TEST_FAILURE,
                            // pytest, jest, mocha, rspec, phpunit, surefire, go, unittest.
                            "\\b[1-9]\\d* failed\\b.{0,60}(?:\\bin \\d|\\bpassed\\b|\\bskipped\\b|\\btotal\\b)",
                            "^tests?(?: suites)?: +[1-9]\\d* failed",
                            "^[1-9]\\d* failing$",
                            "\\b\\d+ (?:examples?|runs|tests?), .{0,60}\\b[1-9]\\d* (?:failures?|failed)",
                            "^tests: \\d+, assertions: \\d+, failures: [1-9]",
                            "tests run: ?\\d+, (?:failures: ?[1-9]|failures: ?0, errors: ?[1-9])",
                            "\\b[1-9]\\d* tests? (?:completed, [1-9]\\d* )?failed",
                            "\\b\\d+ tests? completed, [1-9]\\d* failed",
                            "^--- fail: ",
                            "^fail\\t",
                            "^failed \\(failures=\\d",
                            "^failed \\S+::")));

    /** Tests that could not run: a missing module, for one, says more. */
    static final List<KindRule> ERRORS = List.of(KindRule.patterns(
            FailureKind.TEST_FAILURE,
            "^failed \\(errors=\\d",
            "\\b[1-9]\\d* errors? in \\d",
            "\\berrors? during collection"));

    private TestRules() {}
}
