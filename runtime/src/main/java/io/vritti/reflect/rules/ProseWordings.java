package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;

/** What a model writes around its command and a shell then runs: prose, and the fences of Markdown. */
final class ProseWordings {

    private static final Set<FailureKind> ANY = Set.of(
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.MISSING_PATH,
            FailureKind.NOT_EXECUTABLE,
            FailureKind.PERMISSION_DENIED,
            FailureKind.USAGE_SYNTAX);

    static final List<Rule> ALL = List.of(
            rule(
                            ANY,
                            lesson(
                                    "The command was given in Markdown: to a shell, the backquotes around it mean that what it prints is to be run as a command.",
                                    "Take the backquotes and the name of the language off, and run what is between them.",
                                    "Give the shell the bare command, without a code fence."),
                            said("command not found", "^.{1,200}: command not found"),
                            said("unexpected eof", "unexpected EOF while looking for matching '"),
                            said("unexpected end of file"),
                            said("permission denied", "^\\S{1,80}: line \\d+: .{1,200}: Permission denied"),
                            said("no such file", "^\\S{0,40}sh: .{1,200}: No such file or directory"))
                    .ofCall("^\\s*`{1,3}[^`]"),
            rule(
                    ANY,
                    lesson(
                            "An invisible character in the command was taken for a program or for a part of its name.",
                            "Write the command anew in plain ASCII: no zero-width or non-breaking blanks, no curved quotes.",
                            "Do not copy commands out of formatted text."),
                    said("command not found", "\\$'(?:\\\\\\d{3}){1,8}[^\\n']{0,40}': command not found"),
                    said("command not found", "[\u200b\u200c\u200d\u2060\ufeff\u00a0]\\S{0,40}: command not found")),
            rule(
                    ANY,
                    lesson(
                            "The program name {program} has letters of another alphabet: it was typed with another keyboard layout, or is no command.",
                            "Type the command with Latin letters, with the keyboard set to that layout.",
                            "Give the shell nothing but commands."),
                    said("command not found: ", "command not found: (?<program>[^\\x00-\\x7f]\\S{1,60})"),
                    said(
                            "not found",
                            "(?<program>[^\\x00-\\x7f\u200b-\u200f\u2060\ufeff\u00a0]\\S{1,60}): (?:command )?not found")),
            rule(
                            ANY,
                            lesson(
                                    "The shell was given prose in place of a command[: it looked for a program called {program}].",
                                    "Give the shell nothing but the command: no sentences, labels or Markdown around it.",
                                    "Keep explanations out of what is run; put them into a comment, after #."),
                            said("not found", "^\\S{1,80}: (?:line )?\\d+: {program}: (?:command )?not found"),
                            said("command not found: ", "command not found: {program}"),
                            said("command not found", "^(?:\\S{1,80}: )?{program}: command not found"),
                            said("unexpected eof", "unexpected EOF while looking for matching '"),
                            said("syntax error", "syntax error near unexpected token"),
                            said("unexpected end of file"))
                    .ofCall(
                            "^\\s*(?:(?:Please|Sorry|Here|This|These|That|The|It|You|We|They|My|Your|Now|First|Next|Then|Sure|Okay|Certainly|Note|Alternatively|However|Unfortunately|Let's|I'm|I'll|To) |(?:[A-Z][a-z']{0,15},?|I) (?:[a-z']+,? ){1,2}[a-z',]+\\b(?! -)|(?:[A-Z][a-z]+ )(?:[a-z]+ ){0,2}[a-z]+:(?:\\s|$))"));

    private ProseWordings() {}
}
