package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LoopbackPorts;
import io.vritti.world.input.PortInput;
import io.vritti.world.input.PresenceInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docker has no daemon where it looks for one: at a socket file that is not there, or at a closed port of this machine. */
public final class DockerHostRule implements CauseRule {

    private static final String HOST = "DOCKER_HOST";

    private static final Pattern NO_DAEMON = Pattern.compile("(?:Cannot connect to the Docker daemon at"
            + "|failed to connect to the docker API at) (unix://(/[^\\s;]+?)|tcp://([^\\s;]+?))"
            + "(?:\\. Is the docker daemon running\\?|;|$)");

    /** They do nothing without the daemon (docker(1)). */
    private static final Set<String> ASKING = Set.of(
            "ps", "images", "run", "pull", "exec", "logs", "stop", "start", "restart", "rm", "rmi", "kill", "top",
            "create");

    /** They lead to other programs or settings; {@link #HOST} itself is what the error names. */
    private static final List<String> LEAD_ELSEWHERE =
            List.of("PATH", "HOME", "DOCKER_CONFIG", "DOCKER_CONTEXT", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        String home = view.environment().get("HOME");
        Matcher said = NO_DAEMON.matcher(failed.text());
        boolean led = !failed.searchPathKnown() && step.variables().untouched(HOST)
                || LEAD_ELSEWHERE.stream().anyMatch(name -> !step.variables().untouched(name));
        if (!step.program().equals("docker")
                || step.arguments().contains(null)
                || home == null
                || led
                || !said.find()
                || !directedThere(step, said.group(1))) {
            return null;
        }
        Conditions conditions = new Conditions(view);
        if (said.group(2) != null) {
            conditions.is(new PresenceInput(said.group(2)), PresenceInput.MISSING);
        } else {
            int port = LoopbackPorts.ofAddress(said.group(3));
            if (port == LoopbackPorts.NONE) {
                return null;
            }
            conditions.is(new PortInput(port), PortInput.CLOSED);
        }
        conditions.same(new FileInput(home + "/.docker/config.json")).program(step);
        return said.group(2) != null
                ? conditions.cause(Cause.Kind.PATH_MISSING, said.group(2))
                : conditions.cause(Cause.Kind.PORT_CLOSED, Integer.toString(LoopbackPorts.ofAddress(said.group(3))));
    }

    /** Whether a call is certain to ask the daemon at this socket, which its variable names. */
    public static boolean asks(Step step, String socket) {
        List<String> arguments = step.arguments();
        return step.program().equals("docker")
                && !arguments.isEmpty()
                && ASKING.contains(String.valueOf(arguments.get(0)))
                && !arguments.contains(null)
                && !arguments.contains("--help")
                && LEAD_ELSEWHERE.stream().allMatch(name -> step.variables().untouched(name))
                && ("unix://" + socket).equals(step.variables().value(HOST));
    }

    /** Whether the command itself leads there, where it leads at all: a value that is not certain may be another one next time. */
    private static boolean directedThere(Step step, String address) {
        return step.variables().untouched(HOST)
                || address.equals(step.variables().value(HOST));
    }
}
