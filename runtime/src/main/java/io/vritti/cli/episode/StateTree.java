package io.vritti.cli.episode;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.cli.terminal.Output;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the gate remembers of an action as flat JSON: the fields keep their names, however the code groups them. */
public final class StateTree {

    private StateTree() {}

    public static JsonNode of(ActionState state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("action_key", state.actionKey());
        fields.put("family", RedactedText.valueOf(state.family()));
        fields.put("kind", state.kind());
        fields.put("action", RedactedText.valueOf(state.action()));
        fields.put("episode_id", state.episodeId());
        fields.put("session", state.session());
        fields.put("last_failed", state.lastFailed());
        fields.put("failures", state.failures());
        fields.put("equal_failures", state.equalFailures());
        fields.put("first_failure_millis", state.firstFailureMillis());
        fields.put("last_failure_millis", state.lastFailureMillis());
        fields.put("signature", state.signature());
        fields.put("error_line", RedactedText.valueOf(state.errorLine()));
        fields.put("finer_class", state.finerClass());
        fields.put("limit_millis", state.limitMillis());
        fields.put("kills", state.kills());
        fields.put("duration_millis", state.durationMillis());
        fields.put("vetoes", state.vetoes());
        fields.put("vetoes_before_probe", state.vetoesBeforeProbe());
        fields.put("last_veto_millis", state.lastVetoMillis());
        fields.put("flaky_until_millis", state.flakyUntilMillis());
        fields.put("evidence", RedactedText.valueOf(state.evidence()));
        fields.put("changed_by", state.changedBy());
        fields.put("changed_at_millis", state.changedAtMillis());
        fields.put("shared_key", state.sharedKey());
        return Output.tree(fields);
    }
}
