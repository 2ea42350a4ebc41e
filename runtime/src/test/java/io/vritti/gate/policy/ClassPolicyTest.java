package io.vritti.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Basis;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of design.md §5.3. */
class ClassPolicyTest {

    private final ClassPolicy policy = new ClassPolicy(() -> 1);

    @ParameterizedTest(name = "{0}: {1} on {2} blocks after {3}")
    @CsvSource(delimiter = '|', textBlock = """
            cat x                  | MISSING_PATH     | CAUSE         | 1
            ls --nosuch            | USAGE_SYNTAX     | CLOSED_INPUTS | 1
            javac A.java           | COMPILE_ERROR    | TREE_INPUTS   | 1
            sh x.sh                | UNKNOWN          | CLOSED_INPUTS | 1
            ./x                    | UNKNOWN          | TREE_INPUTS   | 2
            ./x                    | PROGRAM_ERROR    | TREE_INPUTS   | 2
            ./x                    | CRASHED          | TREE_INPUTS   | 2
            make                   | BUILD_FAILURE    | TREE_INPUTS   | 2
            mvn test               | TEST_FAILURE     | TREE_INPUTS   | 2
            mvn -q test -pl a      | COMPILE_ERROR    | TREE_INPUTS   | 2
            pytest -k x            | TEST_FAILURE     | CLOSED_INPUTS | 2
            pytest -k x            | MISSING_PATH     | CLOSED_INPUTS | 2
            pytest nosuch.py       | MISSING_PATH     | CAUSE         | 1
            cd a && npm test       | UNKNOWN          | TREE_INPUTS   | 2
            pip install nosuch     | PACKAGE_NOT_FOUND | REMOTE       | 1
            curl x                 | RATE_LIMITED     | NAMED_TIME    | 1
            """)
    void so_many_failures_are_enough(String script, FailureKind finerClass, Basis basis, int failures) {
        assertThat(policy.enough(shell(script), finerClass, failed(failures, 0), basis))
                .isTrue();
        assertThat(failures == 1 || !policy.enough(shell(script), finerClass, failed(failures - 1, 0), basis))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} after {1} kills")
    @CsvSource(delimiter = '|', textBlock = """
            python train.py                     | 2
            timeout 30 ./x                      | 2
            vim a.txt                           | 2
            cd a && mvn -o package              | 3
            timeout 120 mvn package             | 3
            pip install torch                   | 3
            apt-get update && apt-get install x | 3
            docker pull x                       | 3
            bash -c 'npm ci'                    | 3
            """)
    void so_many_kills_at_one_limit_are_enough(String script, int kills) {
        for (Basis basis : List.of(Basis.CLOSED_INPUTS, Basis.TREE_INPUTS)) {
            assertThat(policy.enough(shell(script), FailureKind.KILLED_AT_LIMIT, failed(kills, kills), basis))
                    .isTrue();
            assertThat(policy.enough(shell(script), FailureKind.KILLED_AT_LIMIT, failed(kills, kills - 1), basis))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, CLOSED_INPUTS, true",
        "SERVER_ERROR, REMOTE, true",
        "CONNECTION_REFUSED, TREE_INPUTS, true",
        "CONNECTION_REFUSED, CAUSE, false",
        "RATE_LIMITED, NAMED_TIME, false",
        "SERVER_ERROR, BACK_OFF, false",
        "USAGE_SYNTAX, CLOSED_INPUTS, false"
    })
    void what_passes_by_itself_is_never_blocked_but_for_a_verified_cause_or_a_delay(
            FailureKind finerClass, Basis basis, boolean passes) {
        assertThat(policy.passesByItself(finerClass, basis)).isEqualTo(passes);
    }

    private static ProcessAction shell(String script) {
        return new ProcessAction(
                List.of("bash", "-c", script), "/", Map.of(), Stdin.PIPE, null, new ExecutablePath("/bin"));
    }

    private static ActionState failed(int equalFailures, int kills) {
        return new ActionState(
                new FailureFacts(
                        "0".repeat(32),
                        null,
                        "process",
                        new FailureHistory(true, equalFailures, equalFailures, kills, 0, 0),
                        new FailedRun("ep-1", "s", "sig", "unknown", kills > 0 ? 30_000 : -1, 1),
                        new VetoHistory(0, 0, 0, 0),
                        "s",
                        0),
                RedactedText.stored("f"),
                RedactedText.stored("a"),
                RedactedText.stored("line"),
                null);
    }
}
