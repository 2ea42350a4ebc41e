package io.vritti.program;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Kinds of complaint that a tool words in its own way. The texts are the second half of what is known of a program beside its
 * row: they are patterns, whose spaces, bars and quotes a row cannot hold. What such a failure rests on, settings, credentials,
 * variables, a project, is in the row.
 */
public enum Complaint {
    /** The service does not accept who is calling. */
    CREDENTIALS,
    /** There is no project here; its folder is in group 1 if there is a group. */
    PROJECT,
    /** One of its words is a text in a language of its own, and is malformed. */
    MALFORMED,
    /** The service refused the connection; its host is in group 1, its port in group 2. */
    PORT,
    /** There is no socket of its service; the file is in group 1 if there is a group. */
    SOCKET,
    /** The server answered with an error; the status is in group 1. */
    STATUS;

    private static final String PUBLIC_KEY = "Permission denied \\(publickey";

    private record Text(Complaint kind, List<String> programs, String pattern) {}

    private static final List<Text> TEXTS = List.of(
            text(CREDENTIALS, "gh", "HTTP 401: Bad credentials|gh auth login"),
            text(CREDENTIALS, "aws", "Unable to locate credentials|ExpiredToken"),
            text(CREDENTIALS, "docker", "unauthorized: (?:authentication required|incorrect username or password)"),
            text(CREDENTIALS, "npm", "(?m)^npm (?:error|ERR!) code (?:E401|ENEEDAUTH)$"),
            text(CREDENTIALS, "twine", "HTTPError: 401 "),
            text(
                    CREDENTIALS,
                    "git",
                    "(?m)^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)|" + PUBLIC_KEY),
            text(CREDENTIALS, "ssh,scp,sftp,rsync", PUBLIC_KEY),
            text(CREDENTIALS, "kubectl", "You must be logged in to the server"),
            text(CREDENTIALS, "gcloud", "You do not currently have an active account selected|Reauthentication failed"),
            text(CREDENTIALS, "az", "Please run 'az login'"),
            text(PROJECT, "git", "(?m)\\Afatal: not a git repository \\(or any .*$"),
            text(PROJECT, "go", "(?m)^go: go\\.mod file not found in current directory or any parent directory.*$"),
            text(PROJECT, "cargo", "(?m)\\Aerror: could not find `Cargo\\.toml` in `([^`]+)` or any parent directory$"),
            text(
                    PROJECT,
                    "npm",
                    "(?m)^npm (?:error|ERR!) enoent Could not read package\\.json: Error: ENOENT: .*"
                            + " open '(.+)/package\\.json'$"),
            text(
                    PROJECT,
                    "mvn,mvnw",
                    "(?m)^.*The goal you specified requires a project to execute but there is no POM in"
                            + " this directory \\(([^)]+)\\).*$"),
            text(
                    PROJECT,
                    "make,gmake,mingw32-make",
                    "(?m)\\A.*\\*\\*\\* No targets specified and no makefile found\\.  Stop\\.$"),
            text(MALFORMED, "sed", "(?m)^sed: -e expression #\\d+, char \\d+: .*"),
            text(MALFORMED, "gsed", "(?m)^gsed: -e expression #\\d+, char \\d+: .*"),
            text(MALFORMED, "awk,nawk", "(?m)^[gmn]?awk: (?:cmd\\. line:|line )\\d+: .*syntax error.*"),
            text(MALFORMED, "gawk", "(?m)^gawk: cmd\\. line:\\d+: .*syntax error.*"),
            text(MALFORMED, "mawk", "(?m)^mawk: line \\d+: .*syntax error.*"),
            text(MALFORMED, "jq", "(?m)^jq: \\d+ compile errors?$"),
            text(
                    MALFORMED,
                    "grep,egrep",
                    "(?m)^e?grep: (?:Unmatched |Invalid (?:regular|preceding|range|content|back)|Trailing "
                            + "backslash|Invalid character class).*"),
            text(
                    MALFORMED,
                    "find",
                    "(?m)^find: (?:missing argument to|paths must precede expression|unknown predicate).*"),
            text(MALFORMED, "expr", "(?m)^expr: (?:syntax error|non-integer argument|division by zero).*"),
            text(MALFORMED, "date", "(?m)^date: invalid date .*"),
            text(MALFORMED, "chmod", "(?m)^chmod: invalid mode: .*"),
            text(
                    PORT,
                    "psql",
                    "connection to server at \"([^\"]+)\"(?: \\([^)]*\\))?, port (\\d+) failed: Connection refused"),
            text(PORT, "redis-cli", "Could not connect to Redis at ([^:\\s]+):(\\d+): Connection refused"),
            text(PORT, "mysql,mariadb", "Can't connect to (?:MySQL )?server on '([^':]+):(\\d+)' \\(111\\)"),
            text(PORT, "kubectl", "The connection to the server ([^:\\s]+):(\\d+) was refused"),
            text(PORT, "git", "Failed to connect to (\\S+) port (\\d+)[^:]*: (?:Couldn't connect|Connection refused)"),
            text(SOCKET, "psql", "connection to server on socket \"(/[^\"]+)\" failed: No such file or directory"),
            text(SOCKET, "curl", "curl: \\(7\\)"),
            text(SOCKET, "redis-cli,valkey-cli,keydb-cli,nc,ncat,netcat", "No such file or directory"),
            text(
                    SOCKET,
                    "mysql,mariadb,mysqladmin",
                    "No such file or directory|Can't connect to (?:local|MySQL server through|server through).*\\(2\\)"),
            text(STATUS, "curl", "curl: \\(22\\) The requested URL returned error: (\\d{3})"),
            text(STATUS, "wget", "(?m)ERROR (\\d{3}): [A-Z]"));

    private static final Map<Complaint, Map<String, Pattern>> PATTERNS = patterns();

    /** How that program words it, or null if that is not known. */
    public Pattern by(String program) {
        return PATTERNS.get(this).get(program);
    }

    /** True when the text has these words of some program. */
    public boolean isIn(String text) {
        return PATTERNS.get(this).values().stream()
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static Text text(Complaint kind, String programs, String pattern) {
        return new Text(kind, List.of(programs.split(",")), pattern);
    }

    private static Map<Complaint, Map<String, Pattern>> patterns() {
        Map<Complaint, Map<String, Pattern>> patterns = new EnumMap<>(Complaint.class);
        for (Text text : TEXTS) {
            Map<String, Pattern> ofKind = patterns.computeIfAbsent(text.kind, kind -> new HashMap<>());
            Pattern pattern = Pattern.compile(text.pattern);
            text.programs.forEach(program -> ofKind.put(program, pattern));
        }
        return patterns;
    }
}
