package io.vritti;

import java.util.List;

/** Knows the libraries by which a JVM shows that it is an agent's, usually seconds before its first tool call. */
final class AgentFrameworks {

    /** Beginnings of internal names: which class is loaded first differs by version and by what the host uses. */
    private static final List<String> PACKAGES = List.of(
            "dev/langchain4j/",
            "io/quarkiverse/langchain4j/",
            "org/springframework/ai/",
            "com/google/adk/",
            "com/google/genai/",
            "ai/koog/",
            "com/embabel/agent/",
            "com/microsoft/semantickernel/",
            "io/agentscope/",
            "com/alibaba/cloud/ai/",
            "io/modelcontextprotocol/",
            "com/openai/",
            "com/anthropic/",
            "com/azure/ai/openai/",
            "com/azure/ai/inference/",
            "com/google/cloud/vertexai/",
            "software/amazon/awssdk/services/bedrockruntime/",
            "io/github/ollama4j/");

    private AgentFrameworks() {}

    /** Whether one of them has this class; asked inside class loading, so no text is made. */
    static boolean include(String internalName) {
        for (int i = 0; i < PACKAGES.size(); i++) {
            if (internalName.startsWith(PACKAGES.get(i))) {
                return true;
            }
        }
        return false;
    }
}
