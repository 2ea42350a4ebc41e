package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PortInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that listens where its arguments say finds the port taken. */
public final class PortInUseRule implements CauseRule {

    /** A module of Python, and no program. */
    private static final String HTTP_SERVER = "http.server";

    private static final Set<String> PORT_OPTIONS = Set.of("-p", "--port", "-b", "--bind", "-S", "-l", "-lp");

    /** {@code --port=8000}, {@code --server.port=8080}, {@code TCP-LISTEN:8000}; the host may stand before it. */
    private static final Pattern ATTACHED = Pattern.compile(
            "(?:--port=|--bind=(?:[^:]*:)?|--server\\.port=|-p|-b(?:[^:]*:)?|TCP4?-LISTEN:)(\\d{1,5})(?:,.*)?");

    private static final Pattern VALUE = Pattern.compile("(?:[\\w.*\\[\\]:]*:)?(\\d{1,5})");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        List<String> arguments = failed.step().arguments();
        if (arguments.contains(null) || !NamedPorts.taken(failed.text()) || shares(arguments)) {
            return null;
        }
        String server = server(failed, arguments);
        if (!server.equals(HTTP_SERVER) && !ServiceFacts.of(server).listensWhereSaid()) {
            return null;
        }
        int port = port(server, arguments);
        String listeners = port == 0 ? null : new PortInput(port).look(view);
        return listeners == null || listeners.equals(PortInput.CLOSED)
                ? null
                : new Conditions(view)
                        .is(new PortInput(port), listeners)
                        .cause(Cause.Kind.PORT_IN_USE, Integer.toString(port));
    }

    /** With SO_REUSEPORT, several listen on one port. */
    private static boolean shares(List<String> arguments) {
        return arguments.stream()
                .anyMatch(
                        argument -> argument.toLowerCase(java.util.Locale.ROOT).contains("reuse"));
    }

    /** The program, or the module that Python runs. */
    private static String server(FailedStep failed, List<String> arguments) {
        boolean module = failed.step().program().startsWith("python")
                && arguments.size() > 1
                && arguments.get(0).equals("-m");
        return module ? arguments.get(1) : failed.step().program();
    }

    /** The one port that the arguments name, or 0. */
    private static int port(String server, List<String> arguments) {
        int port = 0;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Matcher named = ATTACHED.matcher(argument);
            boolean value = i > 0 && PORT_OPTIONS.contains(arguments.get(i - 1));
            boolean found = named.matches();
            if (!found && (value || server.equals(HTTP_SERVER))) {
                named = VALUE.matcher(argument);
                found = named.matches();
            }
            if (found) {
                int next = Integer.parseInt(named.group(1));
                if (port != 0 && port != next) {
                    return 0;
                }
                port = next;
            }
        }
        return port;
    }
}
