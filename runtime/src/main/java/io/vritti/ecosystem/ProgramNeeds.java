package io.vritti.ecosystem;

import io.vritti.ecosystem.node.NodeNeeds;
import io.vritti.ecosystem.python.PythonNeeds;
import io.vritti.ecosystem.rule.Requirement;
import io.vritti.ecosystem.rule.TextNeeds;
import io.vritti.reads.Shebang;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.List;

/** What a call needs because the text of the program that it runs says so. */
final class ProgramNeeds {

    /** Libraries take a proxy for requests from these. */
    private static final List<String> PROXIES =
            List.of("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");

    private ProgramNeeds() {}

    static TextNeeds of(Step step, FileSystemView view) {
        if (step.directory() == null
                || step.called() == null
                || step.arguments().contains(null)) {
            return TextNeeds.NONE;
        }
        boolean file = step.called().indexOf('/') >= 0 && view.file(step.absolute(step.called()));
        Step interpreted = file ? Shebang.of(step, view) : null;
        Step program = interpreted == null ? step : interpreted;
        TextNeeds ofPython = PythonNeeds.of(program, view);
        return ofPython.files().isEmpty() && ofPython.needs().isEmpty() ? NodeNeeds.of(program, view) : ofPython;
    }

    /** Whether the program certainly connects to the port itself. */
    static boolean connects(Requirement.OfPort client, Step step) {
        return !client.proxied()
                || PROXIES.stream().allMatch(name -> step.variables().unset(name));
    }
}
