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
            // Calls that take a user and a password, as a trace shows them.
            Row.of(
                    "connect(,construct(,connection(,login(,authenticate(,bind(,signin(",
                    "(?i)\\b(?:\\w{0,20}connect|__construct|getConnection|login|authenticate|ldap_bind|signin)"
                            + "\\((?:[\"'][^\"'\\n]{0,200}[\"'], ?){1,3}[\"']((?=[^\"']{0,64}\\d)[^\"'\\s]{6,256})[\"']",
                    22,
                    0),
            Row.of(
                    "login(,authenticate(",
                    "(?i)\\b(?:login|authenticate)\\([\\w.@-]{1,64}, ?((?=[^\\s),]{0,60}\\d)[A-Za-z0-9][^\\s),.\"']{7,256})\\)"),
            Row.of(
                    "\"params\"",
                    "(?i)\"method\" ?: ?\"[\\w.]{0,40}(?:auth|login|authenticate)\", ?\"params\" ?: ?\\[\"[^\"\\n]{1,100}\", ?\"([^\"\\n]{4,256})\"",
                    80,
                    0),
            // Redis: a prompt, an answer, its users.
            Row.of("auth ", "(?<=> )AUTH (?:\\S{1,64} )?(\\S{4,256})(?=\\s|$)"),
            Row.of("requirepass,masterauth", "\"(?:requirepass|masterauth)\"\\s{1,4}2\\) \"([^\"\\n]{1,256})\"", 1, 0),
            Row.of("setuser ", "(?i)\\bSETUSER \\S{1,64} [^\\n]{0,100}?>(\\S{4,256})"),
            // What AWS keeps, as JSON and as text; Azure's vault; 1Password's items.
            Row.of("securestring", "\"SecureString\",\\s{0,8}\"Value\": ?\"([^\"\\n]{1,4096})\"", 1, 0),
            Row.of("securestring", "\\tSecureString\\t([^\\t\\n]{4,4096})", 1, 0),
            Row.of(
                    "vault.azure.net/secrets/",
                    "vault\\.azure\\.net/secrets/[^\"\\n]{1,200}\",[^{}]{0,400}?\"value\": ?\"([^\"\\n]{1,4096})\""),
            Row.of("\"concealed\"", "\"CONCEALED\",[^{}]{0,400}?\"value\": ?\"([^\"\\n]{1,512})\""),
            // Composer, bundler, yarn, svn, netrc over several lines or with an account.
            Row.of("github-oauth", "\"github-oauth\": ?\\{\\s{0,20}\"[\\w.-]{1,100}\": ?\"([^\"\\n]{20,256})\"", 1, 0),
            Row.of(
                    "bundle_,npmauthident",
                    "\\b(?:BUNDLE_[A-Z0-9_]{2,80}__[A-Z0-9_]{1,40}|npmAuthIdent): ?\"?[\\w.@-]{1,64}:([^\\s\":]{4,256})"),
            Row.of("k 8", "\\bK 8\\r?\\npassword\\r?\\nV \\d{1,4}\\r?\\n([^\\r\\n]{4,256})"),
            Row.of("login", "\\blogin\\s{1,8}\\S{1,256}\\s{1,8}(?:account \\S{1,256} )?password\\s{1,8}(\\S{1,256})"),
            // Lines of files of passwords: SHA-1 and the older crypt of htpasswd, Samba, Django, Werkzeug, Tor, LDAP,
            // krb5, k3s, rancher.
            Row.of("{sha},{ssha}", "\\{S{1,2}HA\\}([A-Za-z0-9+/]{26,64}={0,2})"),
            Row.ofLine(
                    ":",
                    "(?m)^[a-z_][\\w.-]{0,31}:((?=[./0-9A-Za-z]{0,12}[A-Z])(?=[./0-9A-Za-z]{0,12}[0-9])(?=[./0-9A-Za-z]{0,12}[a-z])[./0-9A-Za-z]{13})$"),
            Row.ofLine(":::", "(?m)^[\\w.$-]{1,64}:\\d{1,10}:[0-9a-fA-F]{32}:([0-9a-fA-F]{32}):::"),
            Row.of("pbkdf2_", "\\bpbkdf2_sha\\d{1,3}\\$\\d{1,8}\\$([\\w+/.-]{8,64}\\$[A-Za-z0-9+/]{20,128}={0,2})"),
            Row.of("scrypt:,pbkdf2:", "\\b(?:scrypt|pbkdf2):[\\w:]{1,40}\\$(\\w{8,64}\\$[0-9a-f]{32,256})"),
            Row.of("hashedcontrolpassword", "\\bHashedControlPassword 16:([0-9A-F]{40,80})"),
            Row.of("aes,des3", "\\b(?:aes|des3)[\\w-]{4,40}:0x([0-9a-f]{32,128})"),
            Row.of("::server:", "::server:([0-9a-f]{32})\\b"),
            Row.of("token-", "\\btoken-[a-z0-9]{5}:([a-z0-9]{40,64})\\b"),
            Row.of("static key", "BEGIN OpenVPN Static key V1-----\\s{1,4}((?:[0-9a-f]{32}\\s{1,4}){1,16})", 14, 0),
            // A code to log in, a number that opens.
            Row.of(
                    "code",
                    "(?i)\\b(?:verification|security|login|one[- ]time|sign-?in|reset|pairing) code(?: is)?:? {1,2}(\\d{4,10})\\b",
                    13,
                    0),
            Row.of("pin", "(?i)\\b(?:the )?PIN(?: code)?(?: is|:) {1,2}(\\d{4,12})\\b", 4, 0),
            Row.of("\"otp\",\"pin\"", "\"(?:otp|pin)\" ?: ?\"(\\d{4,12})\""),
            Row.of(
                    "backup code,recovery code",
                    "(?i)\\b(?:recovery|backup) codes?\\b:?((?:[\\s,]{1,4}(?:\\d{4} \\d{4}|[0-9a-f]{8})\\b){2,20})"),
            Row.of("app-specific", "(?i)\\bapp-specific password:? ([a-z0-9]{4}(?:-[a-z0-9]{4}){3})\\b"),
            Row.of("server auth using basic", "Server auth using Basic with user '[^:'\\n]{1,100}:([^'\\n]{1,256})'"),
            // ODBC's and JDBC's braces; what concatenates.
            Row.of("={", "(?i)\\b(?:pwd|password)=\\{((?=[^}]{0,64}\\d)[^{}\\s]{6,256})\\}", 8, 0),
            Row.of(
                    "\" + \",' + '",
                    "(?i)(?:password|token|secret|key|bearer)[=: ]{1,2}[\"'] ?\\+ ?[\"']([^\"'\\n]{6,512})[\"']",
                    12,
                    0),
            Row.of("+is+", "(?i)\\b(?:password|token|secret|key)\\+is\\+([^&\\s+]{6,256})", 8, 0),
            Row.of("jsessionid=", "(?i);jsessionid=([0-9a-zA-Z.!_-]{16,128})", 1, 0),
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
