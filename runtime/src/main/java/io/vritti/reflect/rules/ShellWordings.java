package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** Texts that a shell cannot read. */
final class ShellWordings {

    private static final Set<FailureKind> SYNTAX = Set.of(
            FailureKind.USAGE_SYNTAX,
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.MISSING_PATH,
            FailureKind.ENVIRONMENT_UNSET);

    static final List<Rule> ALL = List.of(
            rule(
                    SYNTAX,
                    lesson(
                            "A quotation or bracket that the command opens is never closed[: the shell looked for {sign} up to the end of the text].",
                            "Close it, or take it out: look for an apostrophe inside single quotes, and for quotes inside quotes, which end the outer ones.",
                            "Put longer commands into a script file or a quoted here-document in place of nested quotes."),
                    said(
                            "unexpected eof while looking for matching",
                            "unexpected EOF while looking for matching '(?<sign>[^\\n]{1,2})'"),
                    said("unterminated quoted string", "Unterminated quoted string"),
                    said("unmatched", "zsh:\\d*:? ?unmatched (?<sign>[^\\n]{1,2})"),
                    said("is missing the terminator", "The string is missing the terminator: (?<sign>[^\\n]{1,2})")),
            rule(
                    SYNTAX,
                    lesson(
                            "The command ends before it is complete: a quote, brace, then, do or case is left open, often because it was split into words before the shell read it.",
                            "Give the whole command as one argument of sh -c, and close every quote, if with fi, do with done, { with }.",
                            "Check a longer command with bash -n before it is run."),
                    said("unexpected end of file"),
                    said("end of file unexpected"),
                    said("here-document", "here-document.{0,60}delimited by end-of-file")),
            rule(
                    SYNTAX,
                    lesson(
                            "The shell cannot read the command from {token} on.",
                            "Quote or escape {token} if it is text; else put ; or a line break before then, do, fi and done, and check the brackets.",
                            "Check a longer command with bash -n before it is run, and use bash where it is written for bash."),
                    said(
                            "syntax error near unexpected token",
                            "syntax error near unexpected token '(?<token>[^\\n]{1,40}?)'(?:$|\\s)"),
                    said("unexpected", "Syntax error: '?(?<token>[^\\n']{1,30})'? unexpected"),
                    said("parse error near", "parse error near '(?<token>[^\\n]{1,30}?)'$"),
                    said("unexpected token", "Unexpected token '(?<token>[^\\n']{1,60})' in expression or statement"),
                    said("unexpected argument", "unexpected argument '(?<token>[^\\n']{1,40})' to conditional"),
                    said("was unexpected at this time", "(?<token>\\S{1,40}) was unexpected at this time")),
            rule(
                    SYNTAX,
                    lesson(
                            "A test in brackets got an empty or a broken operand[, so that {token} had nothing to compare].",
                            "Quote the operands (\"$x\") or use double brackets, and check what the variable or the command in it gives.",
                            "Quote variables in tests, and give them defaults."),
                    said("unary operator expected", "(?<token>\\S{1,40}): unary operator expected"),
                    said("binary operator expected", "(?<token>\\S{1,40}): binary operator expected"),
                    said("unary operator"),
                    said("binary operator"),
                    said("integer expression expected", "(?<token>[^\\n:]{0,40}): integer expression expected"),
                    said("integer expected", "(?<token>[^\\n:]{0,40}): integer expected"),
                    said("unexpected operator"),
                    said("conditional expression"),
                    said("missing '", "\\[: missing '?]"),
                    said("illegal number", "Illegal number: (?<token>[^\\n]{0,40})")),
            rule(
                    SYNTAX,
                    lesson(
                            "The expansion[ {value}] is written in a way that this shell does not have.",
                            "Correct the expansion, or run the command with bash where it is one of bash; names in $ and braces have letters, digits and _ alone.",
                            "Start scripts that use bash with #!/usr/bin/env bash, and call them with bash, not sh."),
                    said("bad substitution", "^\\S{1,60}: (?:line \\d+: )?(?:\\d+: )?{value}: bad substitution"),
                    said("bad substitution"),
                    said("invalid variable name")),
            rule(
                    SYNTAX,
                    lesson(
                            "The arithmetic in the command got what it cannot calculate with[: {value}].",
                            "Give $(( )) whole numbers alone: cut the value out of the text first, and use awk or bc for fractions.",
                            "Check that a value is a whole number before it is calculated with."),
                    said("arithmetic", "error token is '{value}'"),
                    said("arithmetic", "{value}: (?:syntax error: )?(?:invalid )?arithmetic"),
                    said("arithmetic expression"),
                    said("operand expected"),
                    said("division by 0"),
                    said("value too great for base", "{value}: value too great for base"),
                    said("attempted assignment to non-variable")),
            rule(
                    SYNTAX,
                    lesson(
                            "{value} is no name for a variable or function of the shell.",
                            "Use letters, digits and _ for the name, no $ before it, and no blanks around =.",
                            "Write NAME=value, and export NAME."),
                    said("not a valid identifier", "'?{value}'?: not a valid identifier"),
                    said("is not an identifier", "not an identifier: {value}")),
            rule(
                    SYNTAX,
                    lesson(
                            "The target of a redirection[, {value},] stands for no file or for several.",
                            "Quote the target of > or <, and check that its variable names exactly one file.",
                            "Quote the targets of redirections."),
                    said("ambiguous redirect", "^\\S{1,60}: (?:line \\d+: )?{value}: ambiguous redirect"),
                    said("ambiguous redirect")),
            rule(
                    SYNTAX,
                    lesson(
                            "The shell took ! in the command for its history.",
                            "Put the text with ! into single quotes, or switch it off (set +H).",
                            "Put text with ! into single quotes."),
                    said("event not found")),
            rule(
                    SYNTAX,
                    lesson(
                            "return, break, continue or local stands outside of what it belongs to.",
                            "Use exit in place of return outside of functions, and keep local to functions.",
                            "Check a script with bash -n and shellcheck before it is run."),
                    said("can only 'return' from a function"),
                    said("can only be used in a function"),
                    said("only meaningful in a 'for'")));

    private ShellWordings() {}
}
