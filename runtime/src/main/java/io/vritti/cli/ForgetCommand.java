package io.vritti.cli;

import io.vritti.store.MemoryStore;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vritti forget}: takes failures out of the memory. */
@Command(name = "forget", description = "Forget a failure, or all.")
final class ForgetCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @ArgGroup(multiplicity = "1")
    What what;

    @Override
    public Integer call() {
        try (MemoryStore store = home.open()) {
            int gone = what.all ? store.forgetAll() : store.forget(what.id);
            if (gone == 0 && !what.all) {
                throw new CommandFailure(
                        "nothing is known under \"" + what.id + "\"; `" + home.hint("list") + "` shows what is");
            }
            if (output.json()) {
                output.printJson(Map.of("forgotten", gone));
            } else {
                output.line("Forgot " + gone + (gone == 1 ? " episode." : " episodes."));
            }
        }
        return ExitCode.OK;
    }

    /** One or all. */
    static final class What {

        @Parameters(paramLabel = "<id>", description = "An episode, or an action key for all episodes of the call.")
        String id;

        @Option(names = "--all", description = "Everything; what was allowed stays.")
        boolean all;
    }
}
