package io.vritti.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Basic <base64 of user:password>} wherever it stands (D13); "Basic" in prose decodes to no colon and stays. */
final class BasicCredentials implements Finder {

    private static final Pattern BASIC = Pattern.compile("(?<=\\b[Bb]asic |\\bBASIC )[A-Za-z0-9+/_-]{4,4096}+={0,2}");

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (!text.contains("asic ") && !text.contains("BASIC ")) {
            return;
        }
        Matcher matcher = BASIC.matcher(text);
        while (matcher.find()) {
            if (decodesToUserAndPassword(matcher.group())) {
                findings.add(matcher.start(), matcher.end(), Kind.PASSWORD);
            }
        }
    }

    private static boolean decodesToUserAndPassword(String base64) {
        try {
            byte[] decoded = Base64.getDecoder().decode(base64);
            return new String(decoded, StandardCharsets.ISO_8859_1).indexOf(':') >= 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
