package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.text.LoopbackHost;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PortInput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database client or its like was refused at a port of this machine, which the error names, and its arguments or settings do. */
public final class ClientRefusedRule implements CauseRule {

    /**
     * What one client says.
     *
     * @param program its name
     * @param refusal host in group 1, port in group 2
     * @param named whether the port must be among its arguments, because settings far away may lead it elsewhere
     */
    private record Client(String program, Pattern refusal, boolean named) {}

    private static final List<Client> CLIENTS = List.of(
            new Client(
                    "psql",
                    Pattern.compile(
                            "connection to server at \"([^\"]+)\"(?: \\([^)]*\\))?, port (\\d+) failed: Connection"
                                    + " refused"),
                    true),
            new Client(
                    "redis-cli",
                    Pattern.compile("Could not connect to Redis at ([^:\\s]+):(\\d+): Connection refused"),
                    false),
            new Client("mysql", Pattern.compile("Can't connect to MySQL server on '([^':]+):(\\d+)' \\(111\\)"), true),
            new Client("kubectl", Pattern.compile("The connection to the server ([^:\\s]+):(\\d+) was refused"), false),
            new Client(
                    "git",
                    Pattern.compile(
                            "Failed to connect to (\\S+) port (\\d+)[^:]*: (?:Couldn't connect|Connection refused)"),
                    true));

    /** Of a URL, of {@code -p5433}, or a word of its own. */
    private static final String PORT_IN_ARGUMENT = "(?:^|.*[:=]|-[pP])%d(?:/.*)?";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.directory() == null || step.arguments().contains(null) || !failed.searchPathKnown()) {
            return null;
        }
        for (Client client : CLIENTS) {
            if (client.program().equals(step.program()) && !leadElsewhere(step, view)) {
                int port = port(client, failed.text());
                if (port > 0 && (!client.named() || names(step, port))) {
                    return closed(client, port, step, view);
                }
            }
        }
        return null;
    }

    /** git reads the settings of the repository it is in; only a clone is in none. */
    private static boolean leadElsewhere(Step step, FileSystemView view) {
        return ServiceFacts.of(step.program()).variables().stream().anyMatch(view.environment()::containsKey)
                || step.program().equals("git") && !step.arguments().get(0).equals("clone");
    }

    /** The one port that refused, on this machine, or 0. */
    private static int port(Client client, String text) {
        int port = 0;
        Matcher said = client.refusal().matcher(text);
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

    private static Cause closed(Client client, int port, Step step, FileSystemView view) {
        Conditions conditions =
                new Conditions(view).is(new PortInput(port), PortInput.CLOSED).program(step);
        String home = view.environment().get("HOME");
        for (String settings : ServiceFacts.of(client.program()).settings()) {
            new RowPath(settings).paths(home, step.directory()).forEach(path -> conditions.same(new FileInput(path)));
        }
        return conditions.cause(Cause.Kind.PORT_CLOSED, Integer.toString(port));
    }
}
