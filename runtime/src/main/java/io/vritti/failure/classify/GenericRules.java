package io.vritti.failure.classify;

import java.util.List;

/** Words that hint at a kind when nothing better was said. */
final class GenericRules {

    static final List<KindRule> ALL = List.of(
            KindRule.phrases(FailureKind.PERMISSION_DENIED, "denied", "not permitted"),
            KindRule.phrases(FailureKind.AUTH, "unauthorized", "credentials"),
            KindRule.patterns(FailureKind.TIMED_OUT, "\\btime-?out\\b"),
            KindRule.phrases(FailureKind.CONFLICT, "conflict"),
            KindRule.phrases(
                    FailureKind.NETWORK,
                    "network error",
                    "networkerror",
                    "fetch failed",
                    "failed to fetch",
                    "failed to download",
                    "download failed",
                    "connection error",
                    "connection failed",
                    "communications error",
                    "no servers could be reached",
                    "could not read from remote repository",
                    "broken pipe",
                    "curl: ("),
            KindRule.phrases(
                    FailureKind.TARGET_MISSING,
                    "not found",
                    "does not exist",
                    "doesn't exist",
                    "did not match any",
                    "could not find",
                    "cannot find",
                    "can't find",
                    "couldn't find",
                    "no such",
                    "cannot open",
                    "can't open",
                    "cannot access"),
            // What a program of Node was ended by, in words of its own.
            KindRule.patterns(
                    FailureKind.PROGRAM_ERROR,
                    "^at (?:\\S{1,200} )?\\(?(?:node:internal/|\\[eval]|/\\S{1,200}\\.[cm]?js):?\\S*\\d\\)?$"),
            KindRule.patterns(
                    FailureKind.USAGE_SYNTAX,
                    "\\b(?:invalid|illegal|malformed|unknown|unrecognized|unexpected|unsupported|ambiguous)\\b",
                    "^missing\\b|\\bmissing\\b.{0,40}\\b(?:argument|operand|option|parameter|value|operator|expression|separator|quote"
                            + "|bracket|paren|command|required|file|name|keyword|terminating|after|before)",
                    "\\bnot (?:valid|supported|allowed|recognized)\\b",
                    "\\bonly one\\b",
                    "\\bexpected\\b",
                    "\\bmust (?:be|have|not)\\b",
                    "\\bshould be\\b"));

    private GenericRules() {}
}
