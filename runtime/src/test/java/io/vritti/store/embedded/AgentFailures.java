package io.vritti.store.embedded;

import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Failures as 1,591 failed steps of real agents were: in characters, action 105, goal 88, output 114, five earlier actions
 * 367; five failures in a run towards one goal. Those real ones took 602 bytes each.
 */
final class AgentFailures {

    private static final int FAILURES_OF_A_RUN = 5;
    private static final int EARLIER_ACTIONS = 5;

    private static final String[] SYLLABLES = {
        "con", "fig", "ser", "ver", "da", "ta", "build", "test", "re", "port", "log", "ger", "main", "er", "tion", "co",
        "de", "file", "name", "in", "put", "out", "ex", "am", "ple", "re", "sult", "use", "er", "in", "dex", "mod"
    };

    private final Random random = new Random(1);
    private final List<String> earlier = new ArrayList<>();
    private String goal;
    private int count;

    Change.FailureAdded next() {
        int n = count++;
        if (n % FAILURES_OF_A_RUN == 0) {
            goal = "Find all " + word() + " files of the " + word() + " and print their " + word() + ", then fix "
                    + word();
            earlier.clear();
        }
        String tool = pick("git", "npm", "mvn", "python3", "docker", "kubectl", "find", "grep", "tar", "make");
        String file = "/work/" + pick("shop", "site", "api", "tools") + "/src/" + word() + "/" + word() + ".txt";
        String action =
                tool + " " + word() + " --" + word() + " " + file + " -o /tmp/" + word() + " 2>&1 | tail -n " + n % 90;
        String line = tool + ": " + file + ": " + pick("No such file or directory", "Permission denied", "not found");
        Episode sample = Samples.episode(n, line, List.of(tool, "resource_error"), null);
        String evidence = "{\"v\":1,\"at\":" + (Samples.NOON_MILLIS + n)
                + ",\"dir\":\"/work/shop\",\"salt\":7316155,\"proofs\":["
                + "{\"kind\":\"path_missing\",\"of\":\"" + file + "\",\"env\":false,\"seen\":[[\"path\",\"" + file
                + "\",\"-\"]]},{\"kind\":\"closed\",\"seen\":[[\"file\",\"/work/shop/" + word() + "\",\""
                + random.nextInt(90_000)
                + ":17954" + random.nextInt(99_999_999) + "\"],[\"executable\",\"/usr/bin/" + tool + "\",\"" + hex(tool)
                + "\"]]}],\"env\":{\"HOME\":\"" + hex("home") + "\",\"LANG\":\"" + hex("lang") + "\",\"PATH\":\""
                + hex("path" + n % 20) + "\"}}";
        Episode episode = new Episode(
                new Episode.Identity(
                        sample.id(), sample.actionKey(), sample.kind(), "s1:" + hex("" + random.nextLong())),
                new Episode.Call(
                        RedactedText.stored(tool + " " + pick("run", "push", "build")),
                        RedactedText.stored(action),
                        RedactedText.stored(goal),
                        RedactedText.storedList(List.of("bash", tool)),
                        RedactedText.storedList(List.copyOf(earlier))),
                new Episode.Error(
                        RedactedText.stored(line + "\n" + tool + ": " + word() + " " + word() + " at line "
                                + random.nextInt(500) + "\n" + word()),
                        RedactedText.stored(line),
                        sample.errorClass(),
                        sample.finerClass(),
                        false,
                        3),
                new Episode.Surroundings(
                        RedactedText.storedMap(Map.of(
                                "os",
                                "Linux 6.1",
                                "arch",
                                "amd64",
                                "jdk",
                                "17.0.15",
                                "user",
                                "dev",
                                "cwd",
                                "/work/shop",
                                "git",
                                "main")),
                        RedactedText.storedList(sample.tags())),
                new Episode.Occurrences(
                        1, sample.firstSeenMillis(), sample.lastSeenMillis(), 100 + random.nextInt(5_000)),
                new Episode.Knowledge(RedactedText.stored(evidence), null, reflection(file, line), false));
        did("cat " + file + " | head -n 40 | sort -u");
        did(action);
        return new Change.FailureAdded(episode, stateOf(episode));
    }

    /** As rules of ours word it; they have something to say of most failures. */
    private Reflection reflection(String file, String line) {
        boolean denied = line.endsWith("denied");
        return random.nextInt(5) == 0
                ? null
                : new Reflection(
                        denied
                                ? "This user may not do that with " + file + "."
                                : "There is no file or folder " + file + ".",
                        denied
                                ? "Look at its owner and mode (ls -ld, also of the folder above), then use a path that may be written."
                                : "List the folder to find its right name and place, then correct the path; or create it.",
                        Map.of(denied ? "permission_denied" : "path_missing", file),
                        denied
                                ? "Work in folders that the user owns, and check test -w before writing."
                                : "Use absolute paths, or check the working folder (pwd) before relative ones are used.",
                        List.of(line.replace(file, "<path>")),
                        Confidence.UNTRIED.value(),
                        null,
                        Reflection.Source.rules(List.of(line)));
    }

    static ActionState stateOf(Episode e) {
        return new ActionState(
                new FailureFacts(
                        e.actionKey(),
                        null,
                        e.kind(),
                        new FailureHistory(true, 1, 1, 0, e.firstSeenMillis(), e.lastSeenMillis()),
                        new FailedRun(
                                e.id(),
                                "4711@2026-11-23T10:00:00Z",
                                e.signature(),
                                e.finerClass(),
                                -1,
                                e.durationMillis()),
                        new VetoHistory(0, 2, 0, 0),
                        "4711@2026-11-23T10:00:00Z",
                        e.lastSeenMillis() + 4),
                RedactedText.stored(e.family()),
                RedactedText.stored(e.action()),
                RedactedText.stored(e.errorLine()),
                RedactedText.stored(e.evidence()));
    }

    private void did(String action) {
        earlier.add(action);
        if (earlier.size() > EARLIER_ACTIONS) {
            earlier.remove(0);
        }
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** One of 4,096 words of 2 or 3 syllables, some much more often than others, as in any language (Zipf). */
    private String word() {
        Random letters = new Random(random.nextInt(1 + random.nextInt(4_096)));
        StringBuilder word = new StringBuilder();
        for (int length = 2 + letters.nextInt(2); length > 0; length--) {
            word.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String hex(String seed) {
        return "%016x".formatted(new Random(seed.hashCode()).nextLong());
    }
}
