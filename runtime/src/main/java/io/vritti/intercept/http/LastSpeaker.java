package io.vritti.intercept.http;

import io.vritti.gate.ModelTurns.Speaker;

/**
 * Finds in the text of a request to a model who spoke last. It searches and does not parse: host threads load no parser, and
 * within JSON a quoted text has its quotes escaped, so that quoted words are never taken for the protocol's.
 */
final class LastSpeaker {

    private static final String ROLE = "\"role\"";

    /** By which the usual protocols mark results of tools, some of them in messages of the role "user". */
    private static final String[] RESULTS = {
        "\"tool_result\"", // Anthropic
        "\"tool_call_id\"", // OpenAI
        "\"function_call_output\"", // OpenAI, responses
        "\"functionResponse\"", // Gemini
        "\"function_response\"",
        "\"toolResult\"", // Bedrock
        "\"tool_results\"" // Cohere
    };

    /** A host that declares tools gets their calls and sends their results in the protocol's own form. */
    private static final String[] TOOLS = {"\"tools\"", "\"functions\"", "\"toolConfig\""};

    private LastSpeaker() {}

    /** @param body JSON, or null if it is not known */
    static Speaker of(String body) {
        int last = body == null ? -1 : lastRole(body, body.length());
        if (last < 0) {
            return Speaker.UNCLEAR;
        }
        String role = role(body, last);
        int before = lastRole(body, last - 1);
        if (!role.equals("user") || any(RESULTS, body, Math.max(0, before))) {
            return Speaker.MACHINE;
        }
        return any(TOOLS, body, 0) ? Speaker.USER : Speaker.UNCLEAR;
    }

    /** Where the last message before this says its role, or -1; a schema may have a property of that name, which is no text. */
    private static int lastRole(String body, int from) {
        for (int at = body.lastIndexOf(ROLE, from); at >= 0; at = body.lastIndexOf(ROLE, at - 1)) {
            boolean quoted = at > 0 && body.charAt(at - 1) == '\\';
            if (!quoted && role(body, at) != null) {
                return at;
            }
        }
        return -1;
    }

    private static String role(String body, int at) {
        return JsonMember.text(body, at, ROLE);
    }

    private static boolean any(String[] marks, String body, int from) {
        for (String mark : marks) {
            for (int at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1)) {
                if (at == 0 || body.charAt(at - 1) != '\\') {
                    return true;
                }
            }
        }
        return false;
    }
}
