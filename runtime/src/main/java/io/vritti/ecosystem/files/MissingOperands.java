package io.vritti.ecosystem.files;

import io.vritti.reads.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which words of a command name files whose absence always makes it fail, whatever else is so. Programs that run other
 * programs are not among them but for the program they are told to run: it may do without the rest once it is edited.
 */
final class MissingOperands {

    /** All their operands must exist; they say so and end non-zero (POSIX, GNU coreutils, tar, gzip, unzip, gcc, javac, jq). */
    private static final Set<String> READERS = Set.of(
            "cat",
            "ls",
            "cp",
            "mv",
            "rm",
            "rmdir",
            "mkdir",
            "touch",
            "chmod",
            "chown",
            "chgrp",
            "ln",
            "install",
            "head",
            "tail",
            "wc",
            "sort",
            "uniq",
            "cut",
            "paste",
            "join",
            "comm",
            "nl",
            "od",
            "tac",
            "rev",
            "fold",
            "fmt",
            "expand",
            "tee",
            "tar",
            "gzip",
            "gunzip",
            "zcat",
            "bzip2",
            "bunzip2",
            "xz",
            "unxz",
            "unzip",
            "sed",
            "awk",
            "gawk",
            "mawk",
            "jq",
            "stat",
            "realpath",
            "find",
            "du",
            "grep",
            "egrep",
            "fgrep",
            "diff",
            "cmp",
            "md5sum",
            "sha1sum",
            "sha224sum",
            "sha256sum",
            "sha384sum",
            "sha512sum",
            "cksum",
            "base64",
            "dd",
            "strings",
            "xxd",
            "hexdump",
            "split",
            "truncate",
            "gcc",
            "g++",
            "cc",
            "c++",
            "clang",
            "clang++",
            "javac",
            "patch",
            "source",
            ".",
            "cd");

    /** They stop at the first line that tells them to, and may then never open the second file. */
    private static final Set<String> MAY_STOP_EARLY = Set.of("awk", "gawk", "mawk", "sed", "jq");

    /** They read one program text, named by the first word that is no option. */
    private static final Set<String> INTERPRETERS = Set.of(
            "sh", "bash", "dash", "ksh", "zsh", "python", "python3", "python2", "node", "ruby", "perl", "php", "java");

    /** Only what follows these options is read without fail, and before anything else. */
    private static final Set<String> FOLDER_CHANGERS = Set.of("git", "make", "tar");

    private static final Set<String> FOLDER_OPTIONS = Set.of("-C", "--directory");
    private static final Set<String> PROGRAM_OPTIONS = Set.of("-jar");

    private MissingOperands() {}

    static List<String> readBy(Step step) {
        List<String> arguments = step.arguments();
        if (FOLDER_CHANGERS.contains(step.program())) {
            for (int i = 0; i + 1 < arguments.size(); i++) {
                if (arguments.get(i) != null && FOLDER_OPTIONS.contains(arguments.get(i))) {
                    return present(arguments.get(i + 1));
                }
            }
        }
        if (takesProgramText(step)) {
            return programText(step);
        }
        if (step.program().equals("make")) {
            int file = arguments.indexOf("-f");
            return file < 0 || file + 1 == arguments.size() ? List.of() : present(arguments.get(file + 1));
        }
        return READERS.contains(step.program()) && !excused(step) ? operands(step) : List.of();
    }

    /** Whether its first operand is a program text, and what follows is for that program. */
    static boolean takesProgramText(Step step) {
        return INTERPRETERS.contains(step.program());
    }

    private static boolean excused(Step step) {
        return switch (step.program()) {
            case "grep", "egrep", "fgrep" -> option(step, 'q') || step.has("--quiet") || step.has("--silent");
            case "tail" -> option(step, 'f') || option(step, 'F') || step.has("--follow") || step.has("--retry");
            case "cd" -> !step.variables().unset("CDPATH");
            default -> MAY_STOP_EARLY.contains(step.program()) && operands(step).size() > 2;
        };
    }

    /** The words that may be names: no options, but their values. */
    private static List<String> operands(Step step) {
        List<String> operands = new ArrayList<>();
        for (String argument : step.arguments()) {
            if (argument == null) {
                continue;
            }
            int equals = argument.indexOf('=');
            if (equals > 0) {
                operands.add(argument.substring(equals + 1));
            }
            if (!argument.startsWith("-")) {
                operands.add(argument);
            }
        }
        return operands;
    }

    /** Options before the program text may take a word as value, so only a first word that is none is certain. */
    private static List<String> programText(Step step) {
        List<String> arguments = step.arguments();
        if (arguments.isEmpty() || arguments.get(0) == null) {
            return List.of();
        }
        if (PROGRAM_OPTIONS.contains(arguments.get(0)) && arguments.size() > 1) {
            return present(arguments.get(1));
        }
        boolean searched = step.program().equals("java");
        return arguments.get(0).startsWith("-") || searched ? List.of() : List.of(arguments.get(0));
    }

    private static List<String> present(String word) {
        return word == null ? List.of() : List.of(word);
    }

    /** Whether a one-letter option is given, alone or among others: {@code -rq}. */
    private static boolean option(Step step, char letter) {
        for (String argument : step.arguments()) {
            if (argument == null
                    || argument.startsWith("-") && !argument.startsWith("--") && argument.indexOf(letter) > 0) {
                return true;
            }
        }
        return false;
    }
}
