package io.vritti.cli.keeping;

import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.NewFile;
import io.vritti.cli.terminal.PipedOutput;
import io.vritti.cli.terminal.ProgressBar;
import io.vritti.cli.terminal.Terminal;
import io.vritti.store.MemoryStore;
import io.vritti.transfer.Export;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vritti export}: the memory as JSON lines. */
@Command(
        name = "export",
        description =
                "Write what is remembered as JSON lines: the episodes, then skills, then what is allowed for longer than once. What archive has"
                        + " put into files stays there.",
        footer = {"", "A file is there whole or not at all; one that ends in .gz is compressed."})
public final class ExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Mixin
    HomeOption home;

    @Option(names = "--force", description = "Write over a file that exists.")
    boolean force;

    @Parameters(
            arity = "0..1",
            paramLabel = "<file>",
            defaultValue = STANDARD_OUTPUT,
            description = "Where to (default: standard output, which is also -).")
    String file;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean toFile = !file.equals(STANDARD_OUTPUT);
        if (toFile) {
            refuseHome();
        }
        try (MemoryStore store = home.openToRead()) {
            boolean seen = toFile ? Terminal.isThere() : Terminal.seesErrorsAlone();
            ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), seen, store.episodeCount());
            long[] lines = {0};
            Export export = new Export(store);
            long written;
            try {
                written = toFile
                        ? new NewFile(new File(file), force).write(out -> export.to(out, () -> bar.at(++lines[0])))
                        : new PipedOutput(spec.commandLine().getOut())
                                .write(out -> export.to(out, () -> bar.at(++lines[0])));
            } finally {
                bar.end();
            }
            if (toFile) {
                spec.commandLine()
                        .getOut()
                        .println(written + (written == 1 ? " episode" : " episodes") + " in " + file);
            } else if (lines[0] == 0) {
                spec.commandLine()
                        .getErr()
                        .println("vritti: nothing is remembered in "
                                + home.home().folder());
            }
        }
        return ExitCode.OK;
    }

    /** There its name may be the database's, or one that means something to the agent. */
    private void refuseHome() throws IOException {
        File folder = home.home().folder();
        if (new File(file)
                .getCanonicalFile()
                .toPath()
                .startsWith(folder.getCanonicalFile().toPath())) {
            throw new CommandFailure(file + " lies in the home " + folder
                    + ", which is for Vritti's own files; name one in another folder");
        }
    }
}
