package io.vritti.ecosystem;

import io.vritti.ecosystem.node.NodeNeeds;
import io.vritti.ecosystem.python.PythonNeeds;
import io.vritti.ecosystem.rule.Requirement;
import io.vritti.reads.Shebang;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;

/** What a call needs because the text of the program that it runs says so. */
final class ProgramNeeds {

    /** They take a proxy for requests from the environment, in the letters that curl reads and in others. */
    private static final List<String> PROXIES =
            List.of("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");

    private ProgramNeeds() {}

    static List<Requirement> of(Step step, FileSystemView view) {
        if (step.directory() == null || step.called() == null || step.arguments().contains(null)) {
            return List.of();
        }
        boolean file = step.called().indexOf('/') >= 0 && view.file(step.absolute(step.called()));
        Step interpreted = file ? Shebang.of(step, view) : null;
        Step program = interpreted == null ? step : interpreted;
        List<Requirement> needs = new ArrayList<>(PythonNeeds.of(program, view));
        needs.addAll(NodeNeeds.of(program, view));
        return needs;
    }

    /** Whether the program certainly connects to the port of this machine itself. */
    static boolean connects(List<Requirement> needs, int port, Step step) {
        boolean direct = PROXIES.stream().allMatch(name -> step.variables().unset(name));
        return needs.stream()
                .anyMatch(need -> need instanceof Requirement.OfPort client
                        && client.port() == port
                        && (direct || !client.proxied()));
    }

    static List<String> paths(List<Requirement> needs) {
        List<String> paths = new ArrayList<>();
        for (Requirement need : needs) {
            if (need instanceof Requirement.OfPath file) {
                paths.add(file.path());
            }
        }
        return paths;
    }
}
