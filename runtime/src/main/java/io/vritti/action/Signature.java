package io.vritti.action;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Authorization header that signs the request, time included, so that it is another one each time (AWS Signature 4, its
 * relatives, OAuth 1). What stays is whose it is; with which secret it was made cannot be seen.
 */
final class Signature {

    private static final Pattern SIGNED = Pattern.compile("(?i)^(?:AWS4-|GOOG4-|OAuth ).*\\b(?:oauth_)?signature=.*");
    private static final Pattern OWNER =
            Pattern.compile("(?i)\\bcredential=([^/,\\s]+)|\\boauth_consumer_key=\"?([^\",\\s]+)");

    private Signature() {}

    static boolean is(String value) {
        return SIGNED.matcher(value).matches();
    }

    /** What is the same in the next signature of the same credential; other values as they are. */
    static String owner(String value) {
        if (!is(value)) {
            return value;
        }
        Matcher owner = OWNER.matcher(value);
        return owner.find() ? "signed by " + (owner.group(1) == null ? owner.group(2) : owner.group(1)) : value;
    }
}
