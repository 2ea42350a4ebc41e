package io.vritti.reads.follow;

import io.vritti.disk.Disk;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.world.tree.References;
import io.vritti.world.tree.Upward;
import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through texts of any language for signs of what lies in no tree: time, chance, other machines and processes, the home
 * folder. A sign in a comment counts, too: it costs a hint.
 */
final class ProgramText {

    private static final List<String> NEVER_THE_SAME = List.of(
            "new Date",
            "timeOrigin",
            ".now(",
            "::now",
            ".today(",
            "hrtime",
            "utcnow",
            "time.time",
            "time_ns",
            "perf_counter",
            "clock_gettime",
            "gmtime",
            "ctime",
            "atime",
            "Time.new",
            "microtime",
            "monotonic",
            "Time.now",
            "currentTimeMillis",
            "nanoTime",
            "LocalDate",
            "time.Now",
            "strftime",
            "localtime",
            "time()",
            "Math.random",
            "random.",
            "Random",
            "randint",
            "uuid",
            "shuffle",
            "mtime",
            "lastModified",
            "LastModifiedTime",
            "rand(",
            "urandom",
            "$^T",
            "secrets.");

    /** Perl and PHP ask the clock by a bare word, and Perl for the age of a file by an operator (perlfunc, -X). */
    private static final Pattern BARE_CLOCK = Pattern.compile(
            "(?<![\\w.$@%&'\"/:-])time(?=\\s*(?:\\(\\s*\\)|[-+<>;)%*/]|[=!]=))|(?<![\\w-])-[MAC]\\s*[$\"'_(]|(?<![\\w.$@%&'\"/:-])rand(?=\\s+[\\d$@]|\\s*[<>;)])");

    private static final List<String> ELSEWHERE = List.of(
            "fetch(",
            "axios",
            "http",
            "requests",
            "urllib",
            "socket",
            "net.",
            "XMLHttpRequest",
            "ioredis",
            "mysql",
            "mongodb",
            "mongoose",
            "psycopg",
            "redis",
            "boto3",
            "grpc",
            "TCPSocket",
            "curl",
            "pg\"",
            "pg'",
            "homedir",
            "HOME",
            "expanduser",
            "Path.home",
            "tmpdir",
            "gettempdir",
            "/proc/",
            "/dev/",
            "freemem",
            "loadavg");

    private static final List<String> PROCESSES = List.of(
            "child_process",
            "subprocess",
            "os.system",
            "popen",
            "spawn",
            "exec(",
            "execSync",
            "system(",
            "Runtime",
            "ProcessBuilder",
            "getpid",
            "process.pid",
            "process.stdin",
            "sys.stdin",
            "STDIN",
            "$stdin",
            "input(",
            "readline");

    private static final Pattern OWN_MODULES = Pattern.compile(
            "(?:require|import|from|require_relative|use|load)\\W{1,3}[\\w{}*, ]{0,80}?['\"](\\.{0,2}/?[\\w./-]+)['\"]");

    private static final Pattern NAMED_SOURCES =
            Pattern.compile("[\\w@+./-]+\\.(?:py|js|mjs|cjs|jsx|ts|tsx|rb|php|pl|lua)\\b");

    private static final String[] ENDINGS = {"", ".js", ".mjs", ".cjs", ".ts", ".json", ".rb", "/index.js", "/index.ts"
    };
    private static final int MAX_TEXTS = 40;

    private final ReadSet reads;
    private final Set<String> read = new HashSet<>();

    ProgramText(ReadSet reads) {
        this.reads = reads;
    }

    /**
     * @param programs absolute paths of scripts: they and the modules beside them are looked through
     * @param output of a test run, which names the tests that failed; or ""
     */
    void add(List<String> programs, String output, String directory) {
        Deque<String> open = new ArrayDeque<>(programs);
        while (!open.isEmpty() && reads.complete() && read.size() < MAX_TEXTS) {
            String path = open.pop();
            if (!read.add(path)) {
                continue;
            }
            String text = References.text(new File(path));
            if (text == null || text.isEmpty() && Disk.size(path, 0) > 0) {
                reads.giveUp(Paths.name(path) + " cannot be read");
                return;
            }
            judge(text, Paths.parent(path), true);
            ownModules(text, Paths.parent(path), open);
        }
        Matcher sources = NAMED_SOURCES.matcher(output);
        while (sources.find() && reads.complete() && read.size() < MAX_TEXTS) {
            String path = Paths.absolute(directory, sources.group());
            if (read.add(path)) {
                String text = References.text(new File(path));
                if (text == null) {
                    reads.giveUp(Paths.name(path) + " cannot be read");
                    return;
                }
                judge(text, Paths.parent(path), false);
            }
        }
    }

    /** A text that stands in the command itself. */
    void add(String text, String directory) {
        judge(text, directory, true);
        Deque<String> open = new ArrayDeque<>();
        ownModules(text, directory, open);
        add(List.copyOf(open), "", directory);
    }

    /** @param all whether other processes count: what tests start is theirs */
    private void judge(String text, String folder, boolean all) {
        String sign = sign(text, NEVER_THE_SAME);
        Matcher clock = BARE_CLOCK.matcher(text);
        sign = sign == null && clock.find() ? clock.group() : sign;
        sign = sign == null ? sign(text, ELSEWHERE) : sign;
        sign = sign == null && all ? sign(text, PROCESSES) : sign;
        if (sign != null) {
            reads.giveUp("a text that it runs has \"" + sign + "\" in it, which no file shows");
            return;
        }
        if (Upward.leavesTree(text, folder, reads.view().environment().get("HOME"))) {
            reads.giveUp("a text that it runs computes a path that leads out of the tree");
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        References.add(text, new File(folder).toPath(), named);
        named.forEach(reads::named);
    }

    private static String sign(String text, List<String> signs) {
        for (String sign : signs) {
            if (text.contains(sign)) {
                return sign;
            }
        }
        return null;
    }

    private static void ownModules(String text, String folder, Deque<String> open) {
        Matcher modules = OWN_MODULES.matcher(text);
        while (modules.find()) {
            for (String ending : ENDINGS) {
                String path = Paths.absolute(folder, modules.group(1) + ending);
                if (Disk.isFile(path) || Disk.unknown(path)) {
                    open.add(path);
                    break;
                }
            }
        }
    }
}
