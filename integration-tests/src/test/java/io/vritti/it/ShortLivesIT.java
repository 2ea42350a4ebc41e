package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.BriefHost;
import io.vritti.it.host.ShellHost;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * JVMs that live for a second each, as the commands of an agent, and one KyroDB that they share. What an exit could not send on a
 * busy machine is sent by the next JVM, and at the end by {@code sync}.
 */
class ShortLivesIT {

    private static final int JVMS = 20;
    private static final int MACHINES = 2;

    @TempDir
    private Path folder;

    private KyroProcess server;

    @BeforeEach
    void startServer() throws Exception {
        server = KyroProcess.start(
                KyroSetup.ofDimension(384).set("hnsw.distance", "cosine"),
                Files.createDirectory(folder.resolve("server")));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void what_jvms_of_a_second_learnt_refuses_the_first_call_of_the_next() throws Exception {
        List<CompletableFuture<List<Run>>> machines = new ArrayList<>();
        for (int machine = 0; machine < MACHINES; machine++) {
            Path project = project("machine-" + machine);
            int first = machine;
            machines.add(CompletableFuture.supplyAsync(() -> lives(project, first)));
        }
        for (CompletableFuture<List<Run>> lives : machines) {
            assertThat(lives.get()).allSatisfy(run -> {
                assertThat(run.stdout()).startsWith("exit 1");
                assertThat(run.stderr()).isEmpty();
            });
        }

        for (int machine = 0; machine < MACHINES; machine++) {
            Run sync = Host.on(Jdks.newest(), folder.resolve("machine-" + machine))
                    .option("-Dvritti.store=kyrodb", "-Dvritti.kyrodb.text=" + server.address())
                    .arguments("-jar", Host.jar().toString(), "sync")
                    .run();
            assertThat(sync.exitCode()).as(sync.toString()).isZero();
        }

        try (LiveHost reader = host(project("reader")).main(ShellHost.class).start()) {
            for (int i = JVMS - 1; i >= 0; i--) {
                String call = "run " + String.join(" ", failing(i));
                assertThat(reader.ask(call)).as("failure %s", i).startsWith("refused NOT EXECUTED");
            }
        }
        for (int machine = 0; machine < MACHINES; machine++) {
            Path log = folder.resolve("machine-" + machine + "/home/vritti.log");
            assertThat(Files.exists(log) ? Files.readString(log) : "").doesNotContain("Thread interrupted", "Shutdown");
        }
    }

    /** One after the other. */
    private List<Run> lives(Path project, int first) {
        List<Run> runs = new ArrayList<>();
        try {
            for (int i = first; i < JVMS; i += MACHINES) {
                runs.add(host(project).main(BriefHost.class, failing(i)).run());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return runs;
    }

    private static String[] failing(int i) {
        return new String[] {"cat", "data/missing-" + i + ".txt"};
    }

    /** A checkout on a machine of its own. */
    private Path project(String machine) throws Exception {
        Path project = folder.resolve(machine).resolve("project");
        Files.createDirectories(project.resolve("data"));
        git(project, "init", "-q");
        git(project, "remote", "add", "origin", "https://example.org/team/project.git");
        return project;
    }

    private Host host(Path project) throws IOException {
        return Host.on(Jdks.newest(), project.getParent())
                .worksIn(project)
                .agent("mode=veto,veto.holdout=0,veto.scope=all,gate.deadline=10s,store=kyrodb,kyrodb.text="
                        + server.address());
    }

    private static void git(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
