package io.vritti.reads;

import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pipeline of a linear script and what its failure leads to.
 *
 * @param pipeline as written
 * @param decisive whether the whole script fails if it does
 * @param mustPass whether nothing that follows runs if it fails: {@code &&}, {@code || exit 1}
 * @param endsUnderErrexit whether {@code set -e} ends the script if it fails; what stands before {@code &&} or {@code ||} does
 *     not (POSIX XCU 2.8.1)
 */
record ChainedPipeline(Pipeline pipeline, boolean decisive, boolean mustPass, boolean endsUnderErrexit) {

    /** Of a larger number the last eight bits count: 256, 512 and 768 end with 0. */
    private static final Pattern FAILURE = Pattern.compile("(?!256|512|768)[1-9]\\d{0,2}");

    /** In order, without the {@code exit 1} behind {@code ||}; empty where other connectors stand, or a negation. */
    static List<ChainedPipeline> of(List<Pipeline> pipelines) {
        List<ChainedPipeline> chained = new ArrayList<>();
        boolean decisive = false;
        for (int i = pipelines.size() - 1; i >= 0; i--) {
            if (i > 0 && pipelines.get(i - 1).next() == Connector.OR) {
                // The exit behind ||, at which the one before it looks.
                continue;
            }
            Pipeline pipeline = pipelines.get(i);
            boolean guarded = pipeline.next() == Connector.OR
                    && exits(pipelines.get(i + 1))
                    && endsChain(pipelines.get(i + 1).next());
            boolean last = endsChain(pipeline.next());
            if (pipeline.negated() || !last && !guarded && pipeline.next() != Connector.AND) {
                return List.of();
            }
            // Within a chain the first failure decides as the last one does.
            decisive = guarded || (last ? pipeline.next() == Connector.END || i == pipelines.size() - 1 : decisive);
            chained.add(0, new ChainedPipeline(pipeline, decisive, guarded || !last, last));
        }
        return chained;
    }

    private static boolean endsChain(Connector next) {
        return next == Connector.SEQUENCE || next == Connector.END;
    }

    /** {@code exit 1}. */
    private static boolean exits(Pipeline pipeline) {
        SimpleCommand command =
                pipeline.stages().size() == 1 ? pipeline.stages().get(0) : null;
        return command != null
                && !pipeline.negated()
                && command.assignments().isEmpty()
                && command.redirections().isEmpty()
                && command.words().size() == 2
                && command.words().get(0).text().equals("exit")
                && FAILURE.matcher(command.words().get(1).text()).matches();
    }
}
