package io.vritti.program;

import static io.vritti.program.CommandTest.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.shell.ShellParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleep 5",
                "watch ls",
                "wait",
                "wait $!",
                "tail -f x",
                "tail -n5 -F x",
                "kubectl wait x",
                "docker wait x",
                "inotifywait x",
                "curl -f http://localhost:8080/health",
                "curl http://h/actuator/health?x=1",
                "curl -s http://h/readyz",
                "wget --spider http://h",
                "wget -q http://h/ping",
                "nc -z h 80",
                "pg_isready -h x",
                "redis-cli ping",
                "kubectl rollout status d/x",
                "kubectl get pods -w",
                "docker logs -f x",
                "journalctl -fu x",
                "gh run watch",
                "aws ec2 wait x",
                "wait-for-it.sh h:1",
                "ping -c1 h",
                "a && sleep 5",
                "sh -c 'sleep 5; a'",
                "until a; do b; done",
                "while ! a; do b; done",
                "while true; do a; sleep 1; done",
                "timeout 9 sleep 5",
                "adb wait-for-device"
            })
    void waiting_is_known(String text) {
        assertThat(Programs.waits(ShellParser.parse(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tail x",
                "curl http://h/api",
                "curl http://health.org/x",
                "ls",
                "docker logs x",
                "kubectl get pods",
                "echo sleep",
                "while read l; do a; done",
                "nc h 80",
                "curl http://h/statuses",
                "mvn verify",
                "wget http://h/f"
            })
    void working_is_not_waiting(String text) {
        assertThat(Programs.waits(ShellParser.parse(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat",
                "cat -",
                "cat - f",
                "sort",
                "wc -l",
                "head -n 5",
                "sh -s",
                "sh",
                "bash -",
                "bash -s x",
                "python",
                "python -",
                "python3 - a",
                "patch -p1",
                "kubectl apply -f -",
                "kubectl create --filename=-",
                "psql db",
                "ssh h",
                "xargs rm",
                "tee f",
                "jq .",
                "tr a b",
                "sed s/a/b/",
                "sed -n -e p",
                "awk '{print}'",
                "grep x",
                "grep -e x",
                "mail me",
                "docker load",
                "git apply",
                "git hash-object --stdin",
                "tar xzf -",
                "gzip",
                "node",
                "mysql db",
                "sqlite3 f.db",
                "curl -d @- http://x",
                "docker login --password-stdin",
                "read x",
                "md5sum",
                "cat | grep x",
                "a && cat",
                "sh -c 'cat > f'",
                "docker build -",
                "git commit -F -",
                "xargs",
                "$(cat) x",
                "redis-cli",
                "bc",
                "docker run -i x"
            })
    void reader_of_stdin_is_known(String text) {
        assertThat(Programs.readsStdin(ShellParser.parse(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat f",
                "sort f",
                "wc -l f",
                "head -n 5 f",
                "sh x.sh",
                "bash -c ls",
                "python x.py",
                "python -c x",
                "python -m y",
                "patch -i f",
                "patch a b",
                "kubectl apply -f x",
                "psql -c x",
                "psql -f x",
                "jq . f",
                "sed s/a/b/ f",
                "sed -e p f",
                "awk '{print}' f",
                "grep x f",
                "grep -r x",
                "grep -e x f",
                "docker load -i f",
                "git apply f",
                "tar xzf f",
                "cat < f",
                "cat <<< x",
                "python3 - <<E\nx\nE",
                "ls | cat",
                "ls",
                "mvn test",
                "unknown-tool",
                "ssh -n h",
                "node x.js",
                "mysql -e x",
                "sqlite3 f.db 'select 1'",
                "echo -",
                "a | xargs rm",
                "cat &",
                "ls | while read x; do a; done"
            })
    void other_commands_do_not_read_stdin(String text) {
        assertThat(Programs.readsStdin(ShellParser.parse(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    cd x → NONE
                    export A=1 → NONE
                    A=1 → NONE
                    echo x → NONE
                    echo x > /dev/null 2>&1 → NONE
                    printf x >&2 → NONE
                    test -f x → NONE
                    ls | grep x | wc -l → NONE
                    git status → NONE
                    find . -name x → NONE
                    sed s/a/b/ f → NONE
                    docker ps → NONE
                    kubectl get pods → NONE
                    curl http://x → NONE
                    sleep 1 → NONE
                    mvn --version → NONE
                    sh -c 'ls | wc' → NONE
                    for f in *; do echo $f; done → NONE
                    cat <<E → NONE
                    command -v x → NONE
                    echo x > f → FILES
                    echo x &>> f → FILES
                    > f → FILES
                    (echo x) > f → FILES
                    ls | tee f → FILES
                    mkdir x → FILES
                    cp a b → FILES
                    rm -rf x → FILES
                    git add . → FILES
                    git stash → FILES
                    git checkout -b x → FILES
                    sed -i s/a/b/ f → FILES
                    sed -ni s/a/b/ f → FILES
                    tar xf x → FILES
                    gcc x.c → FILES
                    javac A.java → FILES
                    sort -o f f → FILES
                    find . -delete → FILES
                    curl -o f http://x → FILES
                    ls | xargs touch → FILES
                    echo $(touch x) → FILES
                    env A=1 touch x → FILES
                    sh -c 'touch x' → FILES
                    mytool → OPAQUE
                    mytool --version → OPAQUE
                    ./x.sh → OPAQUE
                    $X → OPAQUE
                    npm ci → OPAQUE
                    mvn test → OPAQUE
                    pip install x → OPAQUE
                    docker run x → OPAQUE
                    docker exec c ls → OPAQUE
                    kubectl apply -f x → OPAQUE
                    systemctl restart x → OPAQUE
                    ssh h ls → OPAQUE
                    sudo mkdir x → OPAQUE
                    psql -c x → OPAQUE
                    git push → OPAQUE
                    git pull → OPAQUE
                    curl -d x http://x → OPAQUE
                    curl -XPOST http://x → OPAQUE
                    find . -exec x → OPAQUE
                    kill 5 → OPAQUE
                    eval x → OPAQUE
                    . ./x → OPAQUE
                    python x.py → OPAQUE
                    bash -lc ls → OPAQUE
                    bash x.sh → OPAQUE
                    npx jest → OPAQUE
                    echo $(mytool) → OPAQUE
                    echo x > /dev/tcp/h/80 → OPAQUE
                    echo 'unbalanced → OPAQUE
                    date -s x → OPAQUE
                    cmd /c dir → OPAQUE
                    """)
    void effects_are_the_strongest_of_what_runs(String text, Effects effects) {
        assertThat(Programs.effects(ShellParser.parse(text))).isEqualTo(effects);
    }

    @Test
    void pure_is_without_effects() {
        assertThat(Programs.pure(command("cd x"))).isTrue();
        assertThat(Programs.pure(command("source x"))).isFalse();
        assertThat(Programs.pure(command("touch x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn package",
                "./gradlew build",
                "cargo build",
                "npm ci",
                "npm install",
                "pip install x",
                "docker pull x",
                "apt-get install x",
                "docker build .",
                "git clone x",
                "conda env create",
                "go test ./...",
                "python3 -m pip install x",
                "timeout 9 mvn test",
                "sh -c 'npm ci'",
                "curl -O http://x",
                "wget http://x"
            })
    void tool_that_gets_further_the_next_time_is_known(String text) {
        assertThat(Programs.keepsPartialProgress(command(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ls", "python x.py", "pytest", "make", "gcc x.c", "npm run build", "mytool", "curl http://x"})
    void tool_that_starts_anew_is_known(String text) {
        assertThat(Programs.keepsPartialProgress(command(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pytest", "python -m pytest x", "poetry run pytest", "uv run python -m pytest", "npm test", "npm t",
                        "npm run test:unit",
                "npx jest", "yarn test", "mvn test", "mvn -q clean verify", "mvn surefire:test", "gradle check",
                        "./gradlew :a:test",
                "./gradlew integrationTest", "cargo test", "go test ./...", "dotnet test", "bundle exec rspec",
                        "make test", "ctest",
                "bazel test //...", "sh -c 'cd x && pytest'", "python -m unittest", "coverage run -m pytest",
                        "deno test", "bun test"
            })
    void test_run_is_known(String text) {
        assertThat(Programs.testRunner(command(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn compile",
                "npm run build",
                "test -f x",
                "gradle assemble",
                "cargo build",
                "make all",
                "echo pytest",
                "go vet"
            })
    void other_run_is_no_test_run(String text) {
        assertThat(Programs.testRunner(command(text))).isFalse();
    }

    @Test
    void build_tools_installers_network_and_clock_are_known() {
        assertThat(List.of("mvn x", "make", "cargo build", "gcc x.c", "npm run build", "docker build ."))
                .allMatch(text -> Programs.buildTool(command(text)));
        assertThat(List.of(
                        "apt-get install x", "pip3 install x", "npm ci", "brew install x", "terraform init", "uv sync"))
                .allMatch(text -> Programs.installer(command(text)));
        assertThat(List.of("curl x", "git push", "ssh h", "npm ci", "kubectl get x", "psql", "ping h"))
                .allMatch(text -> Programs.network(command(text)));
        assertThat(List.of("date", "uptime", "cal")).allMatch(text -> Programs.readsClock(command(text)));
        assertThat(List.of("ls", "echo date", "git status")).noneMatch(text -> Programs.readsClock(command(text)));
        assertThat(List.of("pip list", "apt list", "npm ls")).noneMatch(text -> Programs.installer(command(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '%', textBlock = """
                    cd app && mvn -q test | tail -20 → mvn test
                    cd x && git push → git push
                    mvn test | tee log → mvn test
                    mvn test; echo $? → mvn test
                    (cd x && make all) → make all
                    cat f | psql db → psql
                    cat f | grep x → cat
                    ls; cd x → ls
                    set -e; export A=1; npm ci && npm test → npm test
                    grep x f | xargs rm → rm
                    for f in *; do python $f; done → python
                    bash -c 'cd x && go build' → go build
                    timeout 60 bash -c 'npm ci' → npm ci
                    cd x → cd
                    A=1 → %%
                    foo || true → foo
                    """)
    void family_of_a_script_is_that_of_the_command_that_matters(String text, String family) {
        assertThat(Programs.family(ShellParser.parse(text))).isEqualTo(family);
    }

    @Test
    void family_of_an_argv_is_seen_through_the_shell() {
        assertThat(Programs.family(List.of("bash", "-lc", "cd x && git push"))).isEqualTo("git push");
        assertThat(Programs.family(List.of("git", "-C", "r", "push"))).isEqualTo("git push");
        assertThat(Programs.family(List.of())).isEmpty();
    }
}
