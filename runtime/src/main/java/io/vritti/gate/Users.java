package io.vritti.gate;

import io.vritti.redact.Redactor;
import io.vritti.tool.ToolFrame;

/** The users on whose behalf calls are made, as keyed hashes: a name is kept nowhere. */
final class Users {

    private final Redactor redactor;

    Users(Redactor redactor) {
        this.redactor = redactor;
    }

    /** @param tool inside which a call is made, or null; the answer is empty where no user is known */
    String of(ToolFrame tool) {
        String user = tool == null ? null : tool.user();
        return user == null ? "" : redactor.identity("user " + user);
    }
}
