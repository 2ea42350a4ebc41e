package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** Programs that ended in an exception of their own: what it was, and the place in the program. */
final class CrashWordings {

    private static final Set<FailureKind> PROGRAM =
            Set.of(FailureKind.PROGRAM_ERROR, FailureKind.INVALID_INPUT, FailureKind.CRASHED, FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            rule(
                    PROGRAM,
                    lesson(
                            "The name {name} is used at {file}:{line} and defined nowhere.",
                            "Correct the spelling at {file}:{line}, or define or import it first.",
                            "Let a linter look for undefined names."),
                    said(
                            "nameerror",
                            "File '(?<file>[^'\\n]{1,200})', line {line}[^\\n]{0,120}\\n(?:\\s[^\\n]{0,200}\\n){0,4}NameError: name '{name}' is not defined"),
                    said(
                            "is not defined",
                            "^(?<file>[^\\s:'\\n]{1,200}):{line}\\n(?:[^\\n]{0,200}\\n){1,5}ReferenceError: {name} is not defined"),
                    said(
                            "is not defined",
                            "ReferenceError: {name} is not defined(?:\\n[^\\n]{0,200}){0,2}?\\n\\s{1,8}at [^\\n]{0,120}?\\(?(?<file>[^\\s():]{1,160}):{line}:\\d+"),
                    said(
                            "undefined local variable",
                            "^{file}:{line}:in [^\\n]{1,80}undefined local variable or method '{name}'")),
            rule(
                    PROGRAM,
                    lesson(
                            "Nothing (null, None, undefined, nil) stood at {file}:{line} where a value was needed[: {reason}].",
                            "Look at {file}:{line} where that value comes from, and set it or handle that it may be missing.",
                            "Handle missing values where they come in."),
                    said(
                            "nonetype",
                            "File '(?<file>[^'\\n]{1,200})', line {line}[^\\n]{0,120}\\n(?:\\s[^\\n]{0,200}\\n){0,4}(?:\\w{1,40}Error): (?<reason>[^\\n]{0,40}'NoneType'[^\\n]{0,80})"),
                    said(
                            "nullpointerexception",
                            "NullPointerException(?:: (?<reason>[^\\n]{1,140}))?\\n(?:[^\\n]{0,200}\\n)??\\s{1,8}at [\\w.$/@]{1,160}\\({file}:{line}\\)"),
                    said(
                            "cannot read propert",
                            "TypeError: (?<reason>Cannot read propert[^\\n]{1,100})(?:\\n[^\\n]{0,200}){0,2}?\\n\\s{1,8}at [^\\n]{0,120}?\\(?(?<file>[^\\s():]{1,160}):{line}:\\d+"),
                    said(
                            "nil:nilclass",
                            "^{file}:{line}:in [^\\n]{1,80}(?<reason>undefined method [^\\n]{1,60} for nil)"),
                    said("for nil", "^{file}:{line}:in [^\\n]{1,80}(?<reason>undefined method [^\\n]{1,60} for nil)"),
                    said(
                            "nil pointer dereference",
                            "(?<reason>nil pointer dereference)(?:[^\\n]{0,120}\\n){1,14}?\\s{1,8}{file}:{line}\\b"),
                    said(
                            "object reference not set",
                            "(?<reason>Object reference not set)[^\\n]{0,120}\\n\\s{1,8}at [^\\n]{1,160} in (?<file>[^\\n]{1,160}):line {line}"),
                    said("on null", "(?<reason>Call to a member function [^\\n]{1,60} on null) in {file}:{line}")),
            rule(
                    PROGRAM,
                    lesson(
                            "The key or index {name} is not in what is asked for it at {file}:{line}.",
                            "Look at {file}:{line}: print what is there, correct what is asked for, or handle that it may be missing.",
                            "Ask whether a key is there before it is used."),
                    said(
                            "keyerror",
                            "File '(?<file>[^'\\n]{1,200})', line {line}[^\\n]{0,120}\\n(?:\\s[^\\n]{0,200}\\n){0,4}KeyError: '?(?<name>[^'\\n]{1,80})"),
                    said(
                            "has no attribute",
                            "File '(?<file>[^'\\n]{1,200})', line {line}[^\\n]{0,120}\\n(?:\\s[^\\n]{0,200}\\n){0,4}AttributeError: [^\\n]{1,80} has no attribute '{name}'"),
                    said(
                            "out of bounds",
                            "(?<name>Index [\\w-]{1,12}) out of bounds[^\\n]{0,60}\\n\\s{1,8}at (?:java|jdk)?[\\w.$/@]{1,160}\\({file}:{line}\\)"),
                    said(
                            "index out of range",
                            "index out of range (?<name>\\[[^\\]\\n]{1,12}])[^\\n]{0,60}\\n(?:[^\\n]{0,120}\\n){1,8}?\\s{1,8}{file}:{line}\\b")),
            // The last frame of the traceback, which is the nearest to the error.
            rule(
                    PROGRAM,
                    lesson(
                            "The Python program failed at {file}:{line} with {reason}.",
                            "Look at {file}:{line} and at the values there; correct the code or what it was given.",
                            "Run the piece of code alone, with the input that failed, after each change."),
                    said(
                            "traceback",
                            "File '(?<file>[^'\\n]{1,200})', line {line}[^\\n]{0,120}\\n(?:\\s[^\\n]{0,200}\\n){0,4}(?<reason>[A-Za-z_][\\w.]{0,100}(?:Error|Exception|Exit|Warning|Interrupt|NotFound|DoesNotExist|Timeout)\\w{0,20}(?:: [^\\n]{1,120})?)$")),
            rule(
                    PROGRAM,
                    lesson(
                            "The Node program failed at {file}:{line} with {reason}.",
                            "Look at {file}:{line} and at the values there; correct the code or what it was given.",
                            "Run the piece of code alone, with the input that failed, after each change."),
                    said(
                            "    at ",
                            "^(?:Uncaught )?(?<reason>\\w{0,40}Error(?: \\[\\w{1,40}])?: [^\\n]{1,120})(?:\\n[^\\n]{0,200}){0,6}?\\n\\s{1,8}at [^\\n]{0,120}?\\(?(?:file://)?(?<file>/?[^\\s():]{1,160}\\.[cm]?[jt]sx?):{line}:\\d+")),
            rule(
                    PROGRAM,
                    lesson(
                            "The Java program failed at {file}:{line} with {reason}.",
                            "Look at {file}:{line}: the first line of the trace in your own code tells more than those of libraries.",
                            "Run the piece of code alone, with the input that failed, after each change."),
                    said(
                            "caused by: ",
                            "^Caused by: (?<reason>[\\w.$]{1,140}(?:: [^\\n]{1,120})?)\\n\\s{1,8}at [\\w.$/@<>]{1,200}\\({file}:{line}\\)(?![\\s\\S]{0,8000}Caused by: )"),
                    said(
                            "exception in thread",
                            "^Exception in thread '[^'\\n]{1,80}' (?<reason>[\\w.$]{1,140}(?:: [^\\n]{1,120})?)\\n\\s{1,8}at [\\w.$/@<>]{1,200}\\({file}:{line}\\)")),
            rule(
                    PROGRAM,
                    lesson(
                            "The Rust program panicked at {file}:{line}: {reason}.",
                            "Look at {file}:{line}: handle the case in place of unwrap or expect, or correct what leads to it.",
                            "Return errors in place of unwrap where input may be wrong."),
                    said("panicked at", "panicked at {file}:{line}:\\d+:\\n(?<reason>[^\\n]{1,140})"),
                    said("panicked at", "panicked at '(?<reason>[^\\n]{1,140}?)', {file}:{line}:")),
            rule(
                    PROGRAM,
                    lesson(
                            "The Go program panicked[ at {file}:{line}]: {reason}.",
                            "Look at the first line of the trace in your own code, and handle that case.",
                            "Check values before they are used."),
                    said(
                            "panic: ",
                            "^panic: (?<reason>[^\\n]{1,140})\\n(?:[^\\n]{0,200}\\n){1,12}?\\s{1,8}{file}:{line}\\b"),
                    said("panic: ", "^panic: (?<reason>[^\\n]{1,140})")),
            rule(
                    Set.of(FailureKind.PROGRAM_ERROR, FailureKind.UNKNOWN),
                    lesson(
                            "The Perl program ended at {file}:{line}: {reason}.",
                            "Look at {file}:{line} and at the values there; correct the code or what it was given.",
                            "Run the piece of code alone, with the input that failed, after each change."),
                    said(" line ", "^(?<reason>[^\\n]{1,140}) at (?<file>-e|[^\\s']{1,160}\\.p[lm]) line {line}\\.$")),
            rule(
                    PROGRAM,
                    lesson(
                            "The Ruby program failed at {file}:{line}: {reason}.",
                            "Look at {file}:{line} and at the values there; correct the code or what it was given.",
                            "Run the piece of code alone, with the input that failed, after each change."),
                    said(":in ", "^{file}:{line}:in '[^\\n']{1,80}': (?<reason>[^\\n]{1,140})")),
            rule(
                    PROGRAM,
                    lesson(
                            "The PHP program failed at {file}:{line}: {reason}.",
                            "Look at {file}:{line} and at the values there; correct the code or what it was given.",
                            "Run the piece of code alone, with the input that failed, after each change."),
                    said("fatal error", "Fatal error:\\s{1,2}(?:Uncaught )?(?<reason>[^\\n]{1,140}?) in {file}:{line}"),
                    said("fatal error", "Fatal error:\\s{1,2}(?<reason>[^\\n]{1,140}?) in {file} on line {line}")),
            rule(
                    PROGRAM,
                    lesson(
                            "The .NET program failed[ at {file}:{line}] with {reason}.",
                            "Look at the first line of the trace in your own code and at the values there.",
                            "Run the piece of code alone, with the input that failed, after each change."),
                    said(
                            "unhandled exception",
                            "Unhandled exception\\. (?<reason>[^\\n]{1,140})\\n(?:[^\\n]{0,200}\\n){0,6}?\\s{1,8}at [^\\n]{1,160} in (?<file>[^\\n]{1,160}):line {line}"),
                    said("unhandled exception", "Unhandled exception\\. (?<reason>[^\\n]{1,140})")));

    private CrashWordings() {}
}
