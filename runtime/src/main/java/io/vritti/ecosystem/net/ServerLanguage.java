package io.vritti.ecosystem.net;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text of a language says of where its program gets a port from: if it imports nothing but what serves, and uses nothing
 * that reads files, draws numbers or starts programs, then from itself, its words and its environment.
 *
 * @param imports each import, its name in group 1
 * @param harmless names of imports that serve, compute or log
 * @param reading what a program can read files by, draw numbers or start programs; one of them, and nothing is known
 */
record ServerLanguage(Pattern imports, Pattern harmless, Pattern reading) {

    private static final String SHELLED = "`|%x[({]";

    private static final ServerLanguage JAVA = new ServerLanguage(
            Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?([\\w.]+(?:\\.\\*)?)"),
            Pattern.compile(
                    "java\\.(?:io|net|time|util|nio\\.charset|nio\\.channels|util\\.(?:concurrent|function|logging|stream))"
                            + "(?:\\.\\w+)*(?:\\.\\*)?|java\\.nio\\.\\w*Buffer|com\\.sun\\.net\\.httpserver(?:\\.\\w+|\\.\\*)"),
            Pattern.compile(
                    "\\b(?:File\\w*|Paths?|FileSystems?|RandomAccessFile|\\w*Random\\w*|random|Scanner|Properties"
                            + "|ResourceBundle|Preferences|ServiceLoader|\\w*ClassLoader|forName|Method|Runtime|ProcessBuilder"
                            + "|ProcessHandle|getResource\\w*|Console|URL\\w*|HttpClient|load|loadLibrary|native)\\b"
                            + "|\\bSystem\\s*\\.\\s*in\\b|new\\s+Socket\\b|\\\\u"));

    private static final ServerLanguage GO = new ServerLanguage(
            Pattern.compile("(?m)^\\s*(?:import\\s+)?(?:[\\w.]+\\s+)?\"([\\w./-]+)\"\\s*(?://.*)?$"),
            Pattern.compile(
                    "bufio|bytes|context|encoding/json|errors|flag|fmt|html|html/template|io|log|log/slog|math|net"
                            + "|net/http|net/url|os|os/signal|sort|strconv|strings|sync|sync/atomic|syscall|time"),
            Pattern.compile(
                    "\\bos\\s*\\.\\s*(?!(?:Exit|Getenv|LookupEnv|Args|Stderr|Stdout|Signal|Interrupt|Kill)\\b)\\w"
                            + "|\\bsyscall\\s*\\.\\s*(?!SIG)\\w|//go:|ParseFiles|ParseGlob|\\bhttp\\s*\\.\\s*(?:Get|Post|Head)\\b"
                            + "|\\bDial\\w*"));

    private static final ServerLanguage RUBY = new ServerLanguage(
            Pattern.compile("(?m)^\\s*require\\s*\\(?\\s*['\"]([^'\"]+)['\"]"),
            Pattern.compile("socket|webrick|json|logger|time|timeout|uri|stringio|thread"),
            Pattern.compile(
                    "\\b(?:File\\w*|Dir|IO|YAML|open|load|require_relative|autoload|\\w*eval|send|system|exec|spawn"
                            + "|fork|\\w*rand|Random|SecureRandom|gets|read\\w*|ARGF|DATA|Kernel|Process|Pathname|const_get|method"
                            + "|popen\\w*|TCPSocket)\\b|" + SHELLED));

    private static final ServerLanguage PERL = new ServerLanguage(
            Pattern.compile("(?m)\\b(?:use|require)\\s+([\\w:]+)"),
            Pattern.compile("strict|warnings|utf8|IO::Socket|IO::Socket::(?:INET|IP)|Socket|HTTP::Daemon|[v\\d.]+"),
            Pattern.compile(
                    "\\b(?:s?rand|open|sysopen|opendir|do\\s*['\"(]|system|exec|qx|glob|fork|eval|readline|stat|readlink"
                            + "|__DATA__|__END__)\\b|<\\w*>|-[edfrwxsz]\\s+[$'\"]|PeerAddr|PeerPort|`"));

    private static final Map<String, ServerLanguage> BY_ENDING =
            Map.of(".java", JAVA, ".go", GO, ".rb", RUBY, ".pl", PERL);

    /** The language of a file, or null if it is none of these. */
    static ServerLanguage ofFile(String name) {
        for (Map.Entry<String, ServerLanguage> language : BY_ENDING.entrySet()) {
            if (name.endsWith(language.getKey())) {
                return language.getValue();
            }
        }
        return null;
    }

    /** Whether all that may choose the port stands in the text, its words and its environment. */
    boolean choosesByItself(String text) {
        Matcher imported = imports.matcher(text);
        while (imported.find()) {
            if (!harmless.matcher(imported.group(1)).matches()) {
                return false;
            }
        }
        return !reading.matcher(text).find();
    }
}
