package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.program.Command;
import io.vritti.program.Effects;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final ExecutablePath NO_PATH = new ExecutablePath("");

    @Test
    void process_works_on_its_folder_and_request_on_its_authority() {
        Action process = shell("ls");
        Action request = request("GET", "https://api.example.com/x");
        assertThat(process.place()).isEqualTo(process.directory()).isEqualTo("/work");
        assertThat(request.place()).isEqualTo("api.example.com:443");
        assertThat(request.directory()).isNull();
        assertThat(List.of(process.relocatable(), request.relocatable())).containsExactly(true, false);
    }

    @Test
    void commands_inside_substitutions_count_and_are_parsed_once() {
        ProcessAction action = shell("cd /tmp && echo $(git status)");
        assertThat(action.commands().stream().map(Command::program)).containsExactly("cd", "echo", "git");
        assertThat(action.commands()).isSameAs(action.commands());
        assertThat(request("GET", "http://h/x").commands()).isEmpty();
    }

    @Test
    void strongest_effects_of_its_commands_are_those_of_a_process() {
        assertThat(shell("cat a").effects()).isEqualTo(Effects.NONE);
        assertThat(shell("cat a; npm install").effects()).isEqualTo(Effects.OPAQUE);
    }

    @Test
    void longest_limit_in_the_words_is_its_own() {
        assertThat(shell("timeout 2 a; timeout 5 b").ownLimitNanos()).isEqualTo(TimeUnit.SECONDS.toNanos(5));
        assertThat(shell("make").ownLimitNanos()).isNegative();
        assertThat(request("GET", "http://h/x").ownLimitNanos()).isNegative();
    }

    @Test
    void health_checks_and_sleeps_wait() {
        assertThat(shell("sleep 1").waits()).isTrue();
        assertThat(shell("make").waits()).isFalse();
        assertThat(request("GET", "http://localhost:8080/health").waits()).isTrue();
        assertThat(request("POST", "http://localhost:8080/health").waits()).isFalse();
    }

    @Test
    void first_exit_code_of_grep_is_an_answer() {
        assertThat(shell("grep x y").answers(exit(1))).isTrue();
        assertThat(shell("grep x y").answers(exit(2))).isFalse();
    }

    @Test
    void success_behind_a_pipe_or_an_alternative_teaches_nothing() {
        assertThat(shell("pip install x && pytest").successTeaches()).isTrue();
        assertThat(shell("pytest || true").successTeaches()).isFalse();
        assertThat(request("POST", "http://h/x").successTeaches()).isTrue();
    }

    @Test
    void only_a_program_that_was_started_directly_had_another_key_before_it_was_installed() {
        assertThat(process(List.of("tool", "x")).keyWithoutProgram()).isNotNull();
        assertThat(shell("tool x").keyWithoutProgram()).isNull();
        assertThat(request("GET", "http://h/x").keyWithoutProgram()).isNull();
    }

    @Test
    void each_kind_is_answered_by_its_own_function() {
        assertThat(answered(shell("ls"))).isEqualTo("/work");
        assertThat(answered(request("GET", "http://h/x"))).isEqualTo("GET");
        assertThat(answered(new ToolAction("langchain4j", "read_file", null, List::of, () -> "{}")))
                .isEqualTo("read_file");
    }

    private static String answered(Action action) {
        return action.byKind(ProcessAction::directory, HttpAction::method, ToolAction::tool);
    }

    private static Outcome exit(int code) {
        return new Outcome(Outcome.End.EXIT, code, null, 0, 0, -1, "", "", 0, -1);
    }

    private static ProcessAction shell(String line) {
        return process(List.of("sh", "-c", line));
    }

    private static ProcessAction process(List<String> argv) {
        return new ProcessAction(argv, "/work", Map.of(), Stdin.PIPE, null, NO_PATH);
    }

    private static HttpAction request(String method, String url) {
        return new HttpAction(method, URI.create(url), Map.of(), RequestBody.NONE, value -> value);
    }
}
