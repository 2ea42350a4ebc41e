package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Agents on LangChain4j under the agent: the newest version on each JDK, the oldest and a middle one on the oldest. */
class LangChain4jToolsIT {

    private static final Path CASES = Path.of("src/test/hosts/io/vritti/it/inside/LangChain4jCases.java");
    private static final String NEWEST = "langchain4j-1.19.0";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> each_version() throws IOException {
        List<DynamicNode> all = new ArrayList<>();
        for (String version : List.of("langchain4j-1.0.0", "langchain4j-1.8.0", NEWEST)) {
            Inside inside = new Inside(Files.createDirectories(folder.resolve(version)), "LangChain4jCases")
                    .beside(Host.libraries(version))
                    .beside(Host.libraries("slf4j-nop"))
                    .alone()
                    .compiled(Files.readString(CASES));
            Stream<? extends DynamicNode> tests =
                    version.equals(NEWEST) ? inside.with(Host.VETO) : inside.withOnOwn(Host.VETO);
            all.add(DynamicContainer.dynamicContainer(version, tests.toList()));
        }
        return all.stream();
    }
}
