package io.vritti.reflect.model.lesson;

import io.vritti.program.Command;
import io.vritti.program.PlainCommand;
import io.vritti.program.Programs;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The command that a model suggests, if it may be shown: plain and safe (design.md §5.7), another one than failed, and made of words of
 * the question. A package, file or address that the question does not name would be the model's invention, and may exist by bad luck;
 * what is installed or reached over the network must be named by more than the text of an error, which anybody can write.
 */
final class SaidCommand {

    private static final Set<String> NONE = Set.of("", "null", "none", "n/a", "no command", "-");

    /** An option's name, with its value behind it where there is one. */
    private static final Pattern OPTION = Pattern.compile("(--?[A-Za-z][\\w-]*)(?:=(.*))?");

    private final AskedText asked;
    private final String failed;

    SaidCommand(AskedText asked, String failed) {
        this.asked = asked;
        this.failed = failed;
    }

    /** @return null where there is none that may be shown */
    String of(String said) {
        String command = said.strip();
        if (command.length() > 1 && command.startsWith("`") && command.endsWith("`")) {
            command = command.substring(1, command.length() - 1).strip();
        }
        command = command.startsWith("$ ") ? command.substring(2).strip() : command;
        if (NONE.contains(command.toLowerCase(Locale.ROOT)) || isTheFailed(command) || asked.isLedAwayBy(command)) {
            return null;
        }
        return PlainCommand.is(command) && isOfWordsThatAreKnown(ShellParser.parse(command)) ? command : null;
    }

    private boolean isTheFailed(String command) {
        return command.replaceAll("\\s+", " ").equals(failed.strip().replaceAll("\\s+", " "));
    }

    private boolean isOfWordsThatAreKnown(Script script) {
        if (Programs.waits(script)) {
            return false;
        }
        for (Pipeline pipeline : script.pipelines()) {
            if (!isKnown(Command.of(pipeline.stages().get(0)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(Command command) {
        if (!command.source().assignments().isEmpty() || command.program().isEmpty()) {
            return false;
        }
        if (!asked.runs(command.executable()) && !Programs.known(command)) {
            return false;
        }
        boolean reaches = Programs.installer(command) || Programs.network(command);
        Predicate<String> named = reaches ? asked::namesForSure : asked::names;
        List<Word> words = command.arguments();
        for (int i = 0; i < words.size(); i++) {
            boolean subcommand =
                    i == 0 && words.get(i).text().equals(command.subcommand().split(" ", 2)[0]);
            if (!subcommand && !isKnown(words.get(i), named)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKnown(Word word, Predicate<String> named) {
        if (!word.substitutions().isEmpty()) {
            return false;
        }
        var option = OPTION.matcher(word.text());
        if (option.matches()) {
            return option.group(2) == null || named.test(option.group(2));
        }
        return word.text().equals(".") || word.text().equals("--") || named.test(word.text());
    }
}
