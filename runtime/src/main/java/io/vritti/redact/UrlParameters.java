package io.vritti.redact;

import java.util.Set;

/** Values of query parameters and fragments whose names, inside a URL, mean a secret ({@code sig}, {@code X-Amz-Signature}). */
final class UrlParameters {

    private static final Set<String> SECRET_IN_URLS = Set.of(
            "key",
            "sig",
            "q-signature",
            "signature",
            "auth",
            "jwt",
            "assertion",
            "hmac",
            "saml_request",
            "samlrequest",
            "samlresponse",
            "code_verifier",
            "x-amz-signature",
            "x-amz-credential",
            "x-amz-security-token",
            "x-goog-signature",
            "x-goog-credential",
            "x-oss-signature",
            "awsaccesskeyid",
            "googleaccessid",
            "subscription-key",
            "ocp-apim-subscription-key",
            "appid",
            "app_key",
            "hapikey",
            "code",
            "otp",
            "ticket",
            "csrf",
            "nonce");

    private UrlParameters() {}

    static void find(String url, Findings findings) {
        int at = firstParameter(url);
        while (at < url.length()) {
            int end = at;
            int equals = -1;
            while (end < url.length() && "&;#".indexOf(url.charAt(end)) < 0) {
                if (url.charAt(end) == '=' && equals < 0) {
                    equals = end;
                }
                end++;
            }
            if (equals > at && isSecret(url.substring(at, equals)) && !Kind.isMarkAt(url, equals + 1)) {
                findings.add(equals + 1, end, Kind.API_KEY);
            }
            at = end + 1;
        }
    }

    /** Whether a parameter of this name in a URL is a secret. */
    static boolean isSecret(String name) {
        return SECRET_IN_URLS.contains(name.toLowerCase(java.util.Locale.ROOT))
                || SecretNames.strengthOf(name) != SecretNames.Strength.NONE;
    }

    private static int firstParameter(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '?' || c == '#') {
                return i + 1;
            }
        }
        return url.length();
    }
}
