package io.vritti.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.observe.HostTimeZone;
import io.vritti.redact.RedactedText;

/**
 * What another memory had seen of a failure. It is shown and proves nothing. Paths and names in it stay as they are, so evidence that
 * holds a secret, or is no JSON object, is not kept at all.
 */
final class IncomingEvidence {

    private static final ObjectMapper JSON = HostTimeZone.undecidedBy(ObjectMapper::new);

    private final Redactions redactor;

    IncomingEvidence(Redactions redactor) {
        this.redactor = redactor;
    }

    /** @return null for null, and for what is not kept */
    RedactedText of(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            JsonNode evidence = JSON.readTree(text);
            return evidence == null || !evidence.isContainerNode() || holdsSecret(evidence)
                    ? null
                    : redactor.withoutSecrets(text);
        } catch (JsonProcessingException others) {
            return null;
        }
    }

    /** Looks at each text alone: quotes and commas of JSON beside it would hide some secrets, and make others up. */
    private boolean holdsSecret(JsonNode node) {
        if (node.isTextual()) {
            return redactor.findsSecret(node.textValue());
        }
        for (var field : node.properties()) {
            if (redactor.findsSecret(field.getKey()) || holdsSecret(field.getValue())) {
                return true;
            }
        }
        for (JsonNode element : node) {
            if (holdsSecret(element)) {
                return true;
            }
        }
        return false;
    }
}
