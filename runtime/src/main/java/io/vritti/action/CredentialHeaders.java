package io.vritti.action;

import java.util.Set;

/** Headers that carry a credential: part of what a call is, but never kept in a form that could be guessed back. */
final class CredentialHeaders {

    private static final Set<String> NAMES = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "x-api-key",
            "api-key",
            "x-auth-token",
            "x-goog-api-key",
            "private-token",
            "x-csrf-token",
            "x-amz-security-token");

    private CredentialHeaders() {}

    /** @param name in lower case */
    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
