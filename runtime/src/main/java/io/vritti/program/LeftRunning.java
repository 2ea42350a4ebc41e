package io.vritti.program;

import io.vritti.shell.Connector;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.regex.Pattern;

/** Works out what goes on when a script has ended. */
final class LeftRunning {

    /**
     * An operator {@code &} as it may stand in a text. Of the last pipeline of a group only what follows the group is kept, so that
     * its own operator is looked for in the text; one in quotes is taken for it, too.
     */
    private static final Pattern AMPERSAND = Pattern.compile("(?<![&>|<])&(?![&>])");

    private LeftRunning() {}

    /** Whether the text itself puts something into the background. */
    static boolean processes(Script script) {
        if (script.shape() != Script.Shape.LINEAR
                        && AMPERSAND.matcher(script.withoutRetryNote()).find()
                || !script.understood()
                || script.pipelines().stream().anyMatch(pipeline -> pipeline.next() == Connector.BACKGROUND)) {
            return true;
        }
        for (SimpleCommand simple : script.commands()) {
            Command command = Command.of(simple);
            if (command.detached()
                    || command.script() != null && processes(command.script())
                    || simple.substitutions().stream().anyMatch(LeftRunning::processes)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it asks a service that is no child of its own: of containers, terminals, timers, a cluster. */
    static boolean handsOver(Script script) {
        for (SimpleCommand simple : script.commands()) {
            Command command = Command.of(simple);
            if (command.has(Trait.DETACHES)
                    || command.script() != null && handsOver(command.script())
                    || simple.substitutions().stream().anyMatch(LeftRunning::handsOver)) {
                return true;
            }
        }
        return false;
    }
}
