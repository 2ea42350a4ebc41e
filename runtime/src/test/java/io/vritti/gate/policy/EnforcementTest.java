package io.vritti.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.ProbeBackoff;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.tool.ToolFrames;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnforcementTest {

    private final ProcessAction action =
            new ProcessAction(List.of("cat", "x"), "/", Map.of(), Stdin.PIPE, null, new ExecutablePath("/bin"));

    private final FailureRecord failed = FailureRecord.fresh(action.key());

    @ParameterizedTest
    @EnumSource(names = {"CAUSE_HOLDS", "INPUTS_EQUAL", "REMOTE_UNCHANGED", "DELAYED", "KILLED_AT_LIMIT"})
    void a_polling_loop_is_never_refused_whatever_the_evidence(Reason reason) {
        Verdict opinion = Verdict.block(reason, null, List.of());

        assertThat(enforce(opinion, true).reason()).isEqualTo(Reason.POLLING);
        assertThat(enforce(opinion, true).blocks()).isFalse();
        assertThat(enforce(opinion, false)).isEqualTo(opinion);
    }

    private Verdict enforce(Verdict opinion, boolean polling) {
        Settings settings =
                Settings.load("mode=veto,veto.scope=all,veto.holdout=0", new Properties(), Map.of("HOME", "/nowhere"));
        Enforcement enforcement = new Enforcement(
                settings,
                new ClassCircuitBreaker(),
                new ProbeBackoff(settings.veto()::insist),
                new Holdout(() -> 0),
                new ToolFrameworks(new ToolFrames()));
        // Not in force, so that neither probes nor holdouts count.
        return enforcement.enforce(action, failed, opinion, 1, polling, false, 0);
    }
}
