package io.vritti.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords behind a keyword instead of a separator: SQL that makes users, netrc files, settings of tools, Oracle's URLs. */
final class KeywordPasswords implements Finder {

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "(?i)\\b(?:identified (?:with \\w{1,40} )?by(?: password)?|(?:encrypted )?password) '([^'\n]{1,256})'"),
            Pattern.compile("(?i)\\bpassword(?: for [^=\n]{1,80})? {0,4}= {0,4}(?:password\\()?'([^'\n]{1,256})'"),
            Pattern.compile(
                    "\\bauth {0,4}[=:] {0,4}[(\\[] {0,4}[\"'][^\"'\n]{0,128}[\"'] {0,4}, {0,4}[\"']([^\"'\n]{1,256})[\"']"),
            Pattern.compile("(?<![\\w.-])[\\w.-]{1,64}:([^\\s@:/\"']{1,256})@(?=(?:tcp|udp|unix)\\()"),
            Pattern.compile(
                    "(?m)^[\\w.*-]{1,128}:(?:\\d{1,5}|\\*):[A-Za-z*][\\w*-]{0,63}:[\\w.*-]{1,64}:(\\S{6,256})$"),
            Pattern.compile("\\blogin \\S{1,256}\\s{1,8}password (\\S{1,256})"),
            Pattern.compile("(?i)\\bconfig(?:ure)? set \\S{0,200}(?:secret|token|password|_key)\\S{0,40} (\\S{6,256})"),
            Pattern.compile("(?<=jdbc:oracle:(?:thin|oci):)([^/\\s@]{1,64}/[^@\\s]{1,256})(?=@)"));

    @Override
    public void find(String text, Findings findings) {
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (!Kind.isMarkAt(text, matcher.start(1))) {
                    findings.add(matcher.start(1), matcher.end(1), Kind.PASSWORD);
                }
            }
        }
    }
}
