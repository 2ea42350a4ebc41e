package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.Complaint;
import io.vritti.program.ServiceCall;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PresenceInput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client speaks to its server through a socket file that is not there. That there is one proves nothing: its server may be in
 * another container.
 */
public final class SocketMissingRule implements CauseRule {

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        Pattern complaint = Complaint.SOCKET.by(step.program());
        if (complaint == null
                || step.directory() == null
                || step.arguments().contains(null)
                || !failed.searchPathKnown()) {
            return null;
        }
        ServiceCall call = ServiceCall.of(step.program(), step.arguments());
        ServiceFacts client = ServiceFacts.of(step.program());
        Matcher said = complaint.matcher(failed.text());
        boolean complains = said.find();
        if (said.groupCount() > 0) {
            boolean directed = call.namesServer() || isSet(client.serverVariables(), view);
            return complains && directed ? missing(said.group(1), client.settings(), step, view) : null;
        }
        String file = call.socket();
        boolean unreached = complains || client.isUnreached(failed.outcome().code());
        return file != null && unreached ? missing(step.absolute(file), List.of(), step, view) : null;
    }

    private static boolean isSet(List<String> variables, FileSystemView view) {
        return variables.stream().anyMatch(view.environment()::containsKey);
    }

    /** @param settings in which the file may be named, as the row of the program has them */
    private static Cause missing(String file, List<String> settings, Step step, FileSystemView view) {
        Conditions conditions = new Conditions(view).is(new PresenceInput(file), PresenceInput.MISSING);
        RowPath.all(settings, view.environment()::get, step.directory())
                .forEach(path -> conditions.same(new FileInput(path)));
        return conditions.program(step).cause(Cause.Kind.PATH_MISSING, file);
    }
}
