package io.vritti.cli;

import io.vritti.cli.jvm.AgentJar;
import io.vritti.cli.jvm.HostJvm;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.ProgramName;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vritti demo}: a small program that acts on its own, twice under the agent. */
@Command(
        name = "demo",
        description =
                "Run a small program that acts on its own, twice: it repeats a failure, is vetoed, fixes the cause;"
                        + " the second run remembers.")
final class DemoCommand implements Callable<Integer> {

    private static final String PROGRAM = "DemoHost.java";
    private static final int RUNS = 2;

    @Option(
            names = "--home",
            paramLabel = "<folder>",
            converter = HomeOption.FolderConverter.class,
            description = "Folder of the memory (default: a new temporary one).")
    File home;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (ModuleFinder.ofSystem().find("jdk.compiler").isEmpty()) {
            throw new CommandFailure("the demo is a Java source file, and this Java (" + System.getProperty("java.home")
                    + ") has no compiler: use the java of a JDK");
        }
        PrintWriter out = spec.commandLine().getOut();
        File jar = AgentJar.find();
        Path work = Files.createTempDirectory("vritti-demo-");
        File memory = home == null ? work.resolve("home").toFile() : home.getAbsoluteFile();
        Path program = extract(work);
        Path project = Files.createDirectory(work.resolve("project"));
        for (int run = 1; run <= RUNS; run++) {
            out.println("--- run " + run + " of " + RUNS + " ---");
            int exit = new HostJvm(jar, memory).run(work.toFile(), program.toString(), project.toString());
            if (exit != 0) {
                throw new CommandFailure(
                        "the demo program ended with " + exit + "; see " + new File(memory, "vritti.log"));
            }
        }
        requireVeto(memory);
        String command = "java -jar " + jar + " ";
        out.println();
        out.println("What was remembered:  " + command + "list --home " + memory);
        out.println("Why it was vetoed:    " + command + "why --home " + memory);
        return ExitCode.OK;
    }

    /** A demo that shows nothing must not look like one that does. */
    private static void requireVeto(File memory) throws IOException {
        boolean vetoed = new DecisionReader(memory)
                .read().stream().anyMatch(decision -> decision.course() == Decision.Course.VETOED);
        if (!vetoed) {
            throw new CommandFailure("the demo program was never vetoed; `" + ProgramName.AS_TYPED + " why --home "
                    + memory + "` tells what the gate thought of its last call");
        }
    }

    private static Path extract(Path folder) throws IOException {
        Path program = folder.resolve(PROGRAM);
        try (InputStream source = DemoCommand.class.getResourceAsStream("/demo/" + PROGRAM)) {
            if (source == null) {
                throw new CommandFailure("this jar holds no demo program");
            }
            Files.copy(source, program);
        }
        return program;
    }
}
