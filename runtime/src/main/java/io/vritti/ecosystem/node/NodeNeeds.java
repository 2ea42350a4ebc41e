package io.vritti.ecosystem.node;

import io.vritti.ecosystem.node.text.NodeBeginning;
import io.vritti.ecosystem.rule.TextNeeds;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.List;
import java.util.Set;

/** What a call of Node certainly needs, as the text of its program says. */
public final class NodeNeeds {

    private static final Set<String> INLINE = Set.of("-e", "--eval", "-p", "--print", "-pe");

    /** They bring other code into the program, or lead its requests elsewhere. */
    private static final List<String> VARIABLES = List.of("NODE_OPTIONS", "NODE_USE_ENV_PROXY");

    private NodeNeeds() {}

    public static TextNeeds of(Step step, FileSystemView view) {
        List<String> arguments = step.arguments();
        boolean told = VARIABLES.stream().anyMatch(step::environmentHas);
        if (!isNode(step) || arguments.isEmpty() || told) {
            return TextNeeds.NONE;
        }
        String first = arguments.get(0);
        if (INLINE.contains(first)) {
            return arguments.size() < 2
                    ? TextNeeds.NONE
                    : new TextNeeds(NodeBeginning.of(arguments.get(1), step::absolute), List.of());
        }
        String path = step.absolute(first);
        boolean readable = !first.startsWith("-") && view.file(path) && !view.link(path);
        String text = readable ? view.text(path) : null;
        return text == null ? TextNeeds.NONE : new TextNeeds(NodeBeginning.of(text, step::absolute), List.of(path));
    }

    private static boolean isNode(Step step) {
        return step.program().startsWith("node")
                && ProgramFacts.of(step.program()).isInterpreter();
    }
}
