package io.vritti.action;

import io.vritti.redact.CommandWords;
import io.vritti.redact.Redactor;
import io.vritti.redact.SecretValues;
import io.vritti.shell.Assignment;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes a redactor that knows the secrets of one action by value, so that they stay out of all that is said about it. */
public final class ActionSecrets {

    /** They write what they are given. */
    private static final Set<String> WRITERS = Set.of("echo", "printf", "print");

    private ActionSecrets() {}

    /** Knows the secrets in the action's text, words, variables, headers, and the beginning of its input or body. */
    public static Redactor redactor(Redactor general, Action action) {
        return general.knowing(of(action, ActionSecrets::inVariables));
    }

    /** Knows the secrets in a call's text, where nothing else is left of the call. */
    public static Redactor redactor(Redactor general, String text) {
        return general.knowing(of(text));
    }

    /** @param inVariables finds the secrets in the variables of a process */
    static SecretValues of(Action action, Function<Map<String, String>, SecretValues> inVariables) {
        SecretValues secrets = new SecretValues().text(action.text());
        if (action instanceof ProcessAction process) {
            secrets.command(new CommandWords(process.argv(), List.of(), List.of()));
            String given = process.input().head();
            add(process.script(), given.isEmpty() ? List.of() : List.of(given), secrets);
            secrets.given(given);
            secrets.with(inVariables.apply(process.environment()));
        } else if (action instanceof HttpAction request) {
            secrets.given(request.bodyHead());
            request.headers()
                    .forEach((name, values) -> values.forEach(value -> secrets.named(String.valueOf(name), value)));
        } else if (action instanceof ToolAction call) {
            secrets.given(call.arguments());
        }
        return secrets;
    }

    static SecretValues of(String text) {
        SecretValues secrets = new SecretValues().text(text);
        add(ShellParser.parse(text), List.of(), secrets);
        return secrets;
    }

    static SecretValues inVariables(Map<String, String> environment) {
        SecretValues secrets = new SecretValues();
        environment.forEach(secrets::named);
        return secrets;
    }

    /** @param given what the commands may read beside what the script itself gives them */
    private static void add(Script script, List<String> given, SecretValues secrets) {
        List<String> written = new ArrayList<>(given);
        List<SimpleCommand> commands = script.commands();
        for (Pipeline pipeline : script.pipelines()) {
            boolean feeds = pipeline.stages().size() > 1 || commands.size() > 1;
            for (SimpleCommand command : feeds ? pipeline.stages() : List.<SimpleCommand>of()) {
                addWritten(command, written);
                written.addAll(given(command));
            }
        }
        AssignedValues assigned = new AssignedValues();
        for (SimpleCommand command : commands) {
            List<String> inputs = new ArrayList<>(written);
            inputs.addAll(given(command));
            List<String> assignments = new ArrayList<>();
            for (Assignment assignment : command.assignments()) {
                secrets.named(assignment.name(), assignment.value().text());
                assignments.add(assignment.name() + "=" + assignment.value().text());
                assigned.put(assignment.name(), assignment.value().text());
            }
            inputs.replaceAll(assigned::in);
            List<String> words = command.words().stream()
                    .map(word -> assigned.in(word.text()))
                    .toList();
            secrets.command(new CommandWords(words, assignments, inputs));
        }
        secrets.pieces(assigned.values());
    }

    /** What stands in the script as the command's input. */
    private static List<String> given(SimpleCommand command) {
        List<String> inputs = new ArrayList<>();
        for (Redirection redirection : command.redirections()) {
            if (redirection.heredoc() != null) {
                inputs.add(redirection.heredoc());
            } else if (redirection.kind() == Redirection.Kind.HERESTRING) {
                inputs.add(redirection.target().text());
            }
        }
        return inputs;
    }

    /** The options of echo and printf; a dash in front of anything else is written as it is. */
    private static boolean isOption(String word) {
        return word.equals("--")
                || word.length() > 1
                        && word.charAt(0) == '-'
                        && word.chars().skip(1).allMatch(letter -> "neEr".indexOf(letter) >= 0);
    }

    private static void addWritten(SimpleCommand command, List<String> written) {
        List<Word> words = command.words();
        if (!words.isEmpty() && WRITERS.contains(words.get(0).text())) {
            for (Word word : words.subList(1, words.size())) {
                if (!isOption(word.text()) && word.text().indexOf('%') != 0) {
                    written.add(word.text());
                }
            }
        }
    }
}
