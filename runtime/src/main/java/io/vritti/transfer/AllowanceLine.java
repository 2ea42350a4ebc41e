package io.vritti.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vritti.redact.RedactedText;
import io.vritti.store.Allowance;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** An allowance of the owner as a line of JSON. One for the next attempt alone is not exported. */
final class AllowanceLine {

    /** The name of its object in the line. */
    static final String NAME = "allowance";

    private static final Set<Allowance.Scope> LASTING = EnumSet.of(Allowance.Scope.UNTIL, Allowance.Scope.ALWAYS);

    private AllowanceLine() {}

    static boolean travels(Allowance allowance) {
        return LASTING.contains(allowance.scope());
    }

    static void write(Allowance allowance, JsonGenerator json) throws IOException {
        json.writeStringField("action_key", allowance.actionKey());
        json.writeStringField("scope", allowance.scope().name());
        if (allowance.untilMillis() > 0) {
            json.writeNumberField("until_millis", allowance.untilMillis());
        }
        if (allowance.by() != null) {
            json.writeStringField("by", allowance.by());
        }
        json.writeNumberField("created_millis", allowance.createdAtMillis());
    }

    /** @throws Malformed if the object is not an allowance */
    static Allowance read(IncomingFields line) throws Malformed {
        Allowance.Scope scope = line.one("scope", LASTING);
        return new Allowance(
                line.key("action_key").hex(),
                scope,
                scope == Allowance.Scope.UNTIL ? line.millis("until_millis") : 0,
                RedactedText.valueOf(line.text("by")),
                line.millis("created_millis"));
    }
}
