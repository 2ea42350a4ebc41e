package io.vritti.cli.keeping;

import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.LinesInput;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Printable;
import io.vritti.cli.terminal.ProgressBar;
import io.vritti.cli.terminal.Terminal;
import io.vritti.home.Home;
import io.vritti.redact.Redactor;
import io.vritti.store.MemoryStore;
import io.vritti.transfer.Import;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti import}: takes JSON lines of another memory in. */
@Command(
        name = "import",
        description =
                "Take in JSON lines that export wrote, or documents of a Vritti server, also compressed by gzip. Episodes only lead to hints,"
                        + " until they have failed here; skills are told as another machine's; what is known stays as it is.",
        footer = {
            "",
            "An import that was ended can be made again.",
            "Exit code: 0, or 1 if a line was malformed; the others are in all the same."
        })
public final class ImportCommand implements Callable<Integer> {

    /** So many are printed; a file of something else has one in each line. */
    private static final int MOST_PROBLEMS = 20;

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Parameters(paramLabel = "<file>", description = "From where; - for standard input.")
    String file;

    @Spec
    CommandSpec spec;

    private long problems;

    @Override
    public Integer call() throws IOException {
        try (LinesInput in = LinesInput.of(file);
                MemoryStore store = home.openAnew()) {
            ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.isThere(), in.size());
            Import.Result result;
            try {
                result = new Import(store, redactor()).from(in.stream(), this::complain, () -> bar.at(in.taken()));
            } finally {
                bar.end();
            }
            if (problems > MOST_PROBLEMS) {
                spec.commandLine().getErr().println("vritti: and " + (problems - MOST_PROBLEMS) + " more");
            }
            print(result);
            return result.malformed() == 0 ? ExitCode.OK : ExitCode.NO;
        }
    }

    private Redactor redactor() {
        Home folder = home.home();
        return new Redactor(folder.secret());
    }

    private void print(Import.Result result) {
        if (output.json()) {
            output.printJson(result);
        } else {
            output.line(result.added() + " new, " + result.known() + " known already, " + result.malformed()
                    + " malformed" + more(result.skills(), "skill") + more(result.allowances(), "allowance") + ".");
        }
    }

    private static String more(long count, String what) {
        return count == 0 ? "" : "; " + count + " " + what + (count == 1 ? "" : "s");
    }

    private void complain(long line, String problem) {
        problems++;
        if (problems <= MOST_PROBLEMS) {
            spec.commandLine().getErr().println("vritti: line " + line + ": " + Printable.lines(problem));
        }
    }
}
