package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ProcessAction;
import io.vritti.gate.verdict.GateCall;
import io.vritti.observe.Counter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that passed after a change fails again where the world comes back to the state in which it failed. */
class ReturnedStateTest {

    @TempDir
    Path folder;

    private final RecordedJournal journal = new RecordedJournal();
    private final GateParts parts = new GateParts();
    private final Gate gate = parts.vetoing().gate(journal, "test");
    private Workplace place;

    @BeforeEach
    void aScriptThatReadsItsSettings() throws Exception {
        place = new Workplace(folder);
        Files.writeString(folder.resolve("s.sh"), ". ./conf\n[ \"$A$B\" = 1 ] || exit 3\n");
        Files.writeString(folder.resolve("conf"), "A=0\n");
        Workplace.settle();
    }

    @Test
    void the_state_in_which_it_failed_is_known_after_it_passed_in_another() throws Exception {
        assertThat(ends("sh s.sh")).isEqualTo(3);
        write("A=1\n");
        assertThat(ends("sh s.sh")).isZero();

        write("A=0\n");

        assertThat(gate.before(place.bash("sh s.sh")).refusal()).hasMessageContaining("conf unchanged");
        write("A=1 # again\n");
        assertThat(ends("sh s.sh")).isZero();
    }

    @Test
    void so_it_is_where_a_variable_made_the_difference() throws Exception {
        write("A=\n");
        assertThat(ends("sh s.sh")).isEqualTo(3);
        ProcessAction given = place.given("B=1", place.bash("sh s.sh"));
        GateCall other = gate.before(given);
        assertThat(other.open()).isTrue();
        gate.after(other, place.run(given));

        assertThat(gate.before(place.bash("sh s.sh")).open()).isFalse();
        assertThat(gate.before(given).open()).isTrue();
    }

    @Test
    void a_call_that_passed_in_the_very_state_in_which_it_failed_is_not_refused() throws Exception {
        assertThat(ends("sh s.sh")).isEqualTo(3);
        GateCall insisted = gate.before(place.bash("sh s.sh # retry: the server is up"));
        assertThat(insisted.open()).isTrue();
        gate.after(insisted, place.run("true"));

        assertThat(gate.before(place.bash("sh s.sh")).open()).isTrue();
    }

    @Test
    void what_passes_again_in_a_state_that_came_back_has_ended_no_failure_and_teaches_no_fix() throws Exception {
        assertThat(ends("sh s.sh")).isEqualTo(3);
        write("A=1\n");
        assertThat(ends("sh s.sh")).isZero();
        assertThat(parts.counters().get(Counter.LIFTED)).isOne();
        write("A=0\n");
        int learnt = journal.fixes.size();
        assertThat(ends("mkdir beside")).isZero();

        GateCall insisted = gate.before(place.bash("sh s.sh # retry: the server is up"));
        gate.after(insisted, place.run("true"));

        assertThat(insisted.opinion().blocks()).isTrue();
        assertThat(journal.fixes).hasSize(learnt);
        assertThat(parts.counters().get(Counter.LIFTED)).isOne();
    }

    private void write(String settings) throws Exception {
        Files.writeString(folder.resolve("conf"), settings);
        Workplace.settle();
    }

    private int ends(String command) {
        ProcessAction action = place.bash(command);
        GateCall call = gate.before(action);
        assertThat(call.open()).as(command).isTrue();
        var outcome = place.run(action);
        gate.after(call, outcome);
        return outcome.code();
    }
}
