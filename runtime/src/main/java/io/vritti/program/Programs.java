package io.vritti.program;

import io.vritti.shell.CommandLines;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.List;

/**
 * What is known of programs, asked of one command or of a whole script. A shell with a text ({@code sh -c ..}) is what its
 * text is. Programs that are in no table have no trait, and opaque effects.
 */
public final class Programs {

    private Programs() {}

    /** True when some exit code of it is an answer, not a failure. */
    public static boolean informs(Command command) {
        return Answers.any(command);
    }

    /** True when this exit code of it is an answer: 1 of grep, not 2. */
    public static boolean informs(Command command, int exitCode) {
        return Answers.is(command, exitCode);
    }

    /** True when this exit code of the script may be the answer of a command in it: design.md §5.3, "Information". */
    public static boolean informs(Script script, int exitCode) {
        return Answers.is(script, exitCode);
    }

    /** True for what asks for the state of something, and is asked again until that has turned. */
    public static boolean asks(Script script) {
        return Questions.in(script);
    }

    /** True for what waits or polls by design: sleep, {@code tail -f}, health checks. */
    public static boolean waits(Command command) {
        return has(command, Trait.WAITS) || HealthCheck.is(command) || waits(command.script());
    }

    /** True for the address by which servers tell that they are up: it is asked until they are. */
    public static boolean asksHealth(String url) {
        return HealthCheck.asksHealth(url);
    }

    /** True when something in the script waits, or it loops until something succeeds. */
    public static boolean waits(Script script) {
        if (script == null || script.polling()) {
            return script != null;
        }
        for (SimpleCommand simple : script.commands()) {
            if (waits(Command.of(simple))) {
                return true;
            }
        }
        return false;
    }

    /** True when it reads the stdin it was started with; false also for unknown programs. */
    public static boolean readsStdin(Command command) {
        return StandardInput.isReadBy(command);
    }

    /** True when something in the script reads the stdin that the script was started with. */
    public static boolean readsStdin(Script script) {
        return StandardInput.isReadBy(script);
    }

    /** What it may change for later commands, redirections and substitutions included. */
    public static Effects effects(Command command) {
        return EffectsOf.command(command);
    }

    /** The strongest effects of what is in the script; opaque when that was not understood. */
    public static Effects effects(Script script) {
        return EffectsOf.script(script);
    }

    /** True when it changes nothing but folder and environment of its shell. */
    public static boolean pure(Command command) {
        return effects(command) == Effects.NONE;
    }

    /** True when, killed half-way, it gets further the next time: three kills, not two (design.md §5.3). */
    public static boolean keepsPartialProgress(Command command) {
        return has(command, Trait.PARTIAL);
    }

    /** True when whatever changes anything in it builds or tests: such a command mends nothing by failing. */
    public static boolean onlyChecks(Script script) {
        if (!script.understood()) {
            return false;
        }
        for (SimpleCommand simple : script.commands()) {
            Command command = Command.of(simple);
            boolean checks = command.script() == null
                    ? pure(command) || testRunner(command) || buildTool(command)
                    : onlyChecks(command.script());
            if (!checks) {
                return false;
            }
        }
        return true;
    }

    public static boolean testRunner(Command command) {
        return has(command, Trait.TESTS);
    }

    public static boolean buildTool(Command command) {
        return has(command, Trait.BUILDS);
    }

    public static boolean installer(Command command) {
        return has(command, Trait.INSTALLS);
    }

    public static boolean network(Command command) {
        return has(command, Trait.NETWORK);
    }

    /** True when a process of it may go on after it has ended, because its text says so, or cannot be understood. */
    public static boolean leavesProcesses(Script script) {
        return LeftRunning.processes(script);
    }

    /** True when a service that was there before may go on with what something in it has asked for. */
    public static boolean handsOver(Script script) {
        return LeftRunning.handsOver(script);
    }

    /** True when something in it may go on after it has ended: put in the background, or of no kind that surely does not. */
    public static boolean mayLaunch(Script script) {
        if (!script.understood()) {
            return true;
        }
        for (Pipeline pipeline : script.pipelines()) {
            if (pipeline.next() == Connector.BACKGROUND
                    || pipeline.stages().stream().anyMatch(Programs::mayLaunch)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True when all that the script may launch are processes that it starts itself on this machine: no container, and no service
     * that another process starts on its behalf.
     */
    public static boolean launchesItself(Script script) {
        if (!script.understood()) {
            return false;
        }
        for (SimpleCommand simple : script.commands()) {
            Command command = Command.of(simple);
            if (command.elsewhere() || command.isEmpty() && simple.assignments().isEmpty()) {
                return false;
            }
            Effects effects = command.isEmpty() ? Effects.NONE : effects(command);
            if (effects == Effects.OPAQUE && !command.entry().mentions(Trait.LAUNCHES)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayLaunch(SimpleCommand simple) {
        Command command = Command.of(simple);
        if (command.script() != null) {
            return mayLaunch(command.script());
        }
        return effects(command) == Effects.OPAQUE
                && !testRunner(command)
                && !buildTool(command)
                && !installer(command)
                && !Questions.interprets(command);
    }

    /** True when its outcome depends on the time of day. */
    public static boolean readsClock(Command command) {
        return has(command, Trait.CLOCK);
    }

    /** True when the program is in a table. */
    public static boolean known(Command command) {
        return command.entry().known();
    }

    /** True when something in the script acts where nothing can be checked; false for null. */
    public static boolean elsewhere(Script script) {
        if (script != null) {
            for (SimpleCommand simple : script.commands()) {
                if (Command.of(simple).elsewhere()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True for a server that talks over its pipes: MCP, LSP, drivers (design.md §5.6). */
    public static boolean serverOverPipes(List<String> argv) {
        return ServerNames.match(argv);
    }

    public static String family(Command command) {
        return command.family();
    }

    /** The family of the command that matters in a script; empty when there is none. */
    public static String family(Script script) {
        Command main = MainCommand.of(script);
        return main == null ? "" : main.family();
    }

    /** The family of what an argv runs. */
    public static String family(List<String> argv) {
        return family(CommandLines.of(argv));
    }

    /** The command whose failure the script's failure most likely is; null when there is none. */
    public static Command main(Script script) {
        return MainCommand.of(script);
    }

    /** True when the command, or something in the text that its shell runs, has the trait. */
    private static boolean has(Command command, Trait trait) {
        if (command.has(trait)) {
            return true;
        }
        if (command.script() != null) {
            for (SimpleCommand simple : command.script().commands()) {
                if (has(Command.of(simple), trait)) {
                    return true;
                }
            }
        }
        return false;
    }
}
