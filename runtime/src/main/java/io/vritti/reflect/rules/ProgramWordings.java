package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Programs that are not there, or cannot be run. */
final class ProgramWordings {

    private static final Set<FailureKind> MISSING = Set.of(
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.MISSING_PATH,
            FailureKind.NOT_EXECUTABLE,
            FailureKind.USAGE_SYNTAX);

    static final List<Rule> ALL = List.of(
            rule(
                    MISSING,
                    lineEnds(),
                    said("bad interpreter", "^(?:\\S{1,80}: )?{script}: (?:\\S{1,80}: )?bad interpreter: .{0,80}\\^M"),
                    said(
                            "^m: bad interpreter",
                            "^(?:\\S{1,80}: )?(?:line \\d+: )?{script}: \\S{1,120}\\^M: bad interpreter"),
                    said("\\r", "^(?:/usr/bin/)?env: '?\\S{1,80}\\\\r'?: no such file"),
                    said("\\r'", "^{script}: (?:line )?\\d+: .{0,120}\\$'(?:\\S{0,60}\\\\r)'"),
                    said("\\r", "\\$'\\S{0,60}\\\\r'"),
                    said("^m", "^.{0,200}\\^M: (?:command )?not found"),
                    said("\\015", "\\\\015")),
            rule(
                            FailureKind.COMMAND_NOT_FOUND,
                            lesson(
                                    "{variable} was run as a program, because blanks stand around the = of its assignment.",
                                    "Write the assignment without blanks around the = sign.",
                                    "Write NAME=value, and quote the value."),
                            said("command not found", "^(?:\\S{1,80}: )?(?:line \\d+: )?{variable}: command not found"))
                    .ofCall("(?:^|[;&|]\\s*|\\n\\s*)[A-Za-z_]\\w* = "),
            rule(
                    FailureKind.COMMAND_NOT_FOUND,
                    cutOff(),
                    said(
                            "command not found",
                            "^(?:\\S{1,80}: )?line \\d+: (?<program>-\\S{1,80}|\\d+|[^\\s:]{0,80}[\\^$*()\\[\\]{}|=;<>,?!+][^\\s]{0,80}|[^\\s]{1,3}\\[:\\S{1,80}): command not found")),
            rule(
                            FailureKind.COMMAND_NOT_FOUND,
                            cutOff(),
                            said("command not found", "^(?:\\S{1,80}: )?line \\d+: {program}: command not found"),
                            said("not found", "^(?:\\S{1,80}/)?sh: (?:\\d+: )?{program}: not found"))
                    .ofCall("[\\w*.\"'][|;&]{program}(?:[|;&\"')]|$)"),
            rule(
                    Set.of(FailureKind.COMMAND_NOT_FOUND, FailureKind.MISSING_PATH),
                    lesson(
                                    "The program {interpreter}, which the first line of {script} names as its interpreter, is not on this machine.",
                                    "Install {interpreter}, or correct the first line of {script} to an interpreter that is here.",
                                    "Begin scripts with an interpreter that every machine has, such as #!/usr/bin/env bash.")
                            .about(Cause.Kind.EXECUTABLE_MISSING, "interpreter"),
                    said(
                            "bad interpreter",
                            "^(?:\\S{1,80}: (?:line \\d+: )?)?{script}: {interpreter}: bad interpreter: No such file")),
            rule(
                    FailureKind.NOT_EXECUTABLE,
                    lesson(
                                    "The program[ {program}] was built for another kind of machine, or is no program at all.",
                                    "Use the build of {program} for this system and processor (uname -sm), or run it with its interpreter.",
                                    "Check with file(1) what a download is before it is run.")
                            .about(Cause.Kind.NOT_EXECUTABLE, "program"),
                    said("exec format error", "^(?:\\S{1,80}: )?(?:line \\d+: )?{program}: .{0,60}Exec format error"),
                    said("exec format error", "Cannot run program '{program}'.{0,300}Exec format error"),
                    said("exec format error", "exec /?{program}: exec format error"),
                    said("exec format error", "exec format error"),
                    said(
                            "cannot execute binary file",
                            "^(?:\\S{1,80}: )?(?:line \\d+: )?{program}: cannot execute binary file"),
                    said("bad cpu type", "{program}: bad CPU type in executable")),
            rule(
                    Set.of(FailureKind.NOT_EXECUTABLE, FailureKind.PERMISSION_DENIED),
                    notExecutable(),
                    said("permission denied", "Cannot run program '{program}'.{0,300}Permission denied"),
                    said("eacces", "spawn {program} EACCES"),
                    said("permission denied", "exec(?: failed)?: '{program}': permission denied"),
                    said("permission denied", "fork/exec {program}: permission denied"),
                    said(
                            "permission denied",
                            "^(?:sudo|env|nohup|timeout|xargs|nice): .{0,40}'?{program}'?: Permission denied"),
                    said(
                            "bad interpreter: permission denied",
                            "^(?:\\S{1,80}: )?(?:line \\d+: )?{program}: .{1,80}: bad interpreter: Permission denied"),
                    said(
                            "permission denied",
                            "^(?<program>gradlew|mvnw|[\\w./-]{1,80}\\.(?:sh|bash|py|pl|rb)): Permission denied$")),
            // A shell says the same of a file that it may not write to: only the exit code tells them apart.
            rule(
                    FailureKind.NOT_EXECUTABLE,
                    notExecutable(),
                    said(
                            "permission denied",
                            "^(?:/\\S{0,40}/)?(?:ba|da|z|k)?sh: (?:line )?(?:\\d+: )?{program}: Permission denied"),
                    said("permission denied", "^(?:/\\S{0,40}/)?(?:ba|da|z|k)?sh: permission denied: {program}"),
                    said("permission denied", "^(?:\\S{1,80}: )?(?:line \\d+: )?{program}: Permission denied"),
                    said(
                            "is a directory",
                            "^(?:/\\S{0,40}/)?(?:ba|da|z|k)?sh: (?:line )?(?:\\d+: )?{program}: Is a directory")),
            // The JDK names the folder in both cases; what was looked at has told which of the two it is.
            rule(
                    FailureKind.MISSING_PATH,
                    lesson(
                                    "The working folder {folder}, in which {program} was to start, does not exist.",
                                    "Create that folder again or start the program in another one; the program itself need not be installed.",
                                    "Check that the working folder is still there before a command is started in it.")
                            .about(Cause.Kind.PATH_MISSING, "folder"),
                    said("(in directory", "Cannot run program '{program}' \\(in directory '{folder}'\\)")),
            rule(
                    FailureKind.COMMAND_NOT_FOUND,
                    lesson(
                                    "The working folder {folder}, in which {program} was to start, does not exist, or {program} itself does not.",
                                    "Check both: list the folder (ls -d) and look for the program (command -v); then create the one that is missing or use another.",
                                    "Check that the working folder is still there before a command is started in it.")
                            .about(Cause.Kind.EXECUTABLE_MISSING, "program"),
                    said(
                            "(in directory",
                            "Cannot run program '{program}' \\(in directory '{folder}'\\).{0,40}error(?:=|: )2\\b")),
            // Not what a redirection writes to, of which a shell says the same.
            rule(
                            Set.of(FailureKind.COMMAND_NOT_FOUND, FailureKind.MISSING_PATH),
                            noFile(),
                            said(
                                    "sh: ",
                                    "^(?:\\S{1,80}/)?(?:ba|da|z|k|a)?sh: (?:line )?(?:\\d+: )?(?<program>[^\\s':]{0,100}/[^\\s':]{1,60}): (?:not found|No such file or directory)"))
                    .ofCall("(?:^|[;&|(\"']\\s{0,9}|\\b(?:exec|env|time|nohup|then|do) ){program}(?![\\w./-])"),
            rule(
                    Set.of(FailureKind.COMMAND_NOT_FOUND, FailureKind.NOT_EXECUTABLE),
                    noFile(),
                    said(
                            "cannot execute: required file not found",
                            "^\\S{1,80}: line \\d+: {program}: cannot execute: required file not found"),
                    said(
                            "cannot run program",
                            "Cannot run program '(?<program>[^\\s']{0,100}/[^\\s']{1,60})'.{0,40}error(?:=|: )2\\b")),
            rule(
                    FailureKind.COMMAND_NOT_FOUND,
                    missing(),
                    said("command not found: ", "^(?:\\S{1,80}: )?(?:\\d+: )?command not found: {program}"),
                    said("command not found", "^(?:\\S{1,80}: )?(?:line \\d+: )?{program}: command not found"),
                    said(
                            "not found",
                            "^(?:\\S{1,80}/)?(?:ba|da|z|k|a|fi)?sh: (?:line )?(?:\\d+: )?{program}: (?:inaccessible or )?not found"),
                    said("not found", "^\\S{1,100}: (?:line )?\\d+: {program}: not found$"),
                    said("unknown command", "^fish: Unknown command:? '?{program}"),
                    said("is not recognized", "'{program}' is not recognized as an internal or external command"),
                    said("is not recognized", "The term '{program}' is not recognized"),
                    said("executable file not found", "exec: '{program}': executable file not found"),
                    said("executable file not found", "executable file '{program}' not found"),
                    said("executable file not found", "exec: {program}: executable file not found"),
                    said("enoent", "\\bspawn(?:Sync)? {program} ENOENT"),
                    said("cannot run program", "Cannot run program '{program}'.{0,200}No such file or directory"),
                    said("cannot run program", "Cannot run program '{program}'"),
                    said("no such file", "^(?:/usr/bin/)?env: '?{program}'?: No such file"),
                    said("failed to run command", "failed to run command '{program}': No such file"),
                    said("failed to execute", "failed to execute (?:command )?'?{program}'?: No such file"),
                    said(
                            "cannot find the file",
                            "CreateProcess(?: error)? ?.{0,40}{program}.{0,20}cannot find the file"),
                    said("no such file", "^make(?:\\[\\d+])?: {program}: No such file or directory"),
                    said(
                            "not found",
                            "^(?:sudo|nice|nohup|timeout|xargs|watch|time|strace): '?{program}'?: (?:command not found|No such file or directory)"),
                    said(
                            "cannot run",
                            "^(?:nohup|xargs|watch): (?:failed|cannot) (?:to )?run(?: command)?:? '?{program}"),
                    said("not found", "^command '?{program}'? not found"),
                    said("is currently not installed", "The program '{program}' is currently not installed"),
                    said("not found, but", "'{program}' not found, but"),
                    said("no such file or directory - ", "No such file or directory - {program} \\(Errno::ENOENT\\)"),
                    said(
                            "filenotfounderror",
                            "FileNotFoundError: \\[Errno 2] No such file or directory: '(?<program>[\\w.+-]{1,60})'$"),
                    said("program not found", "program not found"),
                    said("was not found; run without arguments", "{program} was not found; run without arguments")));

    private ProgramWordings() {}

    private static Lesson noFile() {
        return lesson(
                        "The file {program} does not exist, or the interpreter that its first line names does not; a carriage return at the end of that line counts as a part of its name.",
                        "List its folder; if the file is not there, correct the path or change the folder; if it is, look at its first line (head -1 with cat -A) and correct the interpreter or the line ends.",
                        "Begin scripts with an interpreter that every machine has, and keep LF line ends.")
                .about(Cause.Kind.EXECUTABLE_MISSING, "program");
    }

    private static Lesson lineEnds() {
        return lesson(
                "The script[ {script}] has the line ends of Windows: the carriage return at the end of a line was read as a part of the word before it.",
                "Take the carriage returns off the script that failed (sed -i 's/\\r$//' or dos2unix), then run it again.",
                "Keep scripts with LF line ends: eol=lf in .gitattributes, and an editor that does not write CRLF.");
    }

    private static Lesson notExecutable() {
        return lesson(
                        "{program} is there, but may not be executed: it has no execute bit, or is a folder.",
                        "Make it executable (chmod +x), or run it with its interpreter, such as bash or python3.",
                        "Keep the execute bit in version control (git update-index --chmod=+x).")
                .about(Cause.Kind.NOT_EXECUTABLE, "program");
    }

    private static Lesson cutOff() {
        return lesson(
                "A piece of the command line, {program}, was run as a program: a | ; & ( or line break that was meant as text ended the command before it.",
                "Quote the text that holds the | ; & ( or < with single quotes, then run it again.",
                "Put patterns, URLs and other text with signs of the shell into single quotes.");
    }

    private static Lesson missing() {
        return lesson(
                        "The program[ {program}] is not installed here, or its folder is not on PATH.",
                        "Check its spelling; install {program}, give its full path, or use a program that is here (command -v).",
                        "Check with command -v that a program is there before a script relies on it.")
                .about(Cause.Kind.EXECUTABLE_MISSING, "program");
    }
}
