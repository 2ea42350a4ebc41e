package io.vritti.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.episode.Episode;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;
import java.io.IOException;

/** The gate's knowledge of an action as a JSON object. Texts that the episode has as well are not repeated. */
final class StateTree {

    private final Redactor redactor;

    StateTree(Redactor redactor) {
        this.redactor = redactor;
    }

    static void to(JsonGenerator json, ActionState state, Episode episode) throws IOException {
        FailureFacts facts = state.facts();
        json.writeStringField("shared_key", facts.sharedKey());
        json.writeBooleanField("last_failed", state.lastFailed());
        json.writeNumberField("failures", state.failures());
        json.writeNumberField("equal_failures", state.equalFailures());
        json.writeNumberField("kills", state.kills());
        json.writeNumberField("first_millis", state.firstFailureMillis());
        json.writeNumberField("last_millis", state.lastFailureMillis());
        json.writeStringField("episode", state.episodeId());
        json.writeStringField("session", state.session());
        json.writeStringField("signature", state.signature());
        json.writeStringField("finer_class", state.finerClass());
        json.writeNumberField("limit_millis", state.limitMillis());
        json.writeNumberField("duration_millis", state.durationMillis());
        json.writeNumberField("vetoes", state.vetoes());
        json.writeNumberField("vetoes_before_probe", state.vetoesBeforeProbe());
        json.writeNumberField("last_veto_millis", state.lastVetoMillis());
        json.writeNumberField("flaky_until_millis", state.flakyUntilMillis());
        json.writeStringField("changed_by", state.changedBy());
        json.writeNumberField("changed_millis", state.changedAtMillis());
        text(json, "family", state.family(), episode.call().family());
        text(json, "action", state.action(), episode.call().action());
        text(json, "error_line", state.errorLine(), episode.error().line());
        text(json, "evidence", state.evidence(), episode.knowledge().evidence());
    }

    /** Adds a text, or null if there is none; leaves it out if the episode has the same. */
    private static void text(JsonGenerator json, String name, RedactedText own, RedactedText ofEpisode)
            throws IOException {
        String text = RedactedText.valueOf(own);
        if (text == null || !text.equals(RedactedText.valueOf(ofEpisode))) {
            json.writeStringField(name, text);
        }
    }

    /** @throws IllegalArgumentException if the object is not such a state */
    ActionState read(JsonNode json, Episode episode) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("it has no \"state\"");
        }
        return new ActionState(
                new FailureFacts(
                        episode.actionKey(),
                        json.path("shared_key").textValue(),
                        episode.kind(),
                        new FailureHistory(
                                json.path("last_failed").asBoolean(),
                                json.path("failures").asLong(),
                                json.path("equal_failures").asLong(),
                                json.path("kills").asInt(),
                                json.path("first_millis").asLong(),
                                json.path("last_millis").asLong()),
                        new FailedRun(
                                json.path("episode").textValue(),
                                json.path("session").textValue(),
                                json.path("signature").textValue(),
                                json.path("finer_class").textValue(),
                                json.path("limit_millis").asLong(-1),
                                json.path("duration_millis").asLong()),
                        new VetoHistory(
                                json.path("vetoes").asInt(),
                                json.path("vetoes_before_probe").asInt(),
                                json.path("last_veto_millis").asLong(),
                                json.path("flaky_until_millis").asLong()),
                        json.path("changed_by").textValue(),
                        json.path("changed_millis").asLong()),
                json.has("family")
                        ? redactor.redactedName(json.path("family").textValue())
                        : episode.call().family(),
                text(json, "action", episode.call().action()),
                text(json, "error_line", episode.error().line()),
                evidence(json, episode));
    }

    private RedactedText text(JsonNode json, String name, RedactedText ofEpisode) {
        return json.has(name) ? redactor.redacted(json.path(name).textValue()) : ofEpisode;
    }

    private RedactedText evidence(JsonNode json, Episode episode) {
        if (!json.has("evidence")) {
            return episode.knowledge().evidence();
        }
        String text = json.path("evidence").textValue();
        return text == null ? null : redactor.withoutSecrets(text);
    }
}
