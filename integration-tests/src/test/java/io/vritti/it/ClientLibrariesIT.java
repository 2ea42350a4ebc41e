package io.vritti.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Client libraries under the agent, the oldest, a middle and the newest version of each. One JVM runs all cases of a version; the
 * newest version runs on the newest JDK, the others on the oldest, which their hosts are likely to have; what has one version runs on each.
 */
class ClientLibrariesIT {

    /** Its types have other names in version 12, so that it is compiled against each version when it is run. */
    private static final Path JETTY = Path.of("src/test/hosts/io/vritti/it/inside/JettyVetoCases.java");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> okhttp() {
        return each("OkHttpVetoCases", "okhttp-3.12.0", "okhttp-4.12.0", "okhttp-5.5.1");
    }

    @TestFactory
    Stream<DynamicNode> apache_4() {
        return each("Apache4VetoCases", "apache-4.3", "apache-4.5.14");
    }

    @TestFactory
    Stream<DynamicNode> apache_4_async() {
        return each("Apache4AsyncVetoCases", "apache-async-4.1", "apache-async-4.1.5");
    }

    @TestFactory
    Stream<DynamicNode> apache_5() {
        return each("Apache5VetoCases", "apache-5.0", "apache-5.2.3", "apache-5.6.5");
    }

    @TestFactory
    Stream<DynamicNode> apache_5_async() {
        return each("Apache5AsyncVetoCases", "apache-5.0", "apache-5.2.3", "apache-5.6.5");
    }

    @TestFactory
    Stream<DynamicNode> reactor_netty() {
        return each(
                "ReactorNettyVetoCases",
                "reactor-netty-1.0.0 netty-4.1.50 slf4j-jdk14",
                "reactor-netty-1.1.20 netty-4.1.118 slf4j-jdk14",
                "reactor-netty-1.3.8 netty-4.2.20 slf4j-jdk14");
    }

    @TestFactory
    Stream<DynamicNode> web_client() {
        return each("WebClientVetoCases", "spring-webflux-6.2.8 netty-4.1.118 slf4j-jdk14");
    }

    @TestFactory
    Stream<DynamicNode> model_through_web_client_in_the_default_scope() {
        return under(Host.VETO, "WebClientModelCases", "spring-webflux-6.2.8 netty-4.1.118 slf4j-jdk14");
    }

    @TestFactory
    Stream<DynamicNode> netty() {
        return each(
                "NettyVetoCases", "netty-4.1.50 slf4j-jdk14", "netty-4.1.118 slf4j-jdk14", "netty-4.2.20 slf4j-jdk14");
    }

    @TestFactory
    Stream<DynamicNode> vertx() {
        return each("VertxVetoCases", "vertx-5.2.3 netty-4.2.20 slf4j-jdk14");
    }

    @TestFactory
    Stream<DynamicNode> async_http_client() {
        return each("AsyncHttpClientVetoCases", "async-http-client-3.0.14 netty-4.2.20 slf4j-jdk14");
    }

    @TestFactory
    Stream<DynamicNode> jetty_9_to_11() throws IOException {
        return compiled("JettyVetoCases", Files.readString(JETTY), "jetty-9.4.58", "jetty-11.0.24");
    }

    @TestFactory
    Stream<DynamicNode> jetty_12() throws IOException {
        String source = Files.readString(JETTY)
                .replace("client.api.", "client.")
                .replace("client.util.", "client.")
                .replace("ContentProvider", "RequestContent")
                .replace(".content(", ".body(");
        return compiled("JettyVetoCases", source, "jetty-12.0.0", "jetty-12.1.14");
    }

    private Stream<DynamicNode> compiled(String cases, String source, String... versions) {
        return twoAtATime(
                version -> {
                    Inside inside = new Inside(folder.resolve(version), cases).beside(jars(version));
                    try {
                        return tests(inside.compiled(source), Host.VETO_ALL, version, versions);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                versions);
    }

    private Stream<DynamicNode> each(String cases, String... versions) {
        return under(Host.VETO_ALL, cases, versions);
    }

    /** @param versions the folder of its jars, or several with blanks between them */
    private Stream<DynamicNode> under(String settings, String cases, String... versions) {
        return twoAtATime(
                version -> tests(
                        new Inside(folder.resolve(version), cases).beside(jars(version)), settings, version, versions),
                versions);
    }

    /** Most of the time their JVMs wait for servers. */
    private static Stream<DynamicNode> twoAtATime(
            Function<String, Stream<? extends DynamicNode>> tests, String... versions) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<DynamicNode>> running = Stream.of(versions)
                    .map(version -> CompletableFuture.<DynamicNode>supplyAsync(
                            () -> DynamicContainer.dynamicContainer(
                                    version, tests.apply(version).toList()),
                            two))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList().stream();
        } finally {
            two.shutdown();
        }
    }

    private static List<Path> jars(String version) {
        List<Path> jars = new ArrayList<>();
        try {
            for (String library : version.split(" ")) {
                jars.addAll(Host.libraries(library));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jars;
    }

    private static Stream<? extends DynamicNode> tests(
            Inside inside, String settings, String version, String... versions) {
        if (versions.length == 1) {
            return inside.with(settings);
        }
        boolean newest = version.equals(versions[versions.length - 1]);
        return newest ? inside.withOnNewest(settings) : inside.withOnOwn(settings);
    }
}
