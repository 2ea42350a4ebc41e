package io.vritti.failure.classify;

import java.util.Locale;

/** Meanings of HTTP error statuses; the body only makes them finer (labels of facts.md §7.1). */
final class HttpStatuses {

    /** Bodies say what they have to say early. */
    private static final int READ_CHARACTERS = 4_096;

    private HttpStatuses() {}

    /** @param body may be empty */
    static FailureKind finer(int status, String body) {
        String text =
                body.substring(0, Math.min(body.length(), READ_CHARACTERS)).toLowerCase(Locale.ROOT);
        return switch (status) {
            case 401, 407, 440, 498, 511 -> FailureKind.AUTH;
            case 403 -> isRateLimit(text) ? FailureKind.RATE_LIMITED : FailureKind.PERMISSION_DENIED;
            case 402, 451 -> FailureKind.PERMISSION_DENIED;
            case 404, 410 -> FailureKind.NOT_FOUND_REMOTE;
            case 409, 412 -> text.contains("already exists") ? FailureKind.ALREADY_EXISTS : FailureKind.CONFLICT;
            case 423 -> FailureKind.LOCK_HELD;
            case 420, 429 -> isSpent(text) ? FailureKind.RESOURCE_LIMIT : FailureKind.RATE_LIMITED;
            // 522 and 524 are Cloudflare's, 598 and 599 those of proxies.
            case 408, 504, 522, 524, 598, 599 -> FailureKind.TIMED_OUT;
            case 501, 505 -> FailureKind.NOT_IMPLEMENTED;
            case 525, 526 -> FailureKind.TLS;
            default -> byHundred(status, text);
        };
    }

    private static FailureKind byHundred(int status, String text) {
        if (status >= 500) {
            return FailureKind.SERVER_ERROR;
        }
        if (status < 400) {
            return FailureKind.UNKNOWN;
        }
        return text.contains("already exists") ? FailureKind.ALREADY_EXISTS : FailureKind.INVALID_INPUT;
    }

    /** GitHub and others answer 403 where they mean 429. */
    private static boolean isRateLimit(String text) {
        return text.contains("rate limit")
                || text.contains("ratelimit")
                || text.contains("too many requests")
                || text.contains("throttl");
    }

    /** A spent quota does not come back by waiting a little. */
    private static boolean isSpent(String text) {
        return text.contains("insufficient_quota")
                || text.contains("exceeded your current quota")
                || text.contains("billing");
    }
}
