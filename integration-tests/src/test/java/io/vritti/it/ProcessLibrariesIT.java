package io.vritti.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that start processes, with the JDK's classes or without them. One JVM runs all cases of a version. */
class ProcessLibrariesIT {

    /** They load a native library through JNA, which newer JDKs say on stderr without this. */
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> nuprocess() {
        return each("NuProcessVetoCases", "nuprocess-2.0.6", "nuprocess-3.0.0");
    }

    @TestFactory
    Stream<DynamicNode> pty4j() {
        return each("Pty4jVetoCases", "pty4j-0.13.4", "pty4j-0.13.12");
    }

    @TestFactory
    Stream<DynamicNode> commons_exec() {
        return new Inside(folder, "CommonsExecCases").with(Host.VETO_ALL);
    }

    private Stream<DynamicNode> each(String cases, String... versions) {
        return Stream.of(versions).map(version -> {
            try {
                return DynamicContainer.dynamicContainer(
                        version,
                        new Inside(folder.resolve(version), cases)
                                .beside(Host.libraries(version))
                                .option(NATIVE)
                                .with(Host.VETO_ALL));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
