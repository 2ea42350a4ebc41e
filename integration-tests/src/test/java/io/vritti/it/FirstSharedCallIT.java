package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first call of the first JVM of a home, and a memory that others have filled. */
class FirstSharedCallIT {

    /** For a busy machine; the usual one is 50 ms. */
    private static final String DEADLINE = "2s";

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void it_is_refused_if_it_failed_elsewhere_and_the_model_was_asked_before() throws Exception {
        Path data = Files.createDirectory(folder.resolve("server"));
        try (KyroProcess server = KyroProcess.start(KyroSetup.ofTexts(), data)) {
            Checkout first = Checkout.on("first", folder, server);
            try (LiveHost host = first.host().main(ShellHost.class).start()) {
                assertThat(host.shell("cat data/missing.txt")).isEqualTo("exit 1");
                host.end();
            }
            first.sync();

            Checkout second = Checkout.on("second", folder, server);
            try (LiveHost host = second.host(DEADLINE).main(ShellHost.class).start()) {
                host.think();
                // The digest of failed keys is kept in the home when it has been read.
                Await.upTo(
                        CONNECTED_WITHIN,
                        () -> Files.exists(second.home().resolve("kyrodb.keys")),
                        connected -> connected);
                assertThat(host.shell("cat data/missing.txt")).startsWith("refused NOT EXECUTED");
            }
        }
    }
}
