package io.vritti.program;

import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.List;
import java.util.Set;

/** Distinguishes exit codes that answer a question from those that report a failure. */
final class Answers {

    /** Their status is their argument, or that of the command before them. */
    private static final Set<String> PASS_ON = Set.of("exit", "return", "false");

    private Answers() {}

    static boolean any(Command command) {
        if (command.entry().has(Trait.INFORMS, command.parsed())) {
            return true;
        }
        Command inner = last(command.script());
        Command delegate = inner == null ? command.delegate() : inner;
        return delegate != null && any(delegate);
    }

    static boolean is(Command command, int exitCode) {
        String code = Integer.toString(exitCode);
        for (TraitRule rule : command.entry().rules()) {
            if (rule.trait() == Trait.INFORMS && rule.values().contains(code) && rule.applies(command.parsed())) {
                return true;
            }
        }
        Script script = command.script();
        if (script != null) {
            return is(script, exitCode);
        }
        Command delegate = command.delegate();
        return delegate != null && is(delegate, exitCode);
    }

    /** The command whose status it is may be any of the last list, as each but the last of a chain may end it. */
    static boolean is(Script script, int exitCode) {
        List<Pipeline> pipelines = script.pipelines();
        for (int i = pipelines.size() - 1; i >= 0; i--) {
            boolean ends = i == pipelines.size() - 1 || mayEnd(script, i) || script.errexit();
            if (!ends) {
                return false;
            }
            if (is(pipelines.get(i), script.pipefail(), exitCode)) {
                return true;
            }
        }
        return false;
    }

    /** Behind {@code ||} the status is that of another command; with groups and loops it is not known which. */
    private static boolean mayEnd(Script script, int index) {
        Connector next = script.pipelines().get(index).next();
        return next == Connector.AND
                || next == Connector.OR
                        && (!script.linear() || passesOn(script.pipelines().get(index + 1)));
    }

    private static boolean passesOn(Pipeline pipeline) {
        return pipeline.stages().size() == 1
                && PASS_ON.contains(Command.of(pipeline.stages().get(0)).program());
    }

    private static boolean is(Pipeline pipeline, boolean pipefail, int exitCode) {
        List<SimpleCommand> stages = pipeline.stages();
        int first = pipefail ? 0 : stages.size() - 1;
        for (int i = first; i < stages.size(); i++) {
            if (is(Command.of(stages.get(i)), exitCode)) {
                return true;
            }
        }
        return false;
    }

    private static Command last(Script script) {
        return script == null || script.last() == null ? null : Command.of(script.last());
    }
}
