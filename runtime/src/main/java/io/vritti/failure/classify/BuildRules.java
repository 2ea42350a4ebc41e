package io.vritti.failure.classify;

import java.util.List;

/** Compilers, linkers and build tools. */
final class BuildRules {

    static final List<KindRule> COMPILERS = List.of(
            KindRule.phrases(
                    FailureKind.INVALID_INPUT,
                    "in json at position",
                    "is not valid json",
                    "jsondecodeerror",
                    "unexpected end of json input"),
            KindRule.patterns(FailureKind.INVALID_INPUT, "^(?:jq: )?(?:parse error|error \\(at [^)]{1,200}\\))[ :(]"),
            KindRule.phrases(
                    FailureKind.COMPILE_ERROR,
                    "compilation error",
                    "compilation failure",
                    "compilation failed",
                    "compilation terminated",
                    "could not compile",
                    "failed to compile",
                    "undefined reference to",
                    "multiple definition of",
                    "collect2: error",
                    "ld returned 1",
                    "undefined symbols for architecture",
                    "symbol(s) not found for architecture",
                    "cannot find symbol",
                    "syntaxerror",
                    "indentationerror",
                    "taberror",
                    "unterminated string literal",
                    "php parse error",
                    "error: aborting due to"),
            KindRule.patterns(
                    FailureKind.COMPILE_ERROR,
                    "^\\S{1,200}:\\d+(?::\\d+)?: (?:fatal )?error\\b",
                    "^(?:\\[error] )?\\S{1,200}\\.(?:java|kt|scala|groovy):\\[?\\d+",
                    "\\.tsx?\\(\\d+,\\d+\\): error",
                    "\\.cs\\(\\d+,\\d+\\): error",
                    "\\berror\\[e\\d{4}]",
                    "\\berror ts\\d+",
                    "^(?:\\./)?\\S{1,200}\\.go:\\d+:\\d+: ",
                    "^e: (?:file://)?\\S+\\.kts?:"));

    static final List<KindRule> INPUTS = List.of(KindRule.phrases(
            FailureKind.INVALID_INPUT,
            "invalid json",
            "jq: error",
            "jq: parse error",
            "unicodedecodeerror",
            "not in gzip format",
            "does not look like a tar archive",
            "not a zip file",
            "badzipfile",
            "end-of-central-directory",
            "checksum mismatch",
            "hash mismatch",
            "integrity check",
            "validation failed",
            "violates check constraint",
            "violates not-null constraint",
            "invalid input syntax",
            "numberformatexception",
            "schema validation",
            "unknown suffix",
            "file format not recognized",
            "unprocessable entity",
            "bad request"));

    /** What is left to say when no cause was found. */
    static final List<KindRule> SUMMARIES = List.of(
            KindRule.phrases(
                    FailureKind.CRASHED,
                    "segmentation fault",
                    "core dumped",
                    "bus error",
                    "illegal instruction",
                    "fatal error has been detected by the java runtime"),
            KindRule.phrases(
                    FailureKind.PROGRAM_ERROR,
                    "panic:",
                    "panicked at",
                    "undefined method",
                    "undefined local variable",
                    "unhandled exception"),
            KindRule.phrases(
                    FailureKind.BUILD_FAILURE,
                    "build failure",
                    "build failed",
                    "elifecycle",
                    "lifecycle script",
                    "execution failed for task",
                    "command failed with exit code"),
            KindRule.patterns(FailureKind.BUILD_FAILURE, "^make(?:\\[\\d+])?: \\*\\*\\* .{0,200}\\berror \\d+"));

    private BuildRules() {}
}
