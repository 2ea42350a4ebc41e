package io.vritti.cli;

import io.vritti.cli.episode.EpisodeTree;
import io.vritti.cli.episode.Lookup;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Fields;
import io.vritti.cli.terminal.Output;
import io.vritti.episode.Episode;
import io.vritti.gate.fix.PersonsWord;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti resolve}: a person says how a failure is fixed, which beats what was observed. */
@Command(
        name = "resolve",
        description = "Say how a failure is fixed: it is told with the failure, before anything that was observed.")
final class ResolveCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @ArgGroup(multiplicity = "1")
    What what;

    /** What is to be remembered. */
    static final class What {

        @Option(
                names = "--with",
                paramLabel = "<text>",
                description = "The command that fixes it, or what is to be done, in words.")
        String text;

        @Option(names = "--clear", description = "Take back what was said.")
        boolean clear;
    }

    @Parameters(paramLabel = "<id>", description = "The episode, or the first digits of its id.")
    String id;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!what.clear && what.text.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "Say how it is fixed: --with <text>; or take it back: --clear");
        }
        try (MemoryStore store = home.open()) {
            Episode episode = new Lookup(home, store, List.of()).episode(id);
            RedactedText said = what.clear ? null : redacted();
            store.apply(List.of(new Change.Resolved(episode.id(), said, Change.Source.TOLD)));
            if (output.json()) {
                output.printJson(EpisodeTree.of(store.episode(episode.id()).orElseThrow()));
            } else {
                print(episode, said);
            }
        }
        return ExitCode.OK;
    }

    private RedactedText redacted() {
        Redactor redactor = new Redactor(home.home().secret());
        return redactor.redacted(what.text.strip());
    }

    private void print(Episode episode, RedactedText said) {
        if (said == null) {
            output.line("Taken back: " + episode.id() + "  " + episode.action());
            return;
        }
        output.line(episode.id() + "  " + episode.action());
        boolean command = PersonsWord.isCommand(said.value());
        boolean run = PersonsWord.mayBeRun(said.value()) && !said.value().equals(episode.action());
        new Fields()
                .add("resolution", said.value())
                .add("told as", run ? "a command to run" : "what a person noted")
                .print(output);
        if (command && !run) {
            output.line();
            output.line(
                    "Warning: such a command is not suggested to a model, because it hides its status, skips a check, forces,"
                            + " deletes, overwrites or raises privilege; or because it changes nothing, or is what failed."
                            + " It is told as a note.");
        }
    }
}
