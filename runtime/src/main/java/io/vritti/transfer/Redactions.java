package io.vritti.transfer;

import io.vritti.bounded.LatestMap;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;

/** A redactor that remembers its latest results for short texts: episodes share most of theirs, and looking for secrets is what costs most. */
final class Redactions {

    private static final int MOST_KNOWN = 4_096;
    private static final int MOST_LENGTH = 1_000;

    private final Redactor redactor;
    private final LatestMap<String, RedactedText> known = new LatestMap<>(MOST_KNOWN);
    private final LatestMap<String, RedactedText> names = new LatestMap<>(MOST_KNOWN);
    private final LatestMap<String, Boolean> secrets = new LatestMap<>(MOST_KNOWN);

    Redactions(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Redacts a text; null gives null. */
    RedactedText redacted(String text) {
        if (text == null || text.length() > MOST_LENGTH) {
            return redactor.redacted(text);
        }
        RedactedText redacted = known.get(text);
        if (redacted == null) {
            redacted = redactor.redacted(text);
            known.put(text, redacted);
        }
        return redacted;
    }

    /** Of what is compared with names here: users and addresses in it stay. */
    RedactedText redactedName(String name) {
        RedactedText redacted = names.get(name);
        if (redacted == null) {
            redacted = redactor.redactedName(name);
            names.put(name, redacted);
        }
        return redacted;
    }

    boolean findsSecret(String text) {
        if (text.length() > MOST_LENGTH) {
            return redactor.findsSecret(text);
        }
        Boolean secret = secrets.get(text);
        if (secret == null) {
            secret = redactor.findsSecret(text);
            secrets.put(text, secret);
        }
        return secret;
    }

    /** As {@link Redactor#withoutSecrets}. */
    RedactedText withoutSecrets(String evidence) {
        return redactor.withoutSecrets(evidence);
    }
}
