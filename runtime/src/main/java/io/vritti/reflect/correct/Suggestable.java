package io.vritti.reflect.correct;

import io.vritti.program.Command;
import io.vritti.program.Hazards;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps back what may never be suggested (design.md §5.7): what forces, deletes, overwrites, raises privilege or skips checks, and what
 * has a status that is not its own. Unlike a fix that was observed, a correction may only read.
 */
final class Suggestable {

    /** A suggestion that must be cut is none. */
    private static final int MOST_CHARACTERS = 400;

    /** Printable, in one line: what else it may hold cannot be typed, or is not what it seems. */
    private static final Pattern PLAIN = Pattern.compile("[ -~]+");

    /** What a redactor leaves is no longer the command that ran. */
    private static final Pattern REDACTED = Pattern.compile("\\[(?:REDACTED|IP)\\b");

    /** Words that take something away, whatever the program: none of them may come in by a correction. */
    private static final Set<String> TAKES_AWAY = Set.of(
            "rm", "rmr", "rmdir", "rmi", "delete", "del", "remove", "uninstall", "unlink", "destroy", "drop", "purge",
            "prune", "wipe", "erase", "kill", "reset", "restore", "revert", "cleanup", "autoremove", "format", "force", "f",
            "rb", "truncate", "unpublish", "yank", "sudo", "su", "doas", "eval", "exec", "skip", "abort", "down", "stop");

    /** Words that do so even where they stood in the failed command. */
    private static final Set<String> ALWAYS_TAKES_AWAY =
            Set.of("rm", "rmr", "rmdir", "delete", "uninstall", "destroy", "drop", "purge", "prune", "wipe", "erase");

    private Suggestable() {}

    /** @param failed the text in whose place the other one would be told */
    static boolean is(String failed, String command) {
        if (command.equals(failed)
                || command.length() > MOST_CHARACTERS
                || !PLAIN.matcher(command).matches()
                || REDACTED.matcher(command).find()) {
            return false;
        }
        Script script = ownScript(ShellParser.parse(command));
        return !Hazards.neverSuggest(script) && !takesAway(script, failed);
    }

    /** What {@code bash -lc '..'} runs, when it is all that there is: it ran in that shell before. */
    private static Script ownScript(Script script) {
        if (!script.linear() || script.commands().size() != 1) {
            return script;
        }
        Command only = Command.of(script.commands().get(0));
        boolean bare = only.source().words().size() - only.arguments().size() == 1;
        return bare && only.script() != null ? ownScript(only.script()) : script;
    }

    private static boolean takesAway(Script script, String failed) {
        Set<String> before = words(ownScript(ShellParser.parse(failed)));
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
