package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.shell.ShellParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftRunningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server &",
                "nohup npm run build > log 2>&1 &",
                "setsid make watch",
                "(sleep 1; cp a b) &",
                "bash -c 'server & echo $!'",
                "pid=$(server > log & echo $!)",
                "cd x && { server & } && wait-for-it"
            })
    void text_that_puts_something_into_the_background_leaves_it_running(String text) {
        assertThat(Programs.leavesProcesses(ShellParser.parse(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"make watch", "nohup make", "a && b || c", "ls 2>&1", "npm run dev | tee log"})
    void what_is_waited_for_leaves_nothing(String text) {
        assertThat(Programs.leavesProcesses(ShellParser.parse(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker run -d postgres",
                "docker compose up --detach db",
                "docker-compose up -d",
                "docker start db",
                "systemctl restart nginx",
                "sudo systemctl start nginx",
                "tmux new-session -d 'npm run dev'",
                "echo 'make all' | at now",
                "kubectl apply -f x.yaml",
                "bash -c 'docker compose up -d && ./migrate'"
            })
    void service_goes_on_with_what_it_was_asked_for(String text) {
        assertThat(Programs.handsOver(ShellParser.parse(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker run postgres",
                "docker ps",
                "docker compose up",
                "systemctl status nginx",
                "kubectl get pods",
                "tmux ls",
                "make"
            })
    void question_or_call_that_stays_hands_nothing_over(String text) {
        assertThat(Programs.handsOver(ShellParser.parse(text))).isFalse();
    }

    @Test
    void build_daemon_is_known_by_its_command_line() {
        assertThat(ToolDaemons.is(List.of(
                        "/usr/bin/java", "-cp", "x", "org.gradle.launcher.daemon.bootstrap.GradleDaemon", "8.5")))
                .isTrue();
        assertThat(ToolDaemons.is(List.of("/usr/bin/gpg-agent", "--daemon"))).isTrue();
        assertThat(ToolDaemons.is(List.of("java", "-jar", "server.jar"))).isFalse();
        assertThat(ToolDaemons.is(List.of("python3", "gpg-agent.py"))).isFalse();
        assertThat(ToolDaemons.is(List.of())).isFalse();
    }
}
