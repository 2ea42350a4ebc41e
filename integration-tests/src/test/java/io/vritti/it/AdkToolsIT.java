package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tools of Google's Agent Development Kit under the agent, in the default scope: the oldest, a middle and the newest version. */
class AdkToolsIT {

    private static final Path CASES = Path.of("src/test/hosts/io/vritti/it/inside/AdkToolCases.java");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> version_0_3() throws IOException {
        return cases("adk-0.3").withOnOwn(Host.VETO);
    }

    @TestFactory
    Stream<DynamicTest> version_1_2() throws IOException {
        return cases("adk-1.2").withOnOwn(Host.VETO);
    }

    @TestFactory
    Stream<DynamicNode> version_1_8() throws IOException {
        return cases("adk-1.8").with(Host.VETO);
    }

    private Inside cases(String version) throws IOException {
        return new Inside(folder.resolve(version), "AdkToolCases")
                .beside(Host.libraries(version))
                .beside(Host.libraries("slf4j-nop"))
                .alone()
                .compiled(Files.readString(CASES));
    }
}
