package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries that are built on the clients that are watched: however they nest, a call is one action. The clients are tested on each
 * JDK, these on the newest.
 */
class LibrariesOnLibrariesIT {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> retrofit() throws IOException {
        return cases("RetrofitCases", "retrofit", Host.VETO_ALL);
    }

    @TestFactory
    Stream<DynamicTest> feign() throws IOException {
        return cases("FeignCases", "feign", Host.VETO_ALL);
    }

    @TestFactory
    Stream<DynamicTest> spring() throws IOException {
        return cases("SpringCases", "spring-web", Host.VETO_ALL);
    }

    /** Over a copy of Apache HttpClient 5 under another package prefix. */
    @TestFactory
    Stream<DynamicTest> docker_java() throws IOException {
        return cases("DockerCases", "docker-zerodep", Host.VETO_ALL);
    }

    private Stream<DynamicTest> cases(String cases, String libraries, String settings) throws IOException {
        return new Inside(folder, cases)
                .beside(Host.libraries(libraries))
                .compiled(Files.readString(Path.of("src/test/hosts/io/vritti/it/inside", cases + ".java")))
                .withOnNewest(settings);
    }
}
