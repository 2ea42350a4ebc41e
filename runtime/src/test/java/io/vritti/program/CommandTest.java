package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.shell.ShellParser;
import io.vritti.shell.Word;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    static Command command(String text) {
        return Command.of(ShellParser.parse(text).commands().get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '%', textBlock = """
                    ls -l → ls
                    /usr/bin/git status → git status
                    env A=1 B=2 make all → make all
                    env -i -u X A=1 sh x.sh → sh
                    A=1 B=2 mvn test → mvn test
                    timeout 5 ls → ls
                    timeout -s KILL -k 5 1m ls → ls
                    timeout --signal=KILL 5 ls → ls
                    nice ls → ls
                    nice -n 5 ls → ls
                    nice -19 ls → ls
                    nohup ls → ls
                    ionice -c2 -n7 ls → ls
                    stdbuf -oL -e 0 ls → ls
                    /usr/bin/time -f %e ls → ls
                    command ls → ls
                    command -v ls → command
                    exec ls → ls
                    builtin cd x → cd
                    setsid ls → ls
                    sudo ls → ls
                    sudo -u me -E A=1 ls → ls
                    sudo -- ls → ls
                    doas ls → ls
                    xargs -0 -n 1 rm -f → rm
                    xargs → xargs
                    env → env
                    nohup nice -n 1 timeout 5 env A=1 ls → ls
                    busybox grep x → grep
                    flock -w 5 /tmp/l mvn test → mvn test
                    taskset -c 0 ls → ls
                    chroot /x ls → ls
                    git -C r -c a=b push → git push
                    git --git-dir=x --work-tree y push → git push
                    git --no-pager log → git log
                    git stash pop → git stash pop
                    git remote -v → git remote
                    git → git
                    npm run -s build → npm run build
                    npm --prefix x run build -- --foo → npm run build
                    npm ci → npm ci
                    mvn -q -f a/pom.xml clean test -Dx=y → mvn clean test
                    ./mvnw -pl core -am verify → mvnw verify
                    ./gradlew :a:test --tests X → gradlew :a:test
                    make -C app -j 4 CC=gcc all → make all
                    docker compose -f x.yml up -d → docker compose up
                    docker -H tcp://x run -it i sh → docker run
                    docker image ls → docker image ls
                    kubectl -n ns get pods → kubectl get
                    kubectl rollout status d/x → kubectl rollout status
                    python -m pytest -x → python -m pytest
                    python3 -W ignore -m pip install x → python3 -m pip
                    python3 x.py -m y → python3
                    java -Xmx1g -jar /x/app.jar run → java -jar app.jar
                    java -cp a:b Main → java
                    cargo +nightly test → cargo test
                    go mod tidy → go mod tidy
                    go -C x test ./... → go test
                    aws --region x s3 cp a b → aws s3 cp
                    gh pr create --title x → gh pr create
                    gh --repo a/b issue list → gh issue list
                    npx -y jest x → npx jest
                    terraform -chdir=x plan → terraform plan
                    systemctl --user restart x → systemctl restart
                    apt-get -y -o A=b install x → apt-get install
                    C:\\\\x\\\\Git.EXE status → git status
                    $JAVA_HOME/bin/java -version → java
                    ~/bin/tool → tool
                    $CMD x → $CMD
                    "my tool" x → my tool
                    """)
    void family_is_program_and_subcommand_without_what_only_runs_it(String text, String family) {
        assertThat(command(text).family()).isEqualTo(family);
    }

    @Test
    void program_and_arguments_are_those_behind_the_wrappers() {
        Command command = command("A=1 timeout 5 /usr/bin/git -C r push 'a b'");

        assertThat(command.program()).isEqualTo("git");
        assertThat(command.executable()).isEqualTo("/usr/bin/git");
        assertThat(command.arguments()).extracting(Word::text).containsExactly("-C", "r", "push", "a b");
    }

    @Test
    void program_that_the_shell_would_expand_is_unknown() {
        assertThat(command("$CMD x").program()).isEmpty();
        assertThat(command("./$x").program()).isEmpty();
        assertThat(command("$(which git) x").program()).isEmpty();
    }

    @Test
    void command_without_words_is_empty() {
        Command command = command("A=1 > f");

        assertThat(command.isEmpty()).isTrue();
        assertThat(command.program()).isEmpty();
        assertThat(command.family()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    timeout 5 ls → PT5S
                    timeout 2m ls → PT2M
                    timeout 1.5h ls → PT1H30M
                    timeout -k 9 0.5s ls → PT0.5S
                    timeout 9 timeout 5 ls → PT5S
                    timeout 9 curl -m 5 http://x → PT5S
                    curl --max-time 2.5 http://x → PT2.5S
                    curl --max-time=3 http://x → PT3S
                    curl -sm3 http://x → PT3S
                    curl -sm 3 http://x → PT3S
                    go test -timeout 1m30s ./... → PT1M30S
                    kubectl wait --timeout=500ms x → PT0.5S
                    pytest --timeout 30 → PT30S
                    """)
    void limit_of_the_tool_is_found(String text, Duration limit) {
        assertThat(command(text).limitNanos()).isEqualTo(limit.toNanos());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ls", "timeout 0 ls", "timeout $T ls", "timeout x ls", "curl http://x", "curl -m", "timeout 5"})
    void no_limit_is_minus_one(String text) {
        assertThat(command(text).limitNanos()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh h ls", "docker exec c ls", "docker run i", "docker compose exec c ls", "kubectl exec p -- ls",
                        "chroot /x ls",
                "sudo ls", "su - me -c ls", "bash -lc ls", "bash --login -c ls", "nsenter -t 1 ls", "vagrant ssh -c ls",
                "sh -c 'ssh h ls'", "timeout 5 ssh h", "nice sudo -n ls", "podman exec c ls"
            })
    void local_world_proves_nothing_about_what_acts_elsewhere(String text) {
        assertThat(command(text).elsewhere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls",
                "docker ps",
                "kubectl get pods",
                "bash -c ls",
                "vagrant status",
                "git push",
                "su2 x",
                "echo ssh"
            })
    void what_acts_here_is_not_elsewhere(String text) {
        assertThat(command(text).elsewhere()).isFalse();
    }

    @Test
    void sudo_and_xargs_leave_a_mark() {
        assertThat(command("sudo -n rm x").privileged()).isTrue();
        assertThat(command("rm x").privileged()).isFalse();
        assertThat(command("xargs -r rm").viaXargs()).isTrue();
        assertThat(command("rm x").viaXargs()).isFalse();
    }

    @Test
    void shell_text_is_parsed_only_when_it_is_literal() {
        assertThat(command("bash -c 'a | b'").script().pipelines()).hasSize(1);
        assertThat(command("bash -c \"a $x\"").script()).isNull();
        assertThat(command("bash x.sh").script()).isNull();
        assertThat(command("ls").script()).isNull();
    }

    @Test
    void endless_delegation_and_wrapping_end() {
        assertThat(Programs.testRunner(command("npx ".repeat(5000) + "jest"))).isFalse();
        assertThat(command("nice ".repeat(5000) + "ls").program()).isEqualTo("nice");
    }
}
