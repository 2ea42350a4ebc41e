package io.vritti.evidence.remote;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.program.Command;
import io.vritti.proof.RemoteRefusal;
import io.vritti.reads.Flow;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.reads.Surroundings;
import io.vritti.shell.SimpleCommand;
import io.vritti.text.LoopbackHost;
import io.vritti.text.NameInText;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which refusals of services elsewhere a tool will get again (design.md §5.2: registry, daemon). What this machine itself
 * serves is none of them: its files and processes can change it without being noticed.
 */
public final class RemoteRefusals {

    /** A network in trouble makes tools say that they found nothing. */
    private static final List<String> TROUBLE = List.of(
            "retrying (",
            "newconnectionerror",
            "connection refused",
            "connection reset",
            "econn",
            "enotfound",
            "eai_again",
            "etimedout",
            "timed out",
            "timeout",
            "could not resolve host",
            "name resolution",
            "network is unreachable",
            "temporary failure",
            "rate limit",
            "too many requests",
            "502",
            "503",
            "504");

    /** In names of variables that tell a tool whom to ask. */
    private static final List<String> ADDRESSES = List.of(
            "PROXY", "INDEX", "REGISTRY", "MIRROR", "PIP_", "NPM_", "UV_", "DOCKER", "KUBE", "CARGO", "GIT_", "GH_");

    /** Words of commands that name nothing. */
    private static final Set<String> VERBS = Set.of(
            "install", "i", "add", "download", "pull", "run", "create", "get", "fetch", "apply", "delete", "patch");

    private RemoteRefusals() {}

    /** The proof, or null if there was no lasting refusal. */
    public static RemoteRefusal of(
            ProcessAction action, Outcome outcome, SideEffectCounter changes, FileSystemView view) {
        String output = outcome.messages().toLowerCase(Locale.ROOT);
        if (outcome.end() != Outcome.End.EXIT || !Surroundings.plain(action)) {
            return null;
        }
        RemoteRefusal told = ClientAnswers.of(action, outcome, changes, view);
        RemoteRefusal refusal = told == null ? DependencyConflicts.of(action, outcome, changes, view) : told;
        if (refusal != null || any(TROUBLE, output) || leadsHere(output) || addressedHere(action)) {
            return refusal;
        }
        List<SimpleCommand> commands = action.script().commands();
        for (Flow.Place place : Flow.of(action, view)) {
            Command command = place.decisive() && place.undisturbed() ? command(place.step(), commands) : null;
            RemoteTool tool = command == null ? null : RemoteTool.of(withoutVersion(command));
            if (tool != null && refused(tool, place.step(), command, output, view)) {
                List<ObservedInput> inputs = inputs(tool, place.step(), view);
                return inputs == null ? null : new RemoteRefusal(tool.service(), inputs, changes.reading(null));
            }
        }
        return null;
    }

    /** The command that a step was read from, or null where not all of it is certain. */
    private static Command command(Step step, List<SimpleCommand> commands) {
        if (step.directory() == null
                || step.program().isEmpty()
                || step.arguments().contains(null)) {
            return null;
        }
        for (SimpleCommand source : commands) {
            Command command = Command.of(source);
            if (step.called().equals(command.executable())
                    && command.arguments().size() == step.arguments().size()) {
                return command;
            }
        }
        return null;
    }

    /** {@code pip3.11 install} is {@code pip install}. */
    private static String withoutVersion(Command command) {
        int end = command.program().length();
        while (end > 0 && "0123456789.".indexOf(command.program().charAt(end - 1)) >= 0) {
            end--;
        }
        return command.program().substring(0, end)
                + command.family()
                        .substring(Math.min(
                                command.family().length(), command.program().length()));
    }

    private static boolean refused(RemoteTool tool, Step step, Command command, String output, FileSystemView view) {
        for (String line : output.split("\n")) {
            if (any(tool.refusals(), line)) {
                return tool.named() ? namesAnArgument(step, command, output, view) : elsewhere(output);
            }
        }
        return false;
    }

    /** Whether what was refused is what the command itself names, and not what some file asks for. */
    private static boolean namesAnArgument(Step step, Command command, String output, FileSystemView view) {
        List<String> own = List.of(command.family().split(" "));
        for (String argument : step.arguments()) {
            String name = name(argument);
            if (name.length() > 1
                    && !argument.startsWith("-")
                    && !own.contains(argument)
                    && !VERBS.contains(argument)
                    && !view.file(step.absolute(argument))
                    && NameInText.PACKAGE.in(output, name)) {
                return true;
            }
        }
        return false;
    }

    /** {@code nosuch} of {@code nosuch@2.0}, {@code nosuch==2} and {@code nosuch:latest}. */
    private static String name(String argument) {
        int end = 0;
        while (end < argument.length() && ("=<>~![;:".indexOf(argument.charAt(end)) < 0)) {
            if (argument.charAt(end) == '@' && end > 0) {
                break;
            }
            end++;
        }
        return argument.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Whether the output shows an address of another machine: git also talks to folders, whose files anybody may change. */
    private static boolean elsewhere(String output) {
        return output.contains("://")
                || output.contains("git@")
                || output.contains("graphql:")
                || output.contains("http 4");
    }

    private static List<ObservedInput> inputs(RemoteTool tool, Step step, FileSystemView view) {
        Set<String> paths = new LinkedHashSet<>();
        for (String argument : step.arguments()) {
            String path = step.absolute(argument.substring(argument.indexOf('=') + 1));
            if (view.folder(path)) {
                return null;
            }
            paths.add(path);
        }
        if (tool.commands().get(0).startsWith("git")) {
            paths.addAll(GitNames.of(step, view));
        }
        paths.addAll(RowPath.all(tool.settings(), view.environment()::get, step.directory()));
        List<ObservedInput> inputs = new ArrayList<>();
        for (String path : paths) {
            ObservedInput seen = view.seen(new FileInput(path));
            String text = view.text(path);
            if (seen == null || text != null && leadsHere(text)) {
                return null;
            }
            inputs.add(seen);
        }
        return inputs;
    }

    private static boolean addressedHere(ProcessAction action) {
        for (String word : action.argv()) {
            if (leadsHere(word)) {
                return true;
            }
        }
        for (Map.Entry<String, String> variable : action.environment().entrySet()) {
            if (any(ADDRESSES, variable.getKey().toUpperCase(Locale.ROOT)) && leadsHere(variable.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsHere(String text) {
        return text.contains("file:") || LoopbackHost.mayBeIn(text);
    }

    private static boolean any(List<String> parts, String text) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
