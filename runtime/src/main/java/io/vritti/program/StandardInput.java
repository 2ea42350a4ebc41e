package io.vritti.program;

import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.ShellCall;
import io.vritti.shell.SimpleCommand;

/** Recognises commands that read the stdin they were started with. */
final class StandardInput {

    private StandardInput() {}

    static boolean isReadBy(Command command) {
        if (command.redirectsStdin()) {
            return false;
        }
        ShellCall call = command.shellCall();
        if (call != null) {
            return call.readsStdin() || command.script() != null && isReadBy(command.script());
        }
        if (command.viaXargs()) {
            return true;
        }
        Command delegate = command.delegate();
        return ofProgram(command.entry(), command.parsed()) || delegate != null && isReadBy(delegate);
    }

    private static boolean ofProgram(ProgramRow entry, Arguments arguments) {
        if (arguments.namesStdin() && (entry.mentions(Trait.STDIN) || entry.mentions(Trait.DASH))) {
            return true;
        }
        for (TraitRule rule : entry.rules()) {
            boolean reads = rule.trait() == Trait.STDIN;
            if ((reads || rule.trait() == Trait.NOSTDIN) && rule.applies(arguments)) {
                int operands = arguments.operands().size() - entry.subcommandWords();
                return reads && operands < rule.number(Integer.MAX_VALUE);
            }
        }
        return false;
    }

    /** Behind a pipe, and in the background, a command has another stdin than its script. */
    static boolean isReadBy(Script script) {
        boolean piped = false;
        for (Pipeline pipeline : script.pipelines()) {
            boolean own = !piped && pipeline.next() != Connector.BACKGROUND;
            for (int i = 0; i < pipeline.stages().size(); i++) {
                SimpleCommand stage = pipeline.stages().get(i);
                if (own && i == 0 && isReadBy(Command.of(stage)) || isReadInside(stage)) {
                    return true;
                }
            }
            piped = pipeline.next() == Connector.PIPE;
        }
        return false;
    }

    private static boolean isReadInside(SimpleCommand stage) {
        for (Script inner : stage.substitutions()) {
            if (isReadBy(inner)) {
                return true;
            }
        }
        return false;
    }
}
