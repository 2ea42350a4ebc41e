package io.vritti.ecosystem.python;

import io.vritti.disk.Disk;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PresenceInput;
import java.util.ArrayList;
import java.util.List;

/** pip does not install into a Python that belongs to the system, as a file in that Python says (PEP 668). */
public final class ExternallyManagedRule implements CauseRule {

    private static final String SAID = "error: externally-managed-environment";
    private static final String MARK = "EXTERNALLY-MANAGED";

    /** Where distributions put the standard library, and the mark in it. */
    private static final List<String> PREFIXES =
            List.of("/usr/lib", "/usr/local/lib", "/usr/lib64", "/opt/homebrew/lib");

    /** In which {@code break-system-packages} may be set (pip config). */
    private static final List<String> SETTINGS = List.of(".pip/pip.conf", ".config/pip/pip.conf");

    private static final List<String> OF_SYSTEM = List.of("/etc/pip.conf", "/etc/xdg/pip/pip.conf", "/usr/pip.conf");

    private static final List<String> LEAD_ELSEWHERE = List.of("PIP_CONFIG_FILE", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        String home = view.environment().get("HOME");
        boolean pip = step.program().startsWith("pip")
                || step.program().startsWith("python") && step.arguments().size() > 1 && step.has("pip");
        List<String> marks = pip ? marks() : List.of();
        if (marks.isEmpty()
                || home == null
                || step.arguments().contains(null)
                || !failed.searchPathKnown()
                || LEAD_ELSEWHERE.stream().anyMatch(view.environment()::containsKey)
                || !failed.text().contains(SAID)) {
            return null;
        }
        Conditions conditions = new Conditions(view).program(step);
        marks.forEach(mark -> conditions.is(new PresenceInput(mark), PresenceInput.EXISTS));
        SETTINGS.forEach(name -> conditions.same(new FileInput(home + "/" + name)));
        OF_SYSTEM.forEach(path -> conditions.same(new FileInput(path)));
        return conditions.cause(Cause.Kind.PATH_EXISTS, marks.get(0));
    }

    /** All of them, or none if some are unknown: which Python runs pip is said in the first line of a script. */
    private static List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (String prefix : PREFIXES) {
            if (Disk.unknown(prefix)) {
                return List.of();
            }
            String[] names = Disk.names(prefix);
            for (String name : names == null ? new String[0] : names) {
                if (!name.startsWith("python3")) {
                    continue;
                }
                String mark = prefix + "/" + name + "/" + MARK;
                if (Disk.unknown(mark)) {
                    return List.of();
                }
                if (Disk.isFile(mark)) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }
}
