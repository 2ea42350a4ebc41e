package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.RealRun;
import io.vritti.action.Stdin;
import io.vritti.gate.verdict.GateCall;
import io.vritti.program.ExampleCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that one program did not find is missing for all that read it, until it is there. */
class NeededFileTest {

    @TempDir
    Path folder;

    private final Gate gate = new GateParts().vetoingGate();

    @BeforeEach
    void one_program_did_not_find_it() throws Exception {
        Files.writeString(folder.resolve("other"), "a b\n");
        ProcessAction cat = bash("cat thing");
        gate.after(gate.before(cat), RealRun.of(cat));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head thing",
                "head -n 5 thing",
                "tail -5 thing",
                "sort thing",
                "sort -t , -k2n thing",
                "sort other thing",
                "od -c thing",
                "uniq -c thing",
                "paste thing",
                "base64 -d thing",
                "awk '{print $1}' thing",
                "awk -F, 'BEGIN{OFS=\";\"} {print $1}' thing",
                "xxd -l 16 thing",
                "jq .a thing",
                "jq -r '.[] | .name' thing",
                "tar tf thing",
                "tar xzf thing",
                "tar -xf thing",
                "sed -n 1,5p thing",
                "grep -n a thing",
                "grep -e a thing",
                "cut -d , -f 1 thing",
                "nl thing",
                "tac thing",
                "rev thing",
                "comm other thing",
                "cmp thing other",
                "diff other thing",
                "sha1sum thing",
                "wc -l thing",
                "strings thing",
                "hexdump -C thing",
                "xzcat thing",
                "bat -n thing",
                "rg -n a thing",
                "python3 -u thing",
                "bash -x thing"
            })
    void what_reads_it_is_refused_until_it_is_there(String command) throws Exception {
        GateCall refused = gate.before(bash(command));

        assertThat(refused.refusal()).isNotNull().hasMessageContaining("Failed: cat thing");
        assertThat(refused.verdict().layer()).isEqualTo("similar");
        Files.writeString(folder.resolve("thing"), "");
        assertThat(gate.before(bash(command)).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort -m thing",
                "grep -s a thing",
                "grep -q a other thing",
                "grep --quiet a other thing",
                "grep --sil a other thing",
                "cat - thing",
                "cat < other thing -",
                "tail --retry thing",
                "tail --follow thing",
                "sed -n q other thing",
                "sed thing other",
                "awk 'BEGIN{exit}' thing",
                "awk -f prog.awk thing",
                "awk '{exit}' other thing",
                "awk -v f=thing 1 other",
                "jq -n 1 thing",
                "jq --arg thing 1 . other",
                "jq --rawfile a other -n 1 thing",
                "tar cf thing other",
                "tar czf thing other",
                "tar xf other thing",
                "cut -d thing -f 1 other",
                "uniq other thing",
                "xxd other thing",
                "sort -o thing other",
                "sort -T thing other",
                "shuf -e thing",
                "diff -N other thing",
                "diff --unidirectional-new-file thing other",
                "hexdump other thing",
                "base64 -- other",
                "od -- other thing",
                "python3 -c 'print(1)' thing",
                "bash -c true thing",
                "bash -s thing",
                "python3 other thing",
                "git log -C thing",
                "make thing",
                "find other -newer thing",
                "rm -f thing",
                "mv other thing",
                "cp other thing",
                "touch thing",
                "mkdir thing",
                "rg -q a other thing",
                "bat --list-themes thing"
            })
    void what_may_do_without_it_runs(String command) {
        assertThat(gate.before(bash(command)).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip -d thing", "zcat thing"})
    void what_tries_other_names_too_runs_when_one_of_them_is_there(String command) throws Exception {
        assertThat(gate.before(bash(command)).open()).isFalse();

        Files.writeString(folder.resolve("thing.gz"), "");

        assertThat(gate.before(bash(command)).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {". thing", "source thing"})
    void what_a_shell_reads_from_its_search_path_or_its_folder_runs_when_it_is_there(String command) throws Exception {
        assertThat(gate.before(bash(command)).open()).isFalse();

        Files.writeString(folder.resolve("thing"), "true");

        assertThat(gate.before(bash(command)).open()).isTrue();
    }

    @Test
    void each_example_of_a_row_that_is_refused_runs_when_the_file_is_there_and_no_counter_example_is_refused()
            throws Exception {
        int refused = 0;
        for (ExampleCall call : ExampleCall.all()) {
            assertThat(gate.before(bash(call.passing())).open())
                    .as(call.passing())
                    .isTrue();
            refused += gate.before(bash(call.needing())).open() ? 0 : 1;
        }
        Files.writeString(folder.resolve("thing"), "");
        assertThat(refused).isGreaterThan(50);
        assertThat(ExampleCall.all())
                .allMatch(call -> gate.before(bash(call.needing())).open());
    }

    private ProcessAction bash(String command) {
        return new ProcessAction(
                List.of("bash", "-c", command),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString()),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }
}
