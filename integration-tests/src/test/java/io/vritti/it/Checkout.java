package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.kyrodb.KyroProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A checkout of one and the same project, whose folder {@code data} is empty, on a machine of its own: with a home of its own, and
 * a KyroDB that all share.
 */
record Checkout(Path machine, KyroProcess server) {

    /** @param folder of all machines */
    static Checkout on(String machine, Path folder, KyroProcess server) throws Exception {
        Checkout checkout = new Checkout(folder.resolve(machine), server);
        Files.createDirectories(checkout.data());
        checkout.git("init", "-q");
        checkout.git("remote", "add", "origin", "https://example.org/team/project.git");
        return checkout;
    }

    Path project() {
        return machine.resolve("project");
    }

    Path data() {
        return project().resolve("data");
    }

    Path home() {
        return machine.resolve("home");
    }

    /** A host that works in it, refuses wherever it may, and waits for the shared memory as long as a call may. */
    Host host() {
        return host(Jdks.newest(), ",gate.deadline=10s");
    }

    /** One on this JDK that waits as long as the defaults say. */
    Host host(Jdk jdk) {
        return host(jdk, "");
    }

    private Host host(Jdk jdk, String deadline) {
        return Host.on(jdk, machine)
                .worksIn(project())
                .agent("mode=veto,veto.holdout=0,veto.scope=all" + deadline + ",store=kyrodb,kyrodb.text="
                        + server.address());
    }

    /** Waits until all that has failed here has come to the shared memory. */
    void sync() throws IOException, InterruptedException {
        Run sync = Host.on(Jdks.newest(), machine)
                .option("-Dvritti.store=kyrodb", "-Dvritti.kyrodb.text=" + server.address())
                .arguments("-jar", Host.jar().toString(), "sync")
                .run();
        assertThat(sync.exitCode()).as(sync.toString()).isZero();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(project().toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
