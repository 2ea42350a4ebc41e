package io.vritti.reflect.rules;

import io.vritti.episode.Episode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a failed call beside its error: the tool, the folder, the address.
 *
 * @param action the call as a person would write it
 * @param tool what ran: the program, the tool, or the host that was called
 * @param folder in which it ran, or null
 * @param method of a request, or null
 * @param authority host and port of a request, or of the address in a command; or null
 * @param resource path of a request, or null
 * @param status of an answer, or 0
 * @param message that came with the status, if it says more than the status does; or null
 * @param seconds that it took, or 0
 */
record Circumstances(
        String action,
        String tool,
        String folder,
        String method,
        String authority,
        String resource,
        int status,
        String message,
        long seconds) {

    private static final Pattern REQUEST = Pattern.compile(
            "^(?<method>[A-Z]{3,8}) (?:[a-z]{2,6}://(?<authority>[^/?#\\s]{1,200}))?(?<resource>/?[^?#\\s]{0,400})");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(?:https?|wss?|ssh|git|ftp|postgres(?:ql)?|redis|mysql)://(?:[^@/\\s]{1,80}@)?(?<authority>[\\w.\\[\\]-]{1,200}(?::\\d{1,5})?)(?<resource>/[^\\s?#'\"]{0,200})?");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^(?:cd ([\\w./~@+-]{1,200}) (?:&&|;)|(?:git|make|pnpm|ninja) -C ([\\w./~@+-]{1,200})(?: |$))");
    private static final Pattern SPEAKER = Pattern.compile("^(?:/\\S{0,80}/)?([a-z][\\w.+-]{0,30}): ");
    private static final Pattern REQUESTED = Pattern.compile(
            "(?:\\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)|request to|unable to access) '?(https?://[^\\s']{1,300})");
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP status (\\d{3})$");

    private static final Pattern QUOTED_STATUS = Pattern.compile(
            "(?i)(?:returned error:|\\bERROR|HTTP(?:/\\d(?:\\.\\d)?)?(?: error| status)?(?: code)?:?|status(?: code)?:?|code E?) ?([45]\\d\\d)\\b");

    /** What a status says by itself. */
    private static final List<String> SAYS_NOTHING = List.of(
            "{}",
            "bad request",
            "not found",
            "forbidden",
            "unauthorized",
            "conflict",
            "validation failed",
            "error",
            "unprocessable entity");

    static Circumstances of(Episode episode) {
        String action = episode.action() == null ? "" : episode.action();
        Matcher request = REQUEST.matcher(action);
        boolean http = "http".equals(episode.kind()) && request.find();
        int status = status(episode);
        return new Circumstances(
                action,
                tool(episode),
                folder(episode.environment().get("cwd"), action),
                http ? request.group("method") : null,
                http && request.group("authority") != null ? request.group("authority") : address(action),
                http ? resource(request.group("resource")) : addressed(action),
                status,
                http && status > 0 ? message(episode.errorLine()) : null,
                TimeUnit.MILLISECONDS.toSeconds(episode.durationMillis()));
    }

    /**
     * Adds what wordings did not find in the text.
     *
     * @param quotes the lines of the error on which a reflection rests; most tools begin them with their name
     */
    void complete(Subjects subjects, List<String> quotes) {
        subjects.putIfAbsent("tool", speaker(quotes));
        subjects.putIfAbsent("tool", tool);
        subjects.put("option", dashed(subjects.get("option")));
        subjects.putIfAbsent("authority", authority);
        subjects.putIfAbsent("authority", subjects.get("host"));
        String said = requested(quotes);
        subjects.putIfAbsent("authority", address(said));
        subjects.putIfAbsent("method", method == null ? "request" : method);
        subjects.putIfAbsent("resource", resource);
        subjects.putIfAbsent("resource", addressed(said));
        if (status > 0) {
            subjects.putIfAbsent("status", Integer.toString(status));
        }
        if (seconds > 0) {
            subjects.putIfAbsent("seconds", Long.toString(seconds));
        }
        if (isRelative(subjects.get("path")) && isRelative(subjects.get("target"))) {
            subjects.putIfAbsent("cwd", above(folder, subjects.get("path")));
        }
    }

    /** {@code cd nowhere && ls} has never come to that folder. */
    private static String above(String folder, String path) {
        return folder != null && path != null && folder.endsWith("/" + path)
                ? folder.substring(0, folder.length() - path.length() - 1)
                : folder;
    }

    /** As the call has it: some tools name an option without its dashes. */
    private String dashed(String option) {
        if (option == null || option.startsWith("-")) {
            return option;
        }
        String dashed = "--" + option;
        boolean called = Pattern.compile("(?<!\\S)" + Pattern.quote(dashed) + "(?![\\w-])")
                .matcher(action)
                .find();
        return called ? dashed : option;
    }

    /** The program of the call that the line names as its own, or null. */
    private String speaker(List<String> quotes) {
        Matcher named = quotes.isEmpty() ? null : SPEAKER.matcher(quotes.get(0));
        if (named == null || !named.find()) {
            return null;
        }
        String name = named.group(1);
        Matcher called = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(action);
        return called.find() ? name : null;
    }

    private static boolean isRelative(String path) {
        return path == null
                || !(path.startsWith("/") || path.startsWith("~") || path.startsWith("...") || path.startsWith(":", 1));
    }

    /** The request of its own that a program names in its error; an answer may name any address. */
    private String requested(List<String> quotes) {
        Matcher request = method != null || quotes.isEmpty() ? null : REQUESTED.matcher(quotes.get(0));
        return request != null && request.find() ? request.group(1) : "";
    }

    /** A call may say itself in which folder it runs. */
    private static String folder(String cwd, String action) {
        Matcher elsewhere = ELSEWHERE.matcher(action);
        if (!elsewhere.find()) {
            return cwd;
        }
        String folder = elsewhere.group(1) == null ? elsewhere.group(2) : elsewhere.group(1);
        return cwd == null || !isRelative(folder) ? folder : cwd + "/" + folder;
    }

    private static String tool(Episode episode) {
        if ("http".equals(episode.kind())) {
            return null;
        }
        if (!episode.toolChain().isEmpty()) {
            String first = episode.toolChain().get(0);
            return first.substring(first.lastIndexOf('/') + 1);
        }
        String family = episode.family() == null ? "" : episode.family();
        return family.split(" ", 2)[0];
    }

    private static String address(String action) {
        Matcher address = ADDRESS.matcher(action);
        return address.find() ? address.group("authority") : null;
    }

    private static String addressed(String action) {
        Matcher address = ADDRESS.matcher(action);
        return address.find() ? resource(address.group("resource")) : null;
    }

    private static String resource(String path) {
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** Of the answer itself, or as a program quotes it. */
    private static int status(Episode episode) {
        String text = "http".equals(episode.kind()) ? episode.errorTrace() : episode.errorLine();
        Matcher status = ("http".equals(episode.kind()) ? STATUS : QUOTED_STATUS).matcher(text == null ? "" : text);
        int found = 0;
        while (status.find()) {
            found = Integer.parseInt(status.group(1));
        }
        return found;
    }

    private static String message(String line) {
        String plain = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                        || SAYS_NOTHING.contains(plain)
                        || plain.startsWith("http status")
                        || plain.startsWith("{")
                ? null
                : line.strip();
    }
}
