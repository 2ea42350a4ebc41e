package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.Complaint;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.text.LoopbackHost;
import io.vritti.world.input.FileSystemView;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database client or its like was refused at a port of this machine, which the error names, and its arguments or settings do. */
public final class ClientRefusedRule implements CauseRule {

    /** Of a URL, of {@code -p5433}, or a word of its own. */
    private static final String PORT_IN_ARGUMENT = "(?:^|.*[:=]|-[pP])%d(?:/.*)?";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.directory() == null || step.arguments().contains(null) || !failed.searchPathKnown()) {
            return null;
        }
        Pattern refusal = Complaint.PORT.by(step.program());
        if (refusal == null || leadElsewhere(step, view)) {
            return null;
        }
        int port = port(refusal, failed.text());
        boolean spelled = !ServiceFacts.of(step.program()).mustSpellPort() || names(step, port);
        return port > 0 && spelled ? closed(port, step, view) : null;
    }

    /** git reads the settings of the repository it is in; only a clone is in none. */
    private static boolean leadElsewhere(Step step, FileSystemView view) {
        return ServiceFacts.of(step.program()).variables().stream().anyMatch(view.environment()::containsKey)
                || step.program().equals("git") && !step.arguments().get(0).equals("clone");
    }

    /** The one port that refused, on this machine, or 0. */
    private static int port(Pattern refusal, String text) {
        int port = 0;
        Matcher said = refusal.matcher(text);
        while (said.find()) {
            int named = Integer.parseInt(said.group(2));
            if (!LoopbackHost.is(said.group(1)) || port != 0 && port != named) {
                return 0;
            }
            port = named;
        }
        return port;
    }

    private static boolean names(Step step, int port) {
        Pattern named = Pattern.compile(String.format(PORT_IN_ARGUMENT, port));
        return step.arguments().stream().anyMatch(word -> named.matcher(word).matches());
    }

    private static Cause closed(int port, Step step, FileSystemView view) {
        List<String> settings =
                RowPath.all(ServiceFacts.of(step.program()).settings(), view.environment()::get, step.directory());
        return PortClosedRule.met(port, step, settings, view);
    }
}
