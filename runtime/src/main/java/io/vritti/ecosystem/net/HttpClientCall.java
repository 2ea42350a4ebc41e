package io.vritti.ecosystem.net;

import io.vritti.reads.Step;
import io.vritti.world.input.LoopbackPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a call of curl or wget asks, where every option is known not to lead it elsewhere (a proxy, a socket file, another name). */
final class HttpClientCall {

    /**
     * @param alone letters of options without a value
     * @param valued letters of options with a value, in the same word or the next
     * @param longAlone long options without a value
     * @param longValued long options with a value, behind {@code =} or in the next word
     */
    private record Options(String alone, String valued, Set<String> longAlone, Set<String> longValued) {}

    private static final Map<String, Options> KNOWN = Map.of(
            "curl",
            new Options(
                    "#fgiIGjkLnNsSv",
                    "AbcdeFHmoTuwX",
                    Set.of(
                            "--compressed",
                            "--fail",
                            "--fail-with-body",
                            "--get",
                            "--head",
                            "--include",
                            "--insecure",
                            "--location",
                            "--no-buffer",
                            "--no-progress-meter",
                            "--show-error",
                            "--silent",
                            "--verbose"),
                    Set.of(
                            "--connect-timeout",
                            "--cookie",
                            "--data",
                            "--data-binary",
                            "--data-raw",
                            "--data-urlencode",
                            "--form",
                            "--header",
                            "--json",
                            "--max-time",
                            "--output",
                            "--request",
                            "--upload-file",
                            "--user",
                            "--user-agent",
                            "--write-out")),
            "wget",
            new Options(
                    "qSv",
                    "OTU",
                    Set.of("--no-verbose", "--quiet", "--server-response", "--spider", "--verbose"),
                    Set.of(
                            "--body-data",
                            "--header",
                            "--method",
                            "--output-document",
                            "--post-data",
                            "--timeout",
                            "--user-agent")));

    private HttpClientCall() {}

    /** The port of this machine that is all it asks, or {@link LoopbackPorts#NONE}. */
    static int onlyPort(Step step) {
        List<String> addresses = addresses(step);
        return addresses.size() == 1 ? LoopbackPorts.ofAddress(addresses.get(0)) : LoopbackPorts.NONE;
    }

    /** None where a word or an option is not known. */
    private static List<String> addresses(Step step) {
        Options options = KNOWN.get(step.program());
        if (options == null || step.arguments().contains(null)) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        List<String> arguments = step.arguments();
        int at = 0;
        while (at < arguments.size()) {
            String word = arguments.get(at);
            int length = 1;
            if (word.startsWith("-")) {
                length = length(word, options);
            } else {
                addresses.add(word);
            }
            if (length == 0) {
                return List.of();
            }
            at += length;
        }
        return addresses;
    }

    /** How many words an option is, with its value; 0 if it is not known. */
    private static int length(String option, Options options) {
        if (option.startsWith("--")) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            if (options.longValued().contains(name)) {
                return equals < 0 ? 2 : 1;
            }
            return options.longAlone().contains(option) ? 1 : 0;
        }
        for (int i = 1; i < option.length(); i++) {
            char letter = option.charAt(i);
            if (options.valued().indexOf(letter) >= 0) {
                return i + 1 == option.length() ? 2 : 1;
            }
            if (options.alone().indexOf(letter) < 0) {
                return 0;
            }
        }
        return option.length() > 1 ? 1 : 0;
    }
}
