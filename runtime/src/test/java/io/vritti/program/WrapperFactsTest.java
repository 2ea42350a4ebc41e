package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.shell.ShellParser;
import io.vritti.shell.Word;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows say about wrappers is what the real wrappers do. */
class WrapperFactsTest {

    private static final int STATUS = 7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command",
                "exec",
                "env",
                "nohup",
                "setsid -w",
                "setsid --wait",
                "stdbuf -o0",
                "stdbuf -oL -e 4096",
                "stdbuf --output=L",
                "nice",
                "nice -5",
                "nice -n 5",
                "nice --adjustment=3",
                "nice --adjustment 3",
                "ionice -c 2 -n7",
                "ionice -c3",
                "chrt -b 0",
                "chrt --idle 0",
                "timeout 20",
                "timeout -k 5s 1m",
                "timeout --foreground --kill-after=1 0.5m"
            })
    void a_transparent_wrapper_passes_on_folder_and_status(String wrapper) throws Exception {
        List<Word> words = words(wrapper + " sh -c 'pwd; exit 7'");
        Process process = process(wrapper);
        String printed = new String(process.getInputStream().readAllBytes()).strip();

        assertThat(process.waitFor()).isEqualTo(STATUS);
        assertThat(printed).endsWith(System.getProperty("user.dir"));
        assertThat(WrapperFacts.of(words.get(0).text()).behindOwnWords(words, 1))
                .isEqualTo(words.size() - 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nice -n lots",
                "nice --frob",
                "stdbuf -iL",
                "stdbuf -oX",
                "timeout later",
                "timeout -k later 5",
                "env -C /nonexistent",
                "nohup --frob"
            })
    void a_wrapper_that_fails_by_itself_is_not_transparent(String wrapper) throws Exception {
        List<Word> words = words(wrapper + " sh -c 'pwd; exit 7'");

        assertThat(process(wrapper).waitFor()).isNotEqualTo(STATUS);
        assertThat(WrapperFacts.of(words.get(0).text()).behindOwnWords(words, 1))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"setsid", "sudo", "chroot /", "unknown-wrapper", "timeout $LIMIT"})
    void a_wrapper_that_may_end_before_its_command_or_change_its_surroundings_is_not_transparent(String wrapper) {
        List<Word> words = words(wrapper + " sh -c 'pwd; exit 7'");

        assertThat(WrapperFacts.of(words.get(0).text()).behindOwnWords(words, 1))
                .isEqualTo(-1);
    }

    private static List<Word> words(String line) {
        return ShellParser.parse(line).commands().get(0).words();
    }

    private static Process process(String wrapper) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", wrapper + " sh -c 'pwd; exit 7'")
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process;
    }
}
