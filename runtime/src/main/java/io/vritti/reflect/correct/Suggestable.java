package io.vritti.reflect.correct;

import io.vritti.program.Command;
import io.vritti.program.PlainCommand;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps back what may never be suggested (design.md §5.7): what {@link PlainCommand} refuses, what would bring in a word that takes
 * something away, whatever the program, and what would write another file than the failed command did. Unlike a fix that was observed, a correction may only read.
 */
final class Suggestable {

    /** Words that take something away, whatever the program: none of them may come in by a correction. */
    private static final Set<String> TAKES_AWAY = Set.of(
            "rm",
            "rmr",
            "rmdir",
            "rmi",
            "delete",
            "del",
            "remove",
            "uninstall",
            "unlink",
            "destroy",
            "drop",
            "purge",
            "prune",
            "wipe",
            "erase",
            "kill",
            "reset",
            "restore",
            "revert",
            "cleanup",
            "autoremove",
            "format",
            "force",
            "f",
            "rb",
            "truncate",
            "unpublish",
            "yank",
            "sudo",
            "su",
            "doas",
            "eval",
            "exec",
            "skip",
            "abort",
            "down",
            "stop");

    /** Words that do so even where they stood in the failed command. */
    private static final Set<String> ALWAYS_TAKES_AWAY =
            Set.of("rm", "rmr", "rmdir", "delete", "uninstall", "destroy", "drop", "purge", "prune", "wipe", "erase");

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

    private Suggestable() {}

    /** @param failed the text in whose place the other one would be told */
    static boolean is(String failed, String command) {
        String own = ownText(command);
        return !command.equals(failed)
                && PlainCommand.is(own)
                && PRINTABLE.matcher(command).matches()
                && !takesAway(ShellParser.parse(own), ownText(failed))
                && WrittenFiles.of(ShellParser.parse(ownText(failed)))
                        .containsAll(WrittenFiles.of(ShellParser.parse(own)));
    }

    /** What {@code bash -lc '..'} runs, when it is all that there is: it ran in that shell before. */
    private static String ownText(String text) {
        Script script = ShellParser.parse(text);
        if (!script.linear() || script.commands().size() != 1) {
            return text;
        }
        Command only = Command.of(script.commands().get(0));
        boolean bare = only.source().words().size() - only.arguments().size() == 1
                && only.source().redirections().isEmpty()
                && only.source().assignments().isEmpty();
        return bare && only.script() != null
                ? ownText(only.source().words().get(only.shellCall().text()).text())
                : text;
    }

    private static boolean takesAway(Script script, String failed) {
        Set<String> before = words(ShellParser.parse(failed));
        Set<String> after = words(script);
        boolean always = after.stream().anyMatch(ALWAYS_TAKES_AWAY::contains);
        after.removeAll(before);
        return always || after.stream().anyMatch(TAKES_AWAY::contains);
    }

    private static Set<String> words(Script script) {
        Set<String> words = new HashSet<>();
        for (SimpleCommand command : script.commands()) {
            command.words().forEach(word -> words.add(bare(word.text())));
        }
        return words;
    }

    /** {@code rm} for {@code -rm}, {@code delete} for {@code delete-table}; empty for a text of several words. */
    private static String bare(String word) {
        int from = word.indexOf(' ') < 0 ? 0 : word.length();
        while (from < word.length() && word.charAt(from) == '-') {
            from++;
        }
        int to = from;
        while (to < word.length() && Character.isLetter(word.charAt(to))) {
            to++;
        }
        return word.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
