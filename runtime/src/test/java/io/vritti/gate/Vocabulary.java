package io.vritti.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * What is typed in random sessions. In its texts C stands for a command, P for lines of Python, F for a path, W for a word, N for
 * a number, B for a Git revision.
 *
 * @param setUp run first, in an empty folder
 * @param around what is made of commands
 */
record Vocabulary(
        List<String> setUp, List<String> commands, List<String> around, List<String> paths, List<String> lines) {

    private static final List<String> WORDS = List.of("a", "b", "x", "1", "one");
    private static final List<String> NUMBERS = List.of("1", "2");
    private static final List<String> REVISIONS = List.of("main", "dev", "a", "HEAD", "HEAD~1", "origin/main", "one");

    private static final List<String> VARIABLES = List.of(
            "V=W",
            "V=F",
            "PYTHONPATH=F",
            "PYTHONPATH=lib",
            "PYTHONOPTIMIZE=1",
            "PYTHONHASHSEED=1",
            "PYTHONSAFEPATH=1",
            "PYTHONNOUSERSITE=1",
            "PATH=sub:/usr/bin:/bin",
            "PATH=/usr/bin:/bin",
            "PATH=",
            "CDPATH=sub",
            "BASH_ENV=F",
            "ENV=F",
            "POSIXLY_CORRECT=1",
            "LC_ALL=C.UTF-8",
            "HOME=/nowhere",
            "NODE_PATH=F",
            "NODE_OPTIONS=--require ./m1.js",
            "MAKEFLAGS=-k",
            "MAKEFLAGS=-n",
            "MAKEFILES=F",
            "CPATH=F",
            "GIT_DIR=clone/.git",
            "GIT_WORK_TREE=F",
            "GIT_INDEX_FILE=F",
            "GIT_CEILING_DIRECTORIES=/",
            "TAR_OPTIONS=--ignore-failed-read",
            "BASH_FUNC_cat%%=() { true; }",
            "SHELLOPTS=noexec",
            "SHELLOPTS=errexit",
            "SHELLOPTS=pipefail",
            "BASHOPTS=nullglob",
            "TMPDIR=F",
            "npm_config_ignore_scripts=true",
            "npm_config_script_shell=/bin/true",
            "SHELL=/bin/true");

    /** @param name of a file of sections, in which a line is an entry, its line ends and backslashes escaped */
    static Vocabulary of(String name) throws IOException {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name + "-session.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Vocabulary(
                    section(text, "set up"),
                    section(text, "commands"),
                    section(text, "around"),
                    section(text, "paths"),
                    section(text, "lines"));
        }
    }

    String command(Random random) {
        StringBuilder text = new StringBuilder(pick(random, around));
        if (random.nextInt(4) == 0) {
            replace(text, 'C', around, random);
        }
        replace(text, 'C', commands, random);
        replace(text, 'P', lines, random);
        replace(text, 'F', paths, random);
        replace(text, 'W', WORDS, random);
        replace(text, 'N', NUMBERS, random);
        replace(text, 'B', REVISIONS, random);
        return text.toString();
    }

    private static List<String> section(String text, String title) {
        String start = "# " + title + "\n";
        int from = text.indexOf(start);
        return from < 0
                ? List.of()
                : text.substring(from + start.length(), text.indexOf("\n\n", from))
                        .lines()
                        .map(String::translateEscapes)
                        .toList();
    }

    /** A variable that a call may have, {@code NAME=value}. */
    String variable(Random random) {
        StringBuilder text = new StringBuilder(pick(random, VARIABLES));
        replace(text, 'F', paths, random);
        replace(text, 'W', WORDS, random);
        return text.toString();
    }

    private static void replace(StringBuilder text, char placeholder, List<String> by, Random random) {
        for (int i = 0; i < text.length(); i++) {
            boolean alone = (i == 0 || !Character.isLetter(text.charAt(i - 1)))
                    && (i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1)));
            if (text.charAt(i) == placeholder && alone) {
                String found = pick(random, by);
                text.replace(i, i + 1, found);
                i += found.length() - 1;
            }
        }
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
