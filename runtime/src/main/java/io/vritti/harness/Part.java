package io.vritti.harness;

import io.vritti.shell.Compound;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A pipeline or a compound command of a script, whichever stands there.
 *
 * @param pipeline null where it is a compound command
 * @param compound null where it is a pipeline
 * @param next what joins it to the next part
 */
record Part(Pipeline pipeline, Compound compound, Connector next) {

    /** The parts of a script in order. */
    static List<Part> of(Script script) {
        List<Part> parts = new ArrayList<>();
        Iterator<Compound> compounds = script.compounds().iterator();
        Compound compound = compounds.hasNext() ? compounds.next() : null;
        int at = 0;
        while (at < script.pipelines().size()) {
            if (compound != null && compound.from() == at) {
                at = compound.to();
                parts.add(
                        new Part(null, compound, script.pipelines().get(at - 1).next()));
                compound = compounds.hasNext() ? compounds.next() : null;
            } else {
                Pipeline pipeline = script.pipelines().get(at++);
                parts.add(new Part(pipeline, null, pipeline.next()));
            }
        }
        return parts;
    }

    /** The one command that it is, or null if it is more than that. */
    SimpleCommand command() {
        return pipeline != null && !pipeline.negated() && pipeline.stages().size() == 1
                ? pipeline.stages().get(0)
                : null;
    }
}
