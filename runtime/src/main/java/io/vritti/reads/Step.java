package io.vritti.reads;

import io.vritti.program.Command;
import io.vritti.shell.Assignment;
import io.vritti.shell.Redirection;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One command of an action, its words as the program gets them.
 *
 * @param program its name without the folder ({@code python3}), or "" where it only assigns or redirects
 * @param words what the program gets, its name first; null for a word that is not certain
 * @param directory where it runs, absolute, or null if that is not certain
 * @param redirections as written
 * @param raw the words as written
 * @param hostStdin whether it reads what the host gives to the action, and not a pipe, file or text
 * @param variables known where it runs
 */
public record Step(
        String program,
        List<String> words,
        String directory,
        List<Redirection> redirections,
        List<String> raw,
        boolean hostStdin,
        Variables variables) {

    /** Whether one of its words has this variable in it. */
    public boolean refersTo(String variable) {
        for (String word : raw) {
            if (word.contains("$" + variable) || word.contains("${" + variable)) {
                return true;
            }
        }
        return false;
    }

    /** The command behind its wrappers ({@code nice}, {@code timeout 5}); nothing is certain behind one that changes its surroundings. */
    public static Step of(SimpleCommand source, String directory, boolean hostStdin, Variables variables) {
        Command command = Command.of(source);
        boolean fed = source.redirections().stream().anyMatch(Redirection::replacesStdin);
        List<String> raw = source.words().stream().map(Word::raw).toList();
        int wrappers = source.words().size() - command.arguments().size() - 1;
        List<String> words = new ArrayList<>(command.arguments().size() + 1);
        String program = "";
        if (!command.isEmpty() && !command.viaXargs() && Wrappers.plain(source.words(), wrappers)) {
            String called = Expansion.of(source.words().get(wrappers), variables);
            words.add(called);
            program = called == null ? "" : Paths.name(called);
            for (Word word : command.arguments()) {
                words.add(Expansion.of(word, variables));
            }
        }
        boolean own = !program.isEmpty() && !Builtins.sources(program);
        Variables given = own ? given(source, wrappers, variables) : variables;
        return new Step(program, words, directory, source.redirections(), raw, hostStdin && !fed, given);
    }

    /**
     * What is certain of a command behind a wrapper that changes its surroundings or its words: the call of the wrapper
     * itself, and which program xargs starts, whatever it reads.
     */
    static List<Step> ofWrapper(SimpleCommand source, String directory, boolean hostStdin, Variables variables) {
        List<String> words = source.words().stream()
                .map(word -> Expansion.of(word, variables))
                .collect(Collectors.toCollection(ArrayList::new));
        if (words.isEmpty() || words.get(0) == null) {
            return List.of();
        }
        Step itself = of(source, directory, hostStdin, variables).calling(words);
        Command command = Command.of(source);
        int inner = words.size() - command.arguments().size() - 1;
        boolean starts = command.viaXargs()
                && inner > 0
                && words.get(inner) != null
                && Command.of(new SimpleCommand(List.of(), source.words().subList(0, inner), List.of()))
                        .startsAlways();
        List<String> started = new ArrayList<>();
        started.add(words.get(Math.max(inner, 0)));
        started.add(null);
        return starts ? List.of(itself, itself.calling(started)) : List.of(itself);
    }

    /** What the program finds in its environment, where the command itself puts something there. */
    private static Variables given(SimpleCommand source, int wrappers, Variables variables) {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < wrappers; i++) {
            String word = source.words().get(i).text();
            if (Wrappers.sets(word)) {
                own.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        for (Assignment assignment : source.assignments()) {
            own.put(assignment.name(), Expansion.of(assignment, variables));
        }
        return own.isEmpty() ? variables : variables.with(own);
    }

    /** The same command with other words behind its name. */
    public Step withArguments(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments.size() + 1);
        all.add(words.get(0));
        all.addAll(arguments);
        return new Step(program, all, directory, redirections, raw, hostStdin, variables);
    }

    /** The same command as if it were run in another folder. */
    public Step in(String folder) {
        return new Step(program, words, folder, redirections, raw, hostStdin, variables);
    }

    /** Another program in the place of this one. */
    public Step calling(List<String> others) {
        return new Step(Paths.name(others.get(0)), others, directory, redirections, raw, hostStdin, variables);
    }

    /** What stands behind the program's name; null for a word that is not certain. */
    public List<String> arguments() {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    /** Whether a shell started by it may read a file before its own text (bash(1), "BASH_ENV"; sh(1), "ENV"). */
    public boolean readsStartUpFile() {
        return environmentHas("BASH_ENV") || environmentHas("ENV");
    }

    public boolean environmentHas(String variable) {
        return variables.environmentHas(variable);
    }

    /** Whether this certain word is among its arguments. */
    public boolean has(String argument) {
        return arguments().contains(argument);
    }

    /** Where a path that the command names leads to. */
    public String absolute(String path) {
        return Paths.absolute(directory, path);
    }

    /** The name by which the program was called: a bare name, or a path; null if not certain. */
    public String called() {
        return words.isEmpty() ? null : words.get(0);
    }
}
