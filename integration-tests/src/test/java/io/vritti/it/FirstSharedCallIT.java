package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The first call of the first JVM of a home, with the usual deadlines, and a memory that others have filled. */
@Execution(ExecutionMode.CONCURRENT)
class FirstSharedCallIT {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(60);

    private static final String FRAMEWORK = "dev.langchain4j.data.message.ChatMessage";

    @TempDir
    private Path folder;

    private KyroProcess server;

    private interface Sign {
        void showIn(LiveHost host) throws Exception;
    }

    @BeforeEach
    void learnElsewhere() throws Exception {
        server = KyroProcess.start(KyroSetup.ofTexts(), Files.createDirectory(folder.resolve("server")));
        Checkout first = Checkout.on("first", folder, server);
        try (LiveHost host = first.host().main(ShellHost.class).start()) {
            assertThat(host.shell("cat data/missing.txt")).isEqualTo("exit 1");
            host.end();
        }
        first.sync();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @TestFactory
    Stream<DynamicNode> it_is_refused_if_it_failed_elsewhere_and_something_shows_an_agent_before() {
        return Jdks.each(jdk -> Stream.of(
                refused(jdk, "a model that is asked", LiveHost::think),
                refused(jdk, "a class of an agent framework", host -> host.ask("load " + FRAMEWORK)),
                refused(jdk, "settings by which everything may be refused", host -> {})));
    }

    private DynamicTest refused(Jdk jdk, String what, Sign sign) {
        return DynamicTest.dynamicTest(what, () -> {
            Checkout fresh = Checkout.on("jdk-" + jdk.version() + " " + what, folder, server);
            try (LiveHost host = fresh.host(jdk)
                    .main(ShellHost.class, Host.libraries("langchain4j"))
                    .start()) {
                sign.showIn(host);
                // The digest of failed keys is kept in the home when it has been read.
                Await.upTo(
                        CONNECTED_WITHIN,
                        () -> Files.exists(fresh.home().resolve("kyrodb.keys")),
                        connected -> connected);
                assertThat(host.shell("cat data/missing.txt")).startsWith("refused NOT EXECUTED");
            }
        });
    }
}
