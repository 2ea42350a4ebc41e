package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Agents and their tools under the agent in the default scope, the oldest, a middle and the newest version of each framework. One JVM runs
 * all cases of a version; the newest version runs on the newest JDK, the others on the oldest, which their hosts are likely to have.
 */
class ToolFrameworksIT {

    private static final String SETTINGS = Host.VETO + ",capture.goal=user";

    private static final Path CASES = Path.of("src/test/hosts/io/vritti/it/inside");

    /** As the cases make a model of Spring AI 2, whose options name the server. */
    private static final String SPRING_AI_2 = ".options((OpenAiChatOptions) OpenAiChatOptions.builder()\n"
            + "                        .baseUrl(asked.address() + \"/v1\")\n"
            + "                        .apiKey(\"none\")\n";

    /** The same of Spring AI 1, which is given a client. */
    private static final String SPRING_AI_1 = ".openAiApi(org.springframework.ai.openai.api.OpenAiApi.builder()\n"
            + "                        .baseUrl(asked.address())\n"
            + "                        .apiKey(\"none\")\n"
            + "                        .build())\n"
            + "                .defaultOptions(OpenAiChatOptions.builder()\n";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicNode> langchain4j() throws IOException {
        return each(
                "LangChain4jCases",
                "Show me the file.",
                "langchain4j-1.0.0",
                "langchain4j-1.8.0",
                "langchain4j-1.19.0");
    }

    /** LangChain4j's own MCP client, and servers over pipes. */
    @TestFactory
    Stream<DynamicNode> langchain4j_mcp() throws IOException {
        String source = source("LangChain4jMcpCases");
        return Stream.of("langchain4j-1.8.0", "langchain4j-1.19.0").map(version -> {
            try {
                return onOwn(alone("LangChain4jMcpCases", version).compiled(source), version);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> spring_ai_1() throws IOException {
        String source = source("SpringAiCases").replace(SPRING_AI_2, SPRING_AI_1);
        return Stream.of(
                onOwn(alone("SpringAiCases", "spring-ai-1.1.0").compiled(source), "spring-ai-1.1.0"),
                onOwn(alone("SpringAiCases", "spring-ai-1.1.8").compiled(source), "spring-ai-1.1.8"));
    }

    @TestFactory
    Stream<DynamicNode> spring_ai_2() throws IOException {
        return each("SpringAiCases", "Show me the file.", "spring-ai-2.0.1");
    }

    @TestFactory
    Stream<DynamicNode> adk() throws IOException {
        return each("AdkToolCases", "show it", "adk-0.3", "adk-1.2", "adk-1.8");
    }

    /** The first two, 1.8 and 1.44, are what those versions of the Agent Development Kit bring along. */
    @TestFactory
    Stream<DynamicNode> genai() throws IOException {
        return each("GenAiToolCases", "do it", "adk-0.3", "adk-1.2", "genai-2.3");
    }

    /** A server over pipes, called by the MCP Java SDK's client; the model of these cases needs more than that brings along. */
    @TestFactory
    Stream<DynamicNode> mcp() throws IOException {
        String source = source("McpToolCases");
        return Stream.of(
                onOwn(beside("McpToolCases", "mcp-0.15").compiled(source), "mcp-0.15"),
                onNewest(beside("McpToolCases", "mcp-2.2").compiled(source), "mcp-2.2"));
    }

    /** The second client, that 2.2 has beside the first. */
    @TestFactory
    Stream<DynamicNode> mcp_modern() throws IOException {
        return Stream.of(onOwn(beside("ModernMcpCases", "mcp-2.2").compiled(source("ModernMcpCases")), "mcp-2.2"));
    }

    /** Models of 1.0 are in its core, those of 2.0 in extensions. */
    @TestFactory
    Stream<DynamicNode> agentscope() throws IOException {
        String source = source("AgentScopeCases");
        String first = source.replace("io.agentscope.extensions.model.openai.", "io.agentscope.core.model.");
        return Stream.of(
                onOwn(alone("AgentScopeCases", "agentscope-1.0").compiled(first), "agentscope-1.0"),
                onNewest(alone("AgentScopeCases", "agentscope-2.0").compiled(source), "agentscope-2.0"));
    }

    @TestFactory
    Stream<DynamicNode> koog() throws IOException {
        return Stream.of(
                onOwn(koog("koog-0.5", "koog05/KoogAgents"), "koog-0.5"),
                onNewest(koog("koog-1.1", "KoogAgents"), "koog-1.1"));
    }

    /** @param agents how an agent is made, which differs by version */
    private Inside koog(String version, String agents) throws IOException {
        return alone("KoogCases", version)
                .compiled("KoogAgents", source(agents))
                .compiled(source("KoogCases"));
    }

    /** @param goal what the user says in one of the cases, whose tool is called show */
    private Stream<DynamicNode> each(String cases, String goal, String... versions) throws IOException {
        List<DynamicNode> all = new ArrayList<>();
        for (String version : versions) {
            Inside inside = alone(cases, version).compiled(source(cases));
            boolean newest = version.equals(versions[versions.length - 1]);
            all.add(newest ? onNewest(inside, version) : onOwn(inside, version));
        }
        String newest = versions[versions.length - 1];
        all.add(DynamicTest.dynamicTest(
                "what failed is remembered with its tool and what it was for",
                () -> assertThat(remembered(folder.resolve(cases).resolve(newest)))
                        .anySatisfy(episode -> {
                            assertThat(episode.path("goal").asText()).isEqualTo(goal);
                            assertThat(episode.path("tool_chain"))
                                    .map(JsonNode::asText)
                                    .contains("cat", "show");
                            assertThat(episode.path("environment").has("tool.user"))
                                    .isEqualTo(cases.equals("AdkToolCases"));
                        })));
        return all.stream();
    }

    private static JsonNode remembered(Path host) throws IOException, InterruptedException {
        Run list = Host.on(Jdks.own(), host)
                .home(host.resolve("home" + Jdks.newest().version()))
                .arguments("-jar", Host.jar().toString(), "list", "--json")
                .run();
        return new ObjectMapper().readTree(list.stdout());
    }

    private Inside alone(String cases, String version) throws IOException {
        return beside(cases, version).alone();
    }

    private Inside beside(String cases, String version) throws IOException {
        return new Inside(folder.resolve(cases).resolve(version), cases)
                .beside(Host.libraries(version))
                .beside(Host.libraries("slf4j-nop"));
    }

    private static String source(String cases) throws IOException {
        return Files.readString(CASES.resolve(cases + ".java"));
    }

    private static DynamicNode onNewest(Inside inside, String version) {
        return DynamicContainer.dynamicContainer(
                version, inside.withOnNewest(SETTINGS).toList());
    }

    private static DynamicNode onOwn(Inside inside, String version) {
        return DynamicContainer.dynamicContainer(
                version, inside.withOnOwn(SETTINGS).toList());
    }
}
