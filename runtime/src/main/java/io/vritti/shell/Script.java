package io.vritti.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A shell text, read. Compound commands are flattened: the pipelines in their bodies stand in the list in order of
 * appearance, so that in a script that is not linear {@code pipelines} says what may run, not when.
 *
 * @param withoutRetryNote the text, less a trailing {@code # retry: ..} comment
 * @param pipelines in order of appearance
 * @param last the command whose exit status is the script's, as far as the text tells; null when unknown: after
 *     {@code ||}, {@code &}, {@code !}, a compound command other than a group, a pipe under pipefail
 * @param shape how far the text was understood
 * @param options what the text sets or does that changes how its status is to be read
 * @param compounds the compound commands that stand in no other one, in order of appearance
 * @param loopVariables names that loops give values to, once for each loop
 * @param retryNote the text after a trailing {@code # retry:} (design.md §5.5), or null
 */
public record Script(
        String withoutRetryNote,
        List<Pipeline> pipelines,
        SimpleCommand last,
        Shape shape,
        Options options,
        List<Compound> compounds,
        List<String> loopVariables,
        String retryNote) {

    /** How far a text was understood. */
    public enum Shape {
        /** Nothing but simple commands, pipelines and connectors. */
        LINEAR,
        /** Groups, loops, conditions or functions too. */
        COMPOUND,
        /** Not valid, too long or too deep; what was found in it is a guess. */
        NOT_UNDERSTOOD
    }

    /**
     * @param pipefail {@code set -o pipefail}
     * @param errexit {@code set -e}
     * @param polling an {@code until} or {@code while !} loop: the text repeats a failing command on purpose
     */
    public record Options(boolean pipefail, boolean errexit, boolean polling) {
        static final Options NONE = new Options(false, false, false);
    }

    /** An argv that no shell reads: one command of literal words. */
    public static Script ofArgv(List<String> argv) {
        List<Word> words = new ArrayList<>(argv.size());
        StringBuilder text = new StringBuilder();
        for (String argument : argv) {
            String known = argument == null ? "" : argument;
            words.add(Word.ofLiteral(known));
            text.append(text.isEmpty() ? "" : " ").append(known);
        }
        if (words.isEmpty()) {
            return new Script("", List.of(), null, Shape.LINEAR, Options.NONE, List.of(), List.of(), null);
        }
        SimpleCommand command = new SimpleCommand(List.of(), Collections.unmodifiableList(words), List.of());
        Pipeline only = new Pipeline(List.of(command), false, Connector.END);
        return new Script(
                text.toString(), List.of(only), command, Shape.LINEAR, Options.NONE, List.of(), List.of(), null);
    }

    /** A text in a language that is not the shell's, such as PowerShell: nothing is known about it. */
    public static Script notUnderstood(String text) {
        return new Script(text, List.of(), null, Shape.NOT_UNDERSTOOD, Options.NONE, List.of(), List.of(), null);
    }

    /** The same commands, of which it is not known whether and how they run. */
    Script guessed() {
        return new Script(
                withoutRetryNote, pipelines, last, Shape.NOT_UNDERSTOOD, options, compounds, loopVariables, retryNote);
    }

    /** The same script with another retry note. */
    Script noted(String note) {
        return new Script(withoutRetryNote, pipelines, last, shape, options, compounds, loopVariables, note);
    }

    /** Whether something in it means another thing to shells that do not have that sign: {@code &>}. */
    public boolean redirectsBoth() {
        return commands().stream()
                .flatMap(command -> command.redirections().stream())
                .anyMatch(redirection -> redirection.kind().both());
    }

    public boolean linear() {
        return shape == Shape.LINEAR;
    }

    public boolean understood() {
        return shape != Shape.NOT_UNDERSTOOD;
    }

    public boolean pipefail() {
        return options.pipefail();
    }

    public boolean errexit() {
        return options.errexit();
    }

    public boolean polling() {
        return options.polling();
    }

    /** Every simple command anywhere in the text, substitutions included, each before the ones in its own words. */
    public List<SimpleCommand> commands() {
        List<SimpleCommand> found = new ArrayList<>();
        collect(found);
        return found;
    }

    private void collect(List<SimpleCommand> found) {
        for (Pipeline pipeline : pipelines) {
            for (SimpleCommand stage : pipeline.stages()) {
                found.add(stage);
                for (Script inner : stage.substitutions()) {
                    inner.collect(found);
                }
            }
        }
    }
}
