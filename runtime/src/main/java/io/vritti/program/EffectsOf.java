package io.vritti.program;

import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;

/** Works out what commands may change. */
final class EffectsOf {

    private EffectsOf() {}

    static Effects script(Script script) {
        if (!script.understood()) {
            return Effects.OPAQUE;
        }
        Effects effects = Effects.NONE;
        for (Pipeline pipeline : script.pipelines()) {
            for (SimpleCommand stage : pipeline.stages()) {
                effects = effects.or(command(Command.of(stage)));
                if (effects == Effects.OPAQUE) {
                    return effects;
                }
            }
        }
        return effects;
    }

    static Effects command(Command command) {
        Effects effects = program(command);
        for (Redirection redirection : command.source().redirections()) {
            effects = effects.or(redirection(redirection));
        }
        for (Script inner : command.source().substitutions()) {
            effects = effects.or(script(inner));
        }
        return effects;
    }

    private static Effects program(Command command) {
        if (command.isEmpty()) {
            return Effects.NONE;
        }
        if (command.elsewhere()) {
            return Effects.OPAQUE;
        }
        if (command.script() != null) {
            return script(command.script());
        }
        Command delegate = command.delegate();
        if (delegate != null && delegate.entry().known()) {
            return program(delegate);
        }
        return entry(command.entry(), command.parsed());
    }

    private static Effects entry(ProgramRow entry, Arguments arguments) {
        if (entry.known() && (arguments.isOnly("--version") || arguments.isOnly("--help"))) {
            return Effects.NONE;
        }
        if (entry.has(Trait.OPAQUE, arguments)) {
            return Effects.OPAQUE;
        }
        if (entry.has(Trait.FILES, arguments)) {
            return Effects.FILES;
        }
        return entry.has(Trait.PURE, arguments) ? Effects.NONE : Effects.OPAQUE;
    }

    private static Effects redirection(Redirection redirection) {
        String target = redirection.target().text();
        if (!redirection.kind().writes()) {
            return Effects.NONE;
        }
        if (target.startsWith("/dev/tcp/") || target.startsWith("/dev/udp/")) {
            return Effects.OPAQUE;
        }
        return target.startsWith("/dev/") && !target.startsWith("/dev/shm/") ? Effects.NONE : Effects.FILES;
    }
}
