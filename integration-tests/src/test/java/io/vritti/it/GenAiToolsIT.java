package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Functions that Google's GenAI SDK calls by itself under the agent, in the default scope: 1.8 and 1.44, which the Agent Development Kit
 * brings along, and the newest version.
 */
class GenAiToolsIT {

    private static final Path CASES = Path.of("src/test/hosts/io/vritti/it/inside/GenAiToolCases.java");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> version_1_8() throws IOException {
        return cases("adk-0.3").withOnOwn(Host.VETO);
    }

    @TestFactory
    Stream<DynamicTest> version_1_44() throws IOException {
        return cases("adk-1.2").withOnOwn(Host.VETO);
    }

    @TestFactory
    Stream<DynamicNode> version_2_3() throws IOException {
        return cases("genai-2.3").with(Host.VETO);
    }

    private Inside cases(String version) throws IOException {
        return new Inside(folder.resolve(version), "GenAiToolCases")
                .beside(Host.libraries(version))
                .beside(Host.libraries("slf4j-nop"))
                .alone()
                .compiled(Files.readString(CASES));
    }
}
