package io.vritti.intercept.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The ids of the calls whose results a request to a model tells, the last ones. Like {@link LastSpeaker} it searches and does not parse.
 */
final class ToolResultIds {

    /** How the usual protocols name them: OpenAI, its responses, and Anthropic. */
    private static final String[] NAMES = {"\"tool_call_id\"", "\"call_id\"", "\"tool_use_id\""};

    /** Calls of one answer; that of an earlier one is of the same conversation. */
    private static final int MOST = 8;

    private ToolResultIds() {}

    /** @param body JSON, or null if it is not known */
    static List<String> of(String body) {
        List<String> ids = new ArrayList<>();
        for (String name : body == null ? new String[0] : NAMES) {
            int at = body.lastIndexOf(name);
            while (at >= 0 && ids.size() < MOST) {
                String id = JsonMember.text(body, at, name);
                if (id != null) {
                    ids.add(id);
                }
                at = body.lastIndexOf(name, at - 1);
            }
        }
        return ids;
    }
}
