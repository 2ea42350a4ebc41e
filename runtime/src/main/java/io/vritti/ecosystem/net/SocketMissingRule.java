package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PresenceInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client speaks to its server through a socket file that is not there. That there is one proves nothing: its server may be in
 * another container.
 */
public final class SocketMissingRule implements CauseRule {

    private static final Pattern PSQL =
            Pattern.compile("connection to server on socket \"(/[^\"]+)\" failed: No such file or directory");

    /** Options by which clients are told of the file of a socket. */
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "curl", Set.of("--unix-socket"),
            "redis-cli", Set.of("-s"),
            "nc", Set.of("-U"),
            "mysql", Set.of("-S", "--socket"),
            "mysqladmin", Set.of("-S", "--socket"));

    /** What clients say of a file that is not there; curl says only that it could not connect. */
    private static final Pattern COULD_NOT_CONNECT = Pattern.compile(
            "No such file or directory|curl: \\(7\\)|Can't connect to (?:local|MySQL server through|server through).*\\(2\\)");

    /** curl(1), "EXIT CODES". */
    private static final int CURL_COULD_NOT_CONNECT = 7;

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.directory() == null || step.arguments().contains(null) || !failed.searchPathKnown()) {
            return null;
        }
        if (step.program().equals("psql")) {
            return directed(step, view) ? missing(PSQL.matcher(failed.text()), step, view) : null;
        }
        String file = named(step);
        boolean silent = step.program().equals("curl") && failed.outcome().code() == CURL_COULD_NOT_CONNECT;
        return file != null
                        && (silent || COULD_NOT_CONNECT.matcher(failed.text()).find())
                ? new Conditions(view)
                        .is(new PresenceInput(file), PresenceInput.MISSING)
                        .program(step)
                        .cause(Cause.Kind.PATH_MISSING, file)
                : null;
    }

    /** The file of a socket among the words, or null if there is not exactly one. */
    private static String named(Step step) {
        Set<String> options = OPTIONS.getOrDefault(step.program(), Set.of());
        List<String> arguments = step.arguments();
        String file = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String value = options.contains(argument) && i + 1 < arguments.size()
                    ? arguments.get(i + 1)
                    : equals > 0 && options.contains(argument.substring(0, equals))
                            ? argument.substring(equals + 1)
                            : null;
            if (value != null && file != null) {
                return null;
            }
            file = value == null ? file : step.absolute(value);
        }
        return file;
    }

    /** Undirected, Debian's psql chooses among the clusters of this machine. */
    private static boolean directed(Step step, FileSystemView view) {
        return step.has("-h")
                || step.has("-p")
                || view.environment().containsKey("PGHOST")
                || view.environment().containsKey("PGPORT");
    }

    private static Cause missing(Matcher said, Step step, FileSystemView view) {
        return said.find()
                ? new Conditions(view)
                        .is(new PresenceInput(said.group(1)), PresenceInput.MISSING)
                        .same(new FileInput(view.environment().get("HOME") + "/.pg_service.conf"))
                        .program(step)
                        .cause(Cause.Kind.PATH_MISSING, said.group(1))
                : null;
    }
}
