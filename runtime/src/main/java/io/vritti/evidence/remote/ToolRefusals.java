package io.vritti.evidence.remote;

import io.vritti.action.Outcome;
import io.vritti.action.ToolAction;
import io.vritti.evidence.EnvironmentState;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.proof.ToolRefusal;
import io.vritti.world.input.ObservedInput;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises tools that refuse their arguments: they will refuse the same ones again. */
public final class ToolRefusals {

    /**
     * How schema validators, binders and servers word it (JSON Schema validators of the MCP SDKs, Jackson, Bean Validation, JSON-RPC's
     * "invalid params" and its number, the official file server of folders that it was not given); whatever else a tool says of a failure may be another thing the next time.
     */
    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)\\b(?:invalid (?:arguments?|params|parameters?|input)\\b|input validation|schema validation|validation error"
                    + "|required (?:property|parameter|argument|field)|missing (?:required|mandatory)"
                    + "|is required\\b|unknown tool|tool (?:[\\w./'\"-]+ )?not found|no such tool|mcp error -32602\\b|path outside allowed directories|unrecognized field|cannot deserialize"
                    + "|must (?:be|not be|match|have)\\b|unexpected (?:property|argument|parameter)|does not match the schema)");

    private ToolRefusals() {}

    /** @param outcome a failure */
    public static Evidence of(ToolAction action, Outcome outcome, SideEffectCounter changes, long nowMillis) {
        if (action.open()) {
            return Evidence.none(nowMillis, "", "its arguments are not known beforehand");
        }
        List<ObservedInput> missing = MissingPaths.of(action, outcome.output());
        if (missing.isEmpty() && !REFUSAL.matcher(outcome.output()).find()) {
            return Evidence.none(nowMillis, "", "a tool that fails so may pass the next time");
        }
        ToolRefusal refusal = new ToolRefusal(action.tool(), missing, changes.readingWithTools());
        return new Evidence(nowMillis, "", 0, List.of(refusal), EnvironmentState.NONE, "");
    }
}
