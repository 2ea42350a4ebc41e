package io.vritti.intercept.http;

import io.vritti.action.HttpAction;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Recognises requests to a language model by the paths of the usual providers. They are never vetoed, and they tell that a
 * model had the chance to react (design.md §5.6).
 */
public final class ModelEndpoints {

    /** Chat, messages and generate endpoints (facts.md §6.4), as ends of a path. */
    private static final String[] PATH_ENDS = {
        "/chat/completions", // OpenAI and all that speak its protocol
        "/completions",
        "/responses",
        "/v1/messages", // Anthropic
        "/v1/complete",
        ":generatecontent", // Gemini, Vertex
        ":streamgeneratecontent",
        ":rawpredict",
        ":streamrawpredict",
        "/api/chat", // Ollama
        "/api/generate",
        "/v1/chat", // Cohere
        "/v2/chat",
        "/converse", // Bedrock
        "/converse-stream",
        "/invoke-with-response-stream",
    };

    /** Bedrock's older call has a common last segment: it counts only behind a model. */
    private static final String BEDROCK_MODEL = "/model/";

    private static final String BEDROCK_INVOKE = "/invoke";

    private final Supplier<List<String>> hosts;

    /** @param hosts more hosts of models, with or without a port; asked each time */
    public ModelEndpoints(Supplier<List<String>> hosts) {
        this.hosts = hosts;
    }

    boolean includes(HttpAction action) {
        String authority = action.authority();
        for (String host : hosts.get()) {
            boolean same = authority.regionMatches(true, 0, host, 0, host.length());
            if (same && (authority.length() == host.length() || authority.charAt(host.length()) == ':')) {
                return true;
            }
        }
        if (!"POST".equals(action.method()) || action.uri().getPath() == null) {
            return false;
        }
        String path = action.uri().getPath().toLowerCase(Locale.ROOT);
        for (String end : PATH_ENDS) {
            if (path.endsWith(end)) {
                return true;
            }
        }
        return path.endsWith(BEDROCK_INVOKE) && path.contains(BEDROCK_MODEL);
    }
}
