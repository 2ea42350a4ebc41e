package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** Compilers: the first error and its place. */
final class CompileWordings {

    private static final Set<FailureKind> COMPILE = Set.of(
            FailureKind.COMPILE_ERROR, FailureKind.BUILD_FAILURE, FailureKind.MODULE_MISSING, FailureKind.UNKNOWN);
    private static final Set<FailureKind> SYNTAX = Set.of(
            FailureKind.COMPILE_ERROR, FailureKind.PROGRAM_ERROR, FailureKind.USAGE_SYNTAX, FailureKind.TEST_FAILURE);

    private static final String AT = "[^\\s:(\\[']{1,200}";

    static final List<Rule> ALL = List.of(
            rule(
                    COMPILE,
                    lesson(
                            "The compiler does not know the name {name}, first used at {file}:{line}.",
                            "Correct the spelling of {name} at {file}:{line}, or add its declaration, import or dependency; later errors often follow from it.",
                            "Compile after each small change."),
                    said(
                            "cannot find symbol",
                            "(?<file>" + AT
                                    + "\\.java):\\[?{line}(?:,\\d+])?:? (?:error: )?cannot find symbol(?:\\n.{0,200}){0,3}?\\n(?:\\[ERROR] )?\\s{0,4}symbol:\\s{1,4}(?<name>[^\\n]{1,80})"),
                    said(
                            "unresolved reference",
                            "(?<![\\w./-])(?:file://)?(?<file>/?" + AT
                                    + "\\.kts?):\\(?{line}[:,]\\s?\\d+\\)?:? .{0,20}[Uu]nresolved reference:? '?{name}"),
                    said(
                            "undeclared",
                            "(?<file>" + AT
                                    + "):{line}:\\d+: error: '{name}' (?:undeclared|was not declared in this scope)"),
                    said(
                            "use of undeclared identifier",
                            "(?<file>" + AT + "):{line}:\\d+: error: use of undeclared identifier '{name}'"),
                    said("undefined: ", "(?<file>" + AT + "\\.go):{line}:\\d+: undefined: {name}"),
                    said(
                            "cannot find name",
                            "(?<file>" + AT
                                    + "\\.tsx?)[(:]{line}[,:]\\d+\\)?(?::| -) error TS\\d+: Cannot find name '{name}'"),
                    said(
                            "does not exist in the current context",
                            "(?<file>" + AT + "\\.cs)\\({line},\\d+\\): error CS0103: The name '{name}'"),
                    said(
                            "error[e04",
                            "error\\[E04(?:25|33|12|05)]: cannot find \\S{1,20}(?: \\S{1,20})? '{name}'(?:[^\\n]{0,80})\\n\\s{0,8}--> {file}:{line}:"),
                    said(
                            "cannot find '",
                            "(?<file>" + AT + "\\.swift):{line}:\\d+: error: cannot find '{name}' in scope")),
            rule(
                    COMPILE,
                    lesson(
                            "The types do not fit at {file}:{line}: {reason}.",
                            "Look at {file}:{line} and make the types agree: convert the value, or correct the declaration or the call.",
                            "Compile after each small change."),
                    said(
                            "incompatible types",
                            "(?<file>" + AT
                                    + "\\.java):\\[?{line}(?:,\\d+])?:? (?:error: )?(?<reason>incompatible types[^\\n]{0,120})"),
                    said(
                            "ts2",
                            "(?<file>" + AT
                                    + "\\.tsx?)[(:]{line}[,:]\\d+\\)?(?::| -) error TS2(?:322|345|339|554|559|741): (?<reason>[^\\n]{1,140}?)\\.?$"),
                    said(
                            "type mismatch",
                            "(?<![\\w./-])(?:file://)?(?<file>/?" + AT
                                    + "\\.kts?):\\(?{line}[:,]\\s?\\d+\\)?:? .{0,20}(?<reason>[Tt]ype mismatch[^\\n]{0,100})"),
                    said(
                            "mismatched types",
                            "error\\[E0308]: (?<reason>mismatched types)\\n\\s{0,8}--> {file}:{line}:"),
                    said("cannot use", "(?<file>" + AT + "\\.go):{line}:\\d+: (?<reason>cannot use [^\\n]{1,120})"),
                    said(
                            "cannot convert",
                            "(?<file>" + AT
                                    + ")[(:]{line}[,:]\\d+\\)?: error(?: \\w+)?: (?<reason>cannot convert [^\\n]{1,120})"),
                    said(
                            "is not assignable",
                            "(?<file>" + AT
                                    + ")[(:]{line}[,:]\\d+\\)?.{0,30}(?<reason>[^\\n]{1,60} is not assignable [^\\n]{1,60})")),
            rule(
                    COMPILE,
                    lesson(
                            "The borrow checker refuses {file}:{line}: {reason}.",
                            "Look at the lines that rustc marks: clone or borrow the value, or move its last use in front.",
                            "Compile after each small change (cargo check)."),
                    said(
                            "error[e0",
                            "error\\[E0(?:382|499|502|505|506|507|515|597|716)]: (?<reason>[^\\n]{1,120})\\n\\s{0,8}--> {file}:{line}:")),
            rule(
                    SYNTAX,
                    lesson(
                            "Python cannot read {file}[ at line {line}][: {reason}].",
                            "Correct {file} at line {line} or the line before it: a bracket, colon or quote, or the indentation; or a newer Python is needed.",
                            "Check with python -m py_compile after each edit."),
                    said(
                            "error: ",
                            "File '(?<file>[^'\\n]{1,200})', line {line}\\n(?:[^\\n]{0,200}\\n){0,3}(?:SyntaxError|IndentationError|TabError): (?<reason>[^\\n]{1,100})"),
                    said(
                            "sorry: ",
                            "Sorry: (?:IndentationError|SyntaxError|TabError): (?<reason>[^\\n(]{1,100}) \\((?<file>[^,\\n]{1,120}), line {line}\\)"),
                    said(
                            "error: ",
                            "(?:SyntaxError|IndentationError|TabError): (?<reason>[^\\n(]{1,100}) \\((?<file>[^,\\n]{1,120}), line {line}\\)")),
            rule(
                    SYNTAX,
                    lesson(
                            "Node cannot read the file[ {file}][ at line {line}][: {reason}].",
                            "Correct {file} at that line; if it says import or export, the file is a module (.mjs, or type module in package.json).",
                            "Check with node --check after each edit."),
                    said(
                            "syntaxerror",
                            "^(?:file://)?(?<file>[^\\s:'\\n]{1,200}):{line}\\n(?:[^\\n]{0,200}\\n){1,5}SyntaxError: (?<reason>[^\\n]{1,100})"),
                    said(
                            "cannot use import statement outside a module",
                            "(?<reason>Cannot use import statement outside a module)"),
                    said("err_require_esm", "require\\(\\) of ES Module (?<file>\\S{1,160})")),
            rule(
                    SYNTAX,
                    lesson(
                            "PHP cannot read {file} at line {line}[: {reason}].",
                            "Correct {file} at that line or the one before: a semicolon, bracket or quote.",
                            "Check with php -l after each edit."),
                    said("parse error", "Parse error:\\s{1,2}(?<reason>[^\\n]{1,160}?) in {file} on line {line}")),
            rule(
                    SYNTAX,
                    lesson(
                            "Ruby cannot read {file} at line {line}[: {reason}].",
                            "Correct {file} at that line: often an end, bracket or quote is missing or too many.",
                            "Check with ruby -c after each edit."),
                    said("syntax error", "^(?<file>" + AT + "\\.rb):{line}: (?<reason>syntax error[^\\n]{0,100})"),
                    said(
                            "syntax error",
                            "^(?<file>" + AT + "\\.rb):{line}:in .{0,60}(?<reason>syntax error[^\\n]{0,100})")),
            rule(
                    COMPILE,
                    lesson(
                            "The compiler or linter refuses {file}:{line}[: {reason}].",
                            "Correct {file} at line {line} first, and compile again: later errors often follow from it.",
                            "Compile after each small change."),
                    said(
                            "error",
                            "(?<file>" + AT
                                    + "\\.(?:java|scala|groovy|kt)):\\[?{line}(?:,\\d+])?:? (?:error: )?(?<reason>(?!warning)[^\\n]{1,140})"),
                    said("[error]", "^\\[error] (?<file>" + AT + "):{line}:\\d+: (?<reason>[^\\n]{1,140})"),
                    said(
                            "error ts",
                            "(?<file>" + AT
                                    + "\\.[cm]?[tj]sx?)[(:]{line}[,:]\\d+\\)?(?::| -) error TS\\d+: (?<reason>[^\\n]{1,140}?)\\.?$"),
                    said(
                            "error cs",
                            "(?<file>" + AT
                                    + "\\.(?:cs|vb|fs))\\({line},\\d+\\): error \\w+: (?<reason>[^\\n\\[]{1,140}?)\\.?(?:\\s|$)"),
                    said(
                            "error c",
                            "(?<file>[^\\n(:]{1,160})\\({line}(?:,\\d+)?\\)\\s?: (?:fatal )?error C\\d+: (?<reason>[^\\n]{1,140})"),
                    said("error", "^(?<file>" + AT + "):{line}(?::\\d+)?: (?:fatal )?error: (?<reason>[^\\n]{1,140})"),
                    said("-->", "^error(?:\\[E\\d+])?: (?<reason>[^\\n]{1,140})\\n\\s{0,8}--> {file}:{line}:"),
                    said(".go:", "^(?:vet: )?(?:\\./)?(?<file>" + AT + "\\.go):{line}:\\d+: (?<reason>[^\\n]{1,140})"),
                    said("e: ", "^e: (?:file://)?{file}:\\(?{line}[:,]\\s?\\d+\\)?:? (?<reason>[^\\n]{1,140})"),
                    said("in expression or statement", "^At (?<file>[^\\n]{1,160}?):{line} char:\\d+"),
                    said(
                            "error",
                            "^\\s{0,4}(?<file>" + AT
                                    + "\\.[a-z]{1,5}):{line}:\\d+:? .{0,6}error:? (?<reason>[^\\n]{1,120})"),
                    said(
                            "error",
                            "^(?<file>/?" + AT
                                    + "\\.[a-z]{1,5})\\n\\s{1,4}{line}:\\d+\\s{1,4}error\\s{1,4}(?<reason>[^\\n]{1,120})")));

    private CompileWordings() {}
}
