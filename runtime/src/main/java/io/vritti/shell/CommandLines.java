package io.vritti.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks into argvs that call a shell: {@code bash -lc ..}, {@code env A=1 /bin/sh -ec ..}, {@code busybox sh -c ..}. */
public final class CommandLines {

    /** A shell calling a shell calling a shell is a wrapper; more of them is a trick. */
    private static final int MAX_NESTING = 8;

    /** Programs that run the rest of their arguments, and say nothing about it but the environment. */
    private static final Set<String> TRANSPARENT = Set.of("env", "busybox");

    /** Programs that run the rest of their arguments, and must stay visible: they limit, delay or change the user. */
    private static final Set<String> VISIBLE = Set.of(
            "timeout", "gtimeout", "nice", "ionice", "nohup", "setsid", "stdbuf", "time", "unbuffer", "sudo", "doas");

    private static final Set<String> OTHER_SHELLS = Set.of("cmd", "powershell", "pwsh", "fish", "csh", "tcsh", "nu");

    /** POSIX XCU 2.2 and 2.6.1: nothing in it is an operator or is expanded. */
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+:,./=-]+");

    private CommandLines() {}

    /** True for a program that runs the rest of its arguments in an environment of its own making. */
    public static boolean changesEnvironment(String program) {
        return TRANSPARENT.contains(program);
    }

    /** What the argv runs: the text behind {@code sh -c}, or the argv as one command. Never null. */
    public static Script of(List<String> argv) {
        return of(argv, new TextsRead());
    }

    /** @param texts reads the text behind {@code sh -c} */
    public static Script of(List<String> argv, TextsRead texts) {
        return read(argv, texts).script();
    }

    /** As {@link #of}, with what the shell itself does. */
    public static CommandLine read(List<String> argv) {
        return read(argv, new TextsRead());
    }

    private static CommandLine read(List<String> argv, TextsRead texts) {
        Script plain = Script.ofArgv(argv);
        if (argv.isEmpty()) {
            return new CommandLine(plain, false, false, List.of());
        }
        if (OTHER_SHELLS.contains(nameOf(argv.get(0)))) {
            Script script = Script.notUnderstood(plain.withoutRetryNote());
            return new CommandLine(script, false, false, List.of());
        }
        int shell = shellAt(argv);
        if (shell < 0) {
            return new CommandLine(plain, false, false, List.of());
        }
        List<Word> words = plain.last().words().subList(shell, argv.size());
        CommandLine inner = within(words, 0, texts);
        if (inner == null) {
            return new CommandLine(plain, false, false, List.of());
        }
        if (shell > 0 && !TRANSPARENT.contains(nameOf(argv.get(0)))) {
            return new CommandLine(
                    plain.noted(inner.script().retryNote()), inner.login(), inner.interactive(), inner.positional());
        }
        return inner;
    }

    /** A line that means this argv to every shell: words in quotes where they would be read as something else. */
    public static String line(List<String> argv) {
        List<String> words = new ArrayList<>(argv.size());
        for (String word : argv) {
            boolean assigns = words.isEmpty() && word.indexOf('=') >= 0;
            words.add(PLAIN.matcher(word).matches() && !assigns ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", words);
    }

    /** The argv less the {@code # retry:} note at the end of its shell text; the same list when there is none. */
    public static List<String> withoutRetryNote(List<String> argv) {
        int at = textAt(argv);
        // A note is a comment: most texts have none, and need not be read for it.
        if (at < 0 || argv.get(at).indexOf('#') < 0) {
            return argv;
        }
        Script script = ShellParser.parse(argv.get(at));
        if (script.retryNote() == null) {
            return argv;
        }
        List<String> without = new ArrayList<>(argv);
        without.set(at, script.withoutRetryNote());
        return without;
    }

    /** True when the argv is a shell, its options and one text, which then says all there is to say. */
    public static boolean isShellCommand(List<String> argv) {
        return !argv.isEmpty() && shellAt(argv) == 0 && textAt(argv) == argv.size() - 1;
    }

    /** Index of the text behind {@code sh -c}, or -1. */
    private static int textAt(List<String> argv) {
        int shell = shellAt(argv);
        if (shell < 0) {
            return -1;
        }
        List<Word> words = Script.ofArgv(argv).last().words().subList(shell, argv.size());
        int text = ShellCall.of(words).text();
        return text < 0 ? -1 : shell + text;
    }

    /** Index of the shell that the argv comes down to, or -1. */
    private static int shellAt(List<String> argv) {
        String first = argv.isEmpty() ? "" : nameOf(argv.get(0));
        if (ShellCall.isShell(first)) {
            return 0;
        }
        if (!TRANSPARENT.contains(first) && !VISIBLE.contains(first)) {
            return -1;
        }
        for (int i = 1; i < argv.size(); i++) {
            if (ShellCall.isShell(nameOf(argv.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Reads the text of a shell's call, and the text of the shell that this text calls, and so on; null without a text. */
    private static CommandLine within(List<Word> words, int nesting, TextsRead texts) {
        ShellCall call = ShellCall.of(words);
        Script script = call.script(words, texts);
        if (script == null) {
            return null;
        }
        List<Word> inner = onlyWords(script);
        if (nesting < MAX_NESTING
                && !inner.isEmpty()
                && inner.get(0).literal()
                && ShellCall.isShell(nameOf(inner.get(0).text()))) {
            CommandLine deeper = within(inner, nesting + 1, texts);
            if (deeper != null) {
                return outer(call, script, deeper);
            }
        }
        List<String> positional = new ArrayList<>();
        for (int i = call.text() + 1; i < words.size(); i++) {
            positional.add(words.get(i).text());
        }
        return new CommandLine(script, call.login(), call.interactive(), positional);
    }

    private static CommandLine outer(ShellCall call, Script script, CommandLine deeper) {
        Script inner =
                script.retryNote() == null ? deeper.script() : deeper.script().noted(script.retryNote());
        return new CommandLine(
                inner, call.login() || deeper.login(), call.interactive() || deeper.interactive(), deeper.positional());
    }

    /** The words of a script that is one command and nothing else; else none. */
    private static List<Word> onlyWords(Script script) {
        SimpleCommand only = script.last();
        boolean alone = script.linear()
                && only != null
                && script.pipelines().size() == 1
                && script.pipelines().get(0).stages().size() == 1
                && only.assignments().isEmpty()
                && only.redirections().isEmpty();
        return alone ? only.words() : List.of();
    }

    /** The last segment of a path, less what Windows adds. */
    static String nameOf(String path) {
        if (path == null) {
            return "";
        }
        int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        String name = path.substring(start);
        if (name.length() > 4 && name.regionMatches(true, name.length() - 4, ".exe", 0, 4)) {
            return name.substring(0, name.length() - 4).toLowerCase(Locale.ROOT);
        }
        return name;
    }
}
