package io.vritti.redact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords behind a keyword instead of a separator: SQL that makes users, netrc files, settings of tools, Oracle's URLs. */
final class KeywordPasswords implements Finder {

    /**
     * @param needles one of which, in lower case, is in each text in which the pattern finds something
     * @param pattern whose first group is the password
     */
    private record Row(List<String> needles, Pattern pattern) {

        static Row of(String needle, String pattern) {
            return new Row(List.of(needle.split(",", -1)), Pattern.compile(pattern));
        }

        boolean mayBeIn(String lower) {
            for (String needle : needles) {
                if (lower.contains(needle)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of(
                    "password,identified",
                    "(?i)\\b(?:identified (?:with \\w{1,40} )?by(?: password)?|(?:encrypted )?password) '([^'\n]{1,256})'"),
            Row.of("password", "(?i)\\bpassword(?: for [^=\n]{1,80})? {0,4}= {0,4}(?:password\\()?'([^'\n]{1,256})'"),
            Row.of(
                    "auth",
                    "\\bauth {0,4}[=:] {0,4}[(\\[] {0,4}[\"'][^\"'\n]{0,128}[\"'] {0,4}, {0,4}[\"']([^\"'\n]{1,256})[\"']"),
            Row.of("@tcp(,@udp(,@unix(", "(?<![\\w.-])[\\w.-]{1,64}:([^\\s@:/\"']{1,256})@(?=(?:tcp|udp|unix)\\()"),
            Row.of(":", "(?m)^[\\w.*-]{1,128}:(?:\\d{4,5}|\\*):[A-Za-z*][\\w*-]{0,63}:[\\w.*-]{1,64}:(\\S{6,256})$"),
            Row.of("login ", "\\blogin \\S{1,256}\\s{1,8}password (\\S{1,256})"),
            Row.of(
                    "config",
                    "(?i)\\bconfig(?:ure)? set \\S{0,200}(?:secret|token|password|_key)\\S{0,40} (\\S{6,256})"),
            Row.of("securestring", "(?i)\\bConvertTo-SecureString (?:-String )?[\"']([^\"'\n]{1,256})[\"']"),
            Row.of("assphrase", "(?i)\\bpassphrase>\\s{0,20}(\\{[^<\n]{1,256}\\})<"),
            // Terraform's outputs.
            Row.of(
                    "\"sensitive\"",
                    "\"sensitive\"\\s{0,4}:\\s{0,4}true[^}]{0,200}?\"value\"\\s{0,4}:\\s{0,4}\"([^\"\n]{1,512})\""),
            // A cookie jar of curl.
            Row.of(
                    "\t",
                    "(?m)^[\\w.#-]{1,200}\t(?:TRUE|FALSE)\t\\S{1,200}\t(?:TRUE|FALSE)\t\\d{1,15}\t\\S{1,200}\t(\\S{4,4096})$"),
            // Names of two words in French and Italian.
            Row.of("asse", "(?i)\\bmot[ _-]de[ _-]passe[\"']? {0,3}[:=\uff1a] {0,3}[\"']?([^\\s\"']{4,256})"),
            Row.of("arola", "(?i)\\bparola (?:d'ordine|chiave)[\"']? {0,3}[:=] {0,3}[\"']?([^\\s\"']{4,256})"),
            Row.of("rivate key", "(?i)\\bprivate key:? {0,2}((?:0x)?[0-9a-f]{64})\\b"),
            // What a second factor is made of, codes and words that recover an account.
            Row.of(
                    "otp,seed,mfa,2fa,setup key,authenticator",
                    "(?i:\\b(?:setup key|totp|2fa|otp|seed|mfa|authenticator)\\b)[^\n]{0,40}?\\b"
                            + "((?:[A-Z2-7]{4} ){3,15}[A-Z2-7]{4}|[A-Z2-7]{16,128})\\b"),
            Row.of(
                    "code",
                    "(?i)\\b(?:recovery|backup|scratch) codes?\\b:?"
                            + "((?:[\\s,]{1,4}[0-9a-z]{4,8}-[0-9a-z]{4,8}(?:-[0-9a-z]{4,8})?){1,20})"),
            Row.of(
                    "mnemonic,phrase,seed words",
                    "(?i)\\b(?:mnemonic|seed words|(?:seed|recovery|secret|backup) phrase)\\b(?: is| was)?[\"' :=]{1,6}"
                            + "((?:[a-z]{3,8} ){11,23}[a-z]{3,8})\\b"),
            Row.of("@//", "\\b\\w{1,30}/([^\\s/@\"']{2,64})@(?=//)"),
            Row.of("/p ", "(?<=\\s)/[pP] (?=\\S{0,128}[0-9])(?=\\S{0,128}[A-Z])([^\\s\"'/:.=]{8,128}+)(?=\\s|$)"),
            Row.of("/p", "(?i)(?<=\\s)/(?:p|pw|pwd|pass):([^=\\s\"']{4,256}+)(?!=)"),
            Row.of("jdbc:oracle:", "(?<=jdbc:oracle:(?:thin|oci):)([^/\\s@]{1,64}/[^@\\s]{1,256})(?=@)"));

    @Override
    public void find(String text, Findings findings) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Row row : ROWS) {
            if (row.mayBeIn(lower)) {
                find(row.pattern.matcher(text), text, findings);
            }
        }
    }

    private static void find(Matcher matcher, String text, Findings findings) {
        while (matcher.find()) {
            if (!Kind.isMarkAt(text, matcher.start(1))) {
                findings.add(matcher.start(1), matcher.end(1), Kind.PASSWORD);
            }
        }
    }
}
