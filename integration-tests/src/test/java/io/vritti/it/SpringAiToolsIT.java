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

/** Agents on Spring AI under the agent: the newest version on each JDK, the oldest and a middle one on the oldest. */
class SpringAiToolsIT {

    private static final Path CASES = Path.of("src/test/hosts/io/vritti/it/inside/SpringAiCases.java");
    private static final String NEWEST = "spring-ai-2.0.1";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> each_version() throws IOException {
        List<DynamicNode> all = new ArrayList<>();
        for (String version : List.of("spring-ai-1.1.0", "spring-ai-1.1.8", NEWEST)) {
            Inside inside = new Inside(Files.createDirectories(folder.resolve(version)), "SpringAiCases")
                    .beside(Host.libraries(version))
                    .beside(Host.libraries("slf4j-nop"))
                    .alone()
                    .compiled(source(version));
            Stream<? extends DynamicNode> tests =
                    version.equals(NEWEST) ? inside.with(Host.VETO) : inside.withOnOwn(Host.VETO);
            all.add(DynamicContainer.dynamicContainer(version, tests.toList()));
        }
        return all.stream();
    }

    /** Version 2 makes its client of the options; version 1 is given one. */
    private static String source(String version) throws IOException {
        String source = Files.readString(CASES);
        return version.equals(NEWEST)
                ? source
                : source.replace(
                        ".options((OpenAiChatOptions) OpenAiChatOptions.builder()\n"
                                + "                        .baseUrl(asked.address() + \"/v1\")\n"
                                + "                        .apiKey(\"none\")\n",
                        ".openAiApi(org.springframework.ai.openai.api.OpenAiApi.builder()\n"
                                + "                        .baseUrl(asked.address())\n"
                                + "                        .apiKey(\"none\")\n"
                                + "                        .build())\n"
                                + "                .defaultOptions(OpenAiChatOptions.builder()\n");
    }
}
