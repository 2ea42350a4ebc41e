package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tools of a server over pipes, called by the MCP Java SDK's client under the agent: the oldest version and the newest one. */
class McpToolsIT {

    private static final Path CASES = Path.of("src/test/hosts/io/vritti/it/inside/McpToolCases.java");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> version_0_15() throws IOException {
        return cases("mcp-0.15").withOnOwn(Host.VETO);
    }

    @TestFactory
    Stream<DynamicNode> version_2_2() throws IOException {
        return cases("mcp-2.2").with(Host.VETO);
    }

    private Inside cases(String version) throws IOException {
        return new Inside(folder.resolve(version), "McpToolCases")
                .beside(Host.libraries(version))
                .beside(Host.libraries("slf4j-nop"))
                .compiled(Files.readString(CASES));
    }
}
