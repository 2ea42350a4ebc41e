package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same of large libraries, which only the profile {@code peers} downloads: its last result is in RATIONALE.md. */
class PeersIT {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> openai() throws IOException {
        return cases("OpenAiCases", "openai", Host.VETO + ",veto.scope=auto");
    }

    @TestFactory
    Stream<DynamicNode> anthropic() throws IOException {
        return cases("AnthropicCases", "anthropic", Host.VETO + ",veto.scope=auto");
    }

    @TestFactory
    Stream<DynamicNode> aws() throws IOException {
        return cases("AwsCases", "aws-sync", Host.VETO_ALL);
    }

    private Stream<DynamicNode> cases(String cases, String libraries, String settings) throws IOException {
        return new Inside(folder, cases)
                .beside(Host.libraries(libraries))
                .compiled(Files.readString(Path.of("src/test/hosts/io/vritti/it/inside", cases + ".java")))
                .with(settings);
    }
}
