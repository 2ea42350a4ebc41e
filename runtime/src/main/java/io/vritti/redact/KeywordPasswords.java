package io.vritti.redact;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords behind a keyword instead of a separator: SQL that makes users, netrc files, settings of tools, Oracle's URLs. */
final class KeywordPasswords implements Finder {

    /**
     * @param needles one of which, in lower case, is in each text in which the pattern finds something
     * @param pattern whose first group is the password
     * @param before how many characters before its needle a match may begin
     * @param behind how many characters behind the beginning of its needle it may begin
     */
    private record Row(List<String> needles, Pattern pattern, int before, int behind) {

        private static final int WHOLE_LINE = -1;

        static Row of(String needle, String pattern) {
            return of(needle, pattern, 0, 0);
        }

        static Row of(String needle, String pattern, int before, int behind) {
            return new Row(List.of(needle.split(",", -1)), Pattern.compile(pattern), before, behind);
        }

        /** Begins where a line begins. */
        static Row ofLine(String needle, String pattern) {
            return of(needle, pattern, WHOLE_LINE, 0);
        }

        void each(SearchedText searched, Consumer<Matcher> matches) {
            for (String needle : needles) {
                if (searched.lowerPairs().mayHold(needle) && searched.lower().contains(needle)) {
                    each(searched, needle, matches);
                }
            }
        }

        private void each(SearchedText searched, String needle, Consumer<Matcher> matches) {
            Matcher matcher = pattern.matcher(searched.text());
            if (!searched.isLowerAligned()) {
                while (matcher.find()) {
                    matches.accept(matcher);
                }
            } else if (before == WHOLE_LINE) {
                NeedleMatches.atLines(matcher, searched.text(), matches);
            } else {
                NeedleMatches.each(matcher, searched.lower(), needle, before, behind, matches);
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of(
                    "password,identified",
                    "(?i)\\b(?:identified (?:with \\w{1,40} )?by(?: password)?|(?:encrypted )?password) '([^'\n]{1,256})'",
                    10,
                    0),
            Row.of("password", "(?i)\\bpassword(?: for [^=\n]{1,80})? {0,4}= {0,4}(?:password\\()?'([^'\n]{1,256})'"),
            Row.of(
                    "auth",
                    "\\bauth {0,4}[=:] {0,4}[(\\[] {0,4}[\"'][^\"'\n]{0,128}[\"'] {0,4}, {0,4}[\"']([^\"'\n]{1,256})[\"']"),
            Row.of(
                    "@tcp(,@udp(,@unix(",
                    "(?<![\\w.-])[\\w.-]{1,64}:([^\\s@:/\"']{1,256})@(?=(?:tcp|udp|unix)\\()",
                    321,
                    0),
            Row.ofLine(
                    ":", "(?m)^[\\w.*-]{1,128}:(?:\\d{4,5}|\\*):[A-Za-z*][\\w*-]{0,63}:[\\w.*-]{1,64}:(\\S{6,256})$"),
            Row.of("login ", "\\blogin \\S{1,256}\\s{1,8}password (\\S{1,256})"),
            Row.of(
                    "config",
                    "(?i)\\bconfig(?:ure)? set \\S{0,200}(?:secret|token|password|_key)\\S{0,40} (\\S{6,256})"),
            Row.of("securestring", "(?i)\\bConvertTo-SecureString (?:-String )?[\"']([^\"'\n]{1,256})[\"']", 10, 0),
            Row.of("assphrase", "(?i)\\bpassphrase>\\s{0,20}(\\{[^<\n]{1,256}\\})<", 1, 0),
            // Terraform's outputs.
            Row.of(
                    "\"sensitive\"",
                    "\"sensitive\"\\s{0,4}:\\s{0,4}true[^}]{0,200}?\"value\"\\s{0,4}:\\s{0,4}\"([^\"\n]{1,512})\""),
            // A cookie jar of curl.
            Row.ofLine(
                    "\t",
                    "(?m)^[\\w.#-]{1,200}\t(?:TRUE|FALSE)\t\\S{1,200}\t(?:TRUE|FALSE)\t\\d{1,15}\t\\S{1,200}\t(\\S{4,4096})$"),
            // Names of two words in French and Italian.
            Row.of("passe", "(?i)\\bmot[ _-]de[ _-]passe[\"']? {0,3}[:=\uff1a] {0,3}[\"']?([^\\s\"']{4,256})", 7, 0),
            Row.of("parola ", "(?i)\\bparola (?:d'ordine|chiave)[\"']? {0,3}[:=] {0,3}[\"']?([^\\s\"']{4,256})"),
            Row.of("rivate key", "(?i)\\bprivate key:? {0,2}((?:0x)?[0-9a-f]{64})\\b", 1, 0),
            // What a second factor is made of, codes and words that recover an account.
            Row.of(
                    "otp,seed,mfa,2fa,setup key,authenticator",
                    "(?i:\\b(?:setup key|totp|2fa|otp|seed|mfa|authenticator)\\b)[^\n]{0,40}?\\b"
                            + "((?:[A-Z2-7]{4} ){3,15}[A-Z2-7]{4}|[A-Z2-7]{16,128})\\b",
                    1,
                    0),
            Row.of(
                    "code",
                    "(?i)\\b(?:recovery|backup|scratch) codes?\\b:?"
                            + "((?:[\\s,]{1,4}[0-9a-z]{4,8}-[0-9a-z]{4,8}(?:-[0-9a-z]{4,8})?){1,20})",
                    9,
                    0),
            Row.of(
                    "mnemonic,phrase,seed words",
                    "(?i)\\b(?:mnemonic|seed words|(?:seed|recovery|secret|backup) phrase)\\b(?: is| was)?[\"' :=]{1,6}"
                            + "((?:[a-z]{3,8} ){11,23}[a-z]{3,8})\\b",
                    9,
                    0),
            Row.of("@//", "\\b\\w{1,30}/([^\\s/@\"']{2,64})@(?=//)", 95, 0),
            Row.of("/p ", "(?<=\\s)/[pP] (?=\\S{0,128}[0-9])(?=\\S{0,128}[A-Z])([^\\s\"'/:.=]{8,128}+)(?=\\s|$)"),
            Row.of("/p", "(?i)(?<=\\s)/(?:p|pw|pwd|pass):([^=\\s\"']{4,256}+)(?!=)"),
            Row.of("jdbc:oracle:", "(?<=jdbc:oracle:(?:thin|oci):)([^/\\s@]{1,64}/[^@\\s]{1,256})(?=@)", 0, 17));

    @Override
    public void find(SearchedText searched, Findings findings) {
        for (Row row : ROWS) {
            row.each(searched, match -> {
                if (!Kind.isMarkAt(searched.text(), match.start(1))) {
                    findings.add(match.start(1), match.end(1), Kind.PASSWORD);
                }
            });
        }
    }
}
