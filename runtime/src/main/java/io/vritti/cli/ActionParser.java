package io.vritti.cli;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.HttpAction;
import io.vritti.action.ProcessAction;
import io.vritti.action.RequestBody;
import io.vritti.action.Stdin;
import io.vritti.cli.terminal.CommandFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Parses a call typed on a command line into an action. */
final class ActionParser {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    /** A line for a shell may begin with GET, too (libwww-perl); with a URL behind it both mean the request. */
    private static final String SCHEME_END = "://";

    /** How programs that run the commands of a model start a shell, the usual first (facts.md §6.1). */
    private static final List<List<String>> SHELLS = List.of(
            List.of("bash", "-c"),
            List.of("sh", "-c"),
            List.of("/bin/sh", "-c"),
            List.of("/bin/bash", "-c"),
            List.of("bash", "-lc"),
            List.of("/bin/bash", "-lc"));

    private final String directory;
    private final UnaryOperator<String> credentialIdentity;

    ActionParser(String directory, UnaryOperator<String> credentialIdentity) {
        this.directory = directory;
        this.credentialIdentity = credentialIdentity;
    }

    /**
     * The actions that it may be, the likeliest first; at least one.
     *
     * @throws CommandFailure if it looks like a request and its URL is none
     */
    List<Action> of(List<String> words) {
        String line = String.join(" ", words);
        List<String> separated = List.of(line.strip().split("\\s+"));
        boolean oneWord = words.size() == 1;
        if (separated.size() == 2
                && METHODS.contains(separated.get(0))
                && (!oneWord || separated.get(1).contains(SCHEME_END))) {
            return List.of(request(separated.get(0), separated.get(1)));
        }
        List<List<String>> argvs = new ArrayList<>();
        for (List<String> shell : SHELLS) {
            List<String> argv = new ArrayList<>(shell);
            argv.add(line);
            argvs.add(argv);
        }
        // One word with spaces is a line for a shell; several words are what a program passes to exec.
        argvs.add(oneWord ? argvs.size() : 0, oneWord ? separated : words);
        List<Action> actions = new ArrayList<>();
        for (Stdin stdin : List.of(Stdin.PIPE, Stdin.UNKNOWN)) {
            for (List<String> argv : argvs) {
                actions.add(new ProcessAction(
                        argv, directory, System.getenv(), stdin, null, new ExecutablePath(System.getenv("PATH"))));
            }
        }
        return actions;
    }

    /** The reading that was judged, as a program would make the call. */
    static String describe(Action action) {
        return action.byKind(
                process -> process.argv() + " in " + process.directory(),
                http -> http.text() + " without headers and body",
                tool -> tool.text());
    }

    private Action request(String method, String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException notUrl) {
            throw new CommandFailure("\"" + url + "\" is not a URL: " + notUrl.getMessage(), notUrl);
        }
        if (uri.getHost() == null) {
            throw new CommandFailure("\"" + url + "\" names no host; write it like https://host/path");
        }
        return new HttpAction(method, uri, Map.of(), RequestBody.NONE, credentialIdentity);
    }
}
