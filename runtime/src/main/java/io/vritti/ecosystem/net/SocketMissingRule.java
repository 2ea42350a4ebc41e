package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PresenceInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client speaks to its server through a socket file that is not there. That there is one proves nothing: its server may be in
 * another container.
 */
public final class SocketMissingRule implements CauseRule {

    private static final Pattern DOCKER = Pattern.compile(
            "Cannot connect to the Docker daemon at unix://(/[^\\s]+)\\. Is the docker daemon running\\?");
    private static final Pattern PSQL =
            Pattern.compile("connection to server on socket \"(/[^\"]+)\" failed: No such file or directory");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.arguments().contains(null) || !failed.searchPathKnown()) {
            return null;
        }
        return switch (step.program()) {
            case "docker" -> missing(DOCKER.matcher(failed.text()), ".docker/config.json", step, view);
            case "psql" ->
                directed(step, view) ? missing(PSQL.matcher(failed.text()), ".pg_service.conf", step, view) : null;
            default -> null;
        };
    }

    /** Undirected, Debian's psql chooses among the clusters of this machine. */
    private static boolean directed(Step step, FileSystemView view) {
        return step.has("-h")
                || step.has("-p")
                || view.environment().containsKey("PGHOST")
                || view.environment().containsKey("PGPORT");
    }

    private static Cause missing(Matcher said, String settings, Step step, FileSystemView view) {
        return said.find()
                ? new Conditions(view)
                        .is(new PresenceInput(said.group(1)), PresenceInput.MISSING)
                        .same(new FileInput(view.environment().get("HOME") + "/" + settings))
                        .program(step)
                        .cause(Cause.Kind.PATH_MISSING, said.group(1))
                : null;
    }
}
