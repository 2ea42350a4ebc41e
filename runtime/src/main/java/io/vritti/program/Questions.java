package io.vritti.program;

import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.List;
import java.util.Set;

/**
 * Calls that ask for the state of something: whatever their exit status, it is the answer, and may be another one the next time.
 */
final class Questions {

    private static final Set<String> WORDS = Set.of(
            "status",
            "state",
            "show",
            "get",
            "is-active",
            "is-enabled",
            "is-ready",
            "is-running",
            "check",
            "ping",
            "wait",
            "inspect",
            "ps",
            "health",
            "healthcheck",
            "ready",
            "poll",
            "progress",
            "exists",
            "describe");

    private static final Set<String> OPTIONS =
            Set.of("--exit-code", "--exit-status", "--status", "--wait", "--ready", "--health", "--ping");

    private Questions() {}

    static boolean in(Script script) {
        for (SimpleCommand simple : script.commands()) {
            Command command = Command.of(simple);
            if (command.script() == null ? is(command) : in(command.script())) {
                return true;
            }
        }
        return false;
    }

    /** Of a program that is known, its table says which exit codes answer; but what other machines say may turn. */
    private static boolean is(Command command) {
        List<String> operands = command.parsed().operands();
        if (!command.entry().known()) {
            return asks(command, operands, 0);
        }
        if (interprets(command)) {
            return asks(
                    command,
                    command.arguments().stream().map(word -> word.text()).toList(),
                    1);
        }
        String subcommand = command.subcommand();
        return command.has(Trait.NETWORK) && WORDS.contains(subcommand.substring(subcommand.lastIndexOf(' ') + 1));
    }

    /** Whether it runs a text of others: what asks is named by that. */
    static boolean interprets(Command command) {
        return command.entry().mentions(Trait.MAYSTDIN) && command.entry().mentions(Trait.LEADING);
    }

    /** @param first the index of the word that is the subcommand of a script */
    private static boolean asks(Command command, List<String> words, int first) {
        return words.size() > first && WORDS.contains(words.get(first))
                || command.arguments().stream().anyMatch(word -> OPTIONS.contains(word.text()));
    }
}
