package io.vritti.cli;

import io.vritti.cli.doctor.DoctorCommand;
import io.vritti.cli.jvm.AttachCommand;
import io.vritti.cli.jvm.DetachCommand;
import io.vritti.cli.jvm.JarVersion;
import io.vritti.cli.keeping.ArchiveCommand;
import io.vritti.cli.keeping.ExportCommand;
import io.vritti.cli.keeping.ForgetCommand;
import io.vritti.cli.keeping.ImportCommand;
import io.vritti.cli.keeping.RestoreCommand;
import io.vritti.cli.keeping.RetainCommand;
import io.vritti.cli.keeping.SyncCommand;
import io.vritti.cli.statistics.ReportCommand;
import io.vritti.cli.statistics.StatsCommand;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.ProgramName;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code java -jar vritti-agent.jar <command>}: what people ask and tell the memory of their JVMs (design.md §7). */
@Command(
        name = ProgramName.AS_TYPED,
        description = "Remembers what failed in JVM programs that act on their own, so that they stop repeating it.",
        synopsisSubcommandLabel = "<command>",
        versionProvider = JarVersion.class,
        footer = {
            "",
            "To watch a program: java -javaagent:vritti-agent.jar -jar <program>.jar",
            "Exit code: 0 done or yes, 1 failed or no, 2 wrong usage."
        },
        subcommands = {
            DemoCommand.class,
            AttachCommand.class,
            DetachCommand.class,
            StatusCommand.class,
            ListCommand.class,
            ShowCommand.class,
            WhyCommand.class,
            CheckCommand.class,
            SearchCommand.class,
            RecordCommand.class,
            ResolveCommand.class,
            ReflectCommand.class,
            ReportCommand.class,
            AllowCommand.class,
            ArchiveCommand.class,
            RestoreCommand.class,
            RetainCommand.class,
            ForgetCommand.class,
            SkillsCommand.class,
            SyncCommand.class,
            StatsCommand.class,
            DoctorCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ConfigCommand.class,
            CompletionCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class VrittiCommand implements Callable<Integer> {

    /** Wide enough for a sentence, narrow enough for half a screen. */
    private static final int USAGE_WIDTH = 100;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    boolean version;

    @Spec
    CommandSpec spec;

    /** @return the exit code: 0 done or yes, 1 failed or no, 2 wrong usage */
    public static int run(String[] args) {
        return run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return commands().setOut(out).setErr(err).execute(args);
    }

    /** All of them, with their help. */
    static CommandLine commands() {
        CommandLine commands = new CommandLine(new VrittiCommand());
        Examples.addTo(commands);
        // `check ls -l`: options that are none of ours belong to the command asked about.
        for (String command : List.of("check", "record")) {
            commands.getSubcommands().get(command).setUnmatchedOptionsArePositionalParams(true);
        }
        return commands.setUsageHelpWidth(USAGE_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageReport())
                .setExecutionExceptionHandler(new CommandErrors());
    }

    /** Without a command: say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
