package io.vritti.evidence.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RequestBody;
import io.vritti.action.Stdin;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.capture.EvidenceCollector;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.proof.Basis;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are those of the tools; none of their services can be asked here. */
class RemoteRefusalsTest {

    private static final long BUDGET_NANOS = 500_000_000;
    private static final String PIP = "ERROR: Could not find a version that satisfies the requirement nosuch==9 (from"
            + " versions: none)\nERROR: No matching distribution found for nosuch==9";
    private static final String PUSH = "remote: error: GH006: Protected branch update failed for refs/heads/main.\n"
            + "To https://github.com/acme/app.git\n ! [remote rejected] main -> main (protected branch hook declined)\n";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final SideEffectCounter changes = new SideEffectCounter();
    private final EvidenceCollector collector = new EvidenceCollector(changes, Clock.systemUTC(), 7, 8);
    private final EvidenceCheck check = new EvidenceCheck(changes, Clock.systemUTC(), 8);

    @BeforeEach
    void environment() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("pip", "pip3", "npm", "yarn", "docker", "gem", "kubectl", "gh")) {
            Files.copy(Path.of("/bin/true").toRealPath(), programs.resolve(tool));
        }
        environment.put("PATH", programs + ":/usr/bin:/bin");
        environment.put("HOME", folder.resolve("home").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pip install nosuch==9 | ERROR: No matching distribution found for nosuch==9
            python3 -m pip install 'nosuch>=9' | ERROR: No matching distribution found for nosuch>=9
            cd sub && pip3 install nosuch | ERROR: Could not find a version that satisfies the requirement nosuch (from versions: none)
            npm install @acme/nosuch | npm error 404 Not Found - GET https://registry.npmjs.org/@acme%2fnosuch - Not found~npm error 404  '@acme/nosuch@*' is not in this registry.
            npm i left-pad@99 | npm error code ETARGET~npm error notarget No matching version found for left-pad@99.
            yarn add nosuch | error Couldn't find package "nosuch" on the "npm" registry.
            docker pull acme/nosuch:1 | Error response from daemon: pull access denied for acme/nosuch, repository does not exist or may require 'docker login'
            docker pull nginx:nosuch | Error response from daemon: manifest for nginx:nosuch not found: manifest unknown: manifest unknown
            gem install nosuch | ERROR:  Could not find a valid gem 'nosuch' (>= 0) in any repository
            git clone https://github.com/acme/nosuch.git | remote: Repository not found.~fatal: repository 'https://github.com/acme/nosuch.git/' not found
            kubectl delete deployment web -n nosuch | Error from server (NotFound): namespaces "nosuch" not found
            git push origin main | To https://github.com/acme/app.git~ ! [zurückgewiesen] main -> main (fetch first)
            git push origin main | To https://github.com/acme/app.git~ ! [已拒绝] main -> main (fetch first)
            gh repo view acme/nosuch | GraphQL: Could not resolve to a Repository with the name 'acme/nosuch'. (repository)
            """)
    void refusal_of_a_service_holds_for_minutes(String script, String error) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Evidence evidence = fail(shell(script), error.replace('~', '\n'));
        assertThat(check.check(evidence, shell(script), BUDGET_NANOS))
                .isInstanceOfSatisfying(
                        CheckResult.Holds.class,
                        holds -> assertThat(holds.basis()).isEqualTo(Basis.REMOTE));
        EvidenceCheck later = new EvidenceCheck(changes, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)), 8);
        assertThat(later.check(evidence, shell(script), BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pip install nosuch | WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError'~ERROR: No matching distribution found for nosuch
            pip install -r requirements.txt | ERROR: No matching distribution found for nosuch==9
            pip install --index-url http://localhost:8080/simple nosuch | ERROR: No matching distribution found for nosuch
            npm install | npm error 404 Not Found - GET https://registry.npmjs.org/nosuch - Not found
            npm install nosuch | npm error network request to https://registry.npmjs.org/nosuch failed, reason: getaddrinfo EAI_AGAIN~npm error 404
            mvn test | [ERROR] Could not find artifact a:b:jar:1 in central (https://repo.maven.apache.org/maven2)
            git push origin main | remote: GH006: Protected branch update failed~To ../remote.git~ ! [remote rejected] main -> main (pre-receive hook declined)
            git clone ../nosuch.git | fatal: repository '../nosuch.git' not found
            ssh host pip install nosuch | ERROR: No matching distribution found for nosuch
            docker exec web pip install nosuch | ERROR: No matching distribution found for nosuch
            sudo pip install nosuch | ERROR: No matching distribution found for nosuch
            pip install nosuch OR false | ERROR: No matching distribution found for nosuch
            ./publish.sh && pip install nosuch | ERROR: No matching distribution found for nosuch
            """)
    void other_failures_are_no_refusals(String script, String error) {
        ProcessAction action = shell(script.replace(" OR ", " || "));
        assertThat(fail(action, error.replace('~', '\n')).preconditions()).noneMatch(p -> p.startsWith("refused_by"));
    }

    @Test
    void it_lifts_by_an_opaque_process_a_writing_request_a_users_word_and_in_another_session() {
        ProcessAction pip = shell("pip install nosuch==9");
        Evidence evidence = fail(pip, PIP);
        ProcessAction ls = shell("ls > listing");
        changes.ended(ls, exit(0, ""), changes.started(ls));
        assertThat(check.check(evidence, pip, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);
        EvidenceCheck another = new EvidenceCheck(new SideEffectCounter(), Clock.systemUTC(), 8);
        assertThat(another.check(evidence, pip, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);

        HttpAction publish = new HttpAction(
                "POST", URI.create("https://example.com/upload"), Map.of(), RequestBody.NONE, text -> text);
        changes.ended(publish, new Outcome(Outcome.End.STATUS, 201, null, 0, 0, -1, "", "", 0, -1), 0);
        assertThat(check.check(evidence, pip, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);

        Evidence second = fail(pip, PIP);
        ProcessAction twine = shell("twine upload dist/*");
        changes.ended(twine, exit(0, ""), changes.started(twine));
        assertThat(check.check(second, pip, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);

        Evidence third = fail(pip, PIP);
        changes.happened();
        assertThat(check.check(third, pip, BUDGET_NANOS)).isInstanceOf(CheckResult.Unsure.class);
    }

    @Test
    void it_lifts_by_a_change_of_the_tools_settings_and_of_the_environment() throws IOException {
        Evidence evidence = fail(shell("pip install nosuch==9"), PIP);
        Path settings = folder.resolve("home/.config/pip/pip.conf");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "[global]\nindex-url = https://pypi.acme.com/simple\n");
        assertThat(check.check(evidence, shell("pip install nosuch==9"), BUDGET_NANOS))
                .isInstanceOf(CheckResult.Changed.class);
        Files.delete(settings);
        assertThat(check.check(evidence, shell("pip install nosuch==9"), BUDGET_NANOS))
                .isInstanceOf(CheckResult.Holds.class);
        environment.put("PIP_INDEX_URL", "https://pypi.acme.com/simple");
        assertThat(check.check(evidence, shell("pip install nosuch==9"), BUDGET_NANOS))
                .isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void push_lifts_by_another_commit_another_address_and_never_holds_for_an_address_of_this_machine()
            throws IOException {
        Path git = folder.resolve(".git");
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("refs/heads/main"), "1111\n");
        Files.writeString(git.resolve("config"), "[remote \"origin\"]\nurl = https://github.com/acme/app.git\n");
        ProcessAction push = shell("git push origin main");
        Evidence evidence = settled(push, PUSH);
        assertThat(check.check(evidence, push, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);

        Files.writeString(git.resolve("refs/heads/main"), "2222\n");
        assertThat(check.check(evidence, push, BUDGET_NANOS)).isInstanceOf(CheckResult.Changed.class);

        Files.writeString(git.resolve("config"), "[remote \"origin\"]\nurl = http://localhost:3000/acme/app.git\n");
        assertThat(fail(push, PUSH).preconditions()).noneMatch(p -> p.startsWith("refused_by"));
    }

    @Test
    void push_from_a_linked_work_tree_lifts_by_what_all_work_trees_share() throws IOException {
        Path common = folder.resolve("main/.git");
        Path own = Files.createDirectories(common.resolve("worktrees/linked"));
        Path linked = Files.createDirectories(folder.resolve("linked"));
        Files.createDirectories(common.resolve("refs/heads"));
        Files.writeString(linked.resolve(".git"), "gitdir: ../main/.git/worktrees/linked\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/side\n");
        Files.writeString(common.resolve("refs/heads/side"), "1111\n");
        Files.writeString(common.resolve("config"), "[remote \"origin\"]\nurl = https://github.com/acme/app.git\n");
        ProcessAction push = shell("cd linked && git push");
        Evidence evidence = settled(push, PUSH);
        assertThat(check.check(evidence, push, BUDGET_NANOS)).isInstanceOf(CheckResult.Holds.class);

        Files.writeString(common.resolve("refs/heads/side"), "2222\n");
        assertThat(check.check(evidence, push, BUDGET_NANOS)).isInstanceOf(CheckResult.Changed.class);

        Files.writeString(common.resolve("config"), "[remote \"origin\"]\nurl = http://localhost:3000/acme/app.git\n");
        assertThat(fail(push, PUSH).preconditions()).noneMatch(p -> p.startsWith("refused_by"));
    }

    @Test
    void it_survives_its_stored_form() {
        EvidenceWriter writer = new EvidenceWriter();
        Evidence evidence = fail(shell("pip install nosuch==9"), PIP);
        assertThat(EvidenceReader.read(writer.write(evidence))).isEqualTo(evidence);
    }

    private Evidence fail(ProcessAction action, String error) {
        return collector.collect(action, exit(1, error), BUDGET_NANOS);
    }

    /** Of a run that began well after the last file was written. */
    private Evidence settled(ProcessAction action, String error) {
        Outcome later =
                new Outcome(Outcome.End.EXIT, 1, null, System.currentTimeMillis() + 5_000, 0, -1, error, "", 0, -1);
        return collector.collect(action, later, BUDGET_NANOS);
    }

    private ProcessAction shell(String script) {
        return new ProcessAction(
                List.of("bash", "-c", script),
                folder.toString(),
                Map.copyOf(environment),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private static Outcome exit(int code, String error) {
        return new Outcome(Outcome.End.EXIT, code, null, System.currentTimeMillis() + 5_000, 0, -1, error, "", 0, -1);
    }
}
