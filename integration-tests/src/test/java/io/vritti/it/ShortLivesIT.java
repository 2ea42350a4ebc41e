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
        server = KyroProcess.start(KyroSetup.ofTexts(), Files.createDirectory(folder.resolve("server")));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void what_jvms_of_a_second_learnt_refuses_the_first_call_of_the_next() throws Exception {
        List<Checkout> machines = new ArrayList<>();
        List<CompletableFuture<List<Run>>> lives = new ArrayList<>();
        for (int machine = 0; machine < MACHINES; machine++) {
            Checkout checkout = Checkout.on("machine-" + machine, folder, server);
            int first = machine;
            machines.add(checkout);
            lives.add(CompletableFuture.supplyAsync(() -> lives(checkout, first)));
        }
        for (CompletableFuture<List<Run>> ofMachine : lives) {
            assertThat(ofMachine.get()).allSatisfy(run -> {
                assertThat(run.stdout()).startsWith("exit 1");
                assertThat(run.stderr()).isEmpty();
            });
        }

        for (Checkout machine : machines) {
            machine.sync();
        }

        Checkout third = Checkout.on("reader", folder, server);
        try (LiveHost reader = third.host().main(ShellHost.class).start()) {
            for (int i = JVMS - 1; i >= 0; i--) {
                String call = "run " + String.join(" ", failing(i));
                assertThat(reader.ask(call)).as("failure %s", i).startsWith("refused NOT EXECUTED");
            }
        }
        for (Checkout machine : machines) {
            Path log = machine.home().resolve("vritti.log");
            assertThat(Files.exists(log) ? Files.readString(log) : "").doesNotContain("Thread interrupted", "Shutdown");
        }
    }

    /** One after the other. */
    private static List<Run> lives(Checkout checkout, int first) {
        List<Run> runs = new ArrayList<>();
        try {
            for (int i = first; i < JVMS; i += MACHINES) {
                runs.add(checkout.host().main(BriefHost.class, failing(i)).run());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return runs;
    }

    private static String[] failing(int i) {
        return new String[] {"cat", "data/missing-" + i + ".txt"};
    }
}
