package io.vritti.cli;

import io.vritti.action.Action;
import io.vritti.config.Mode;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionLog;
import io.vritti.observe.RedactedDecision;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.MemoryStore;
import io.vritti.store.VetoHistory;
import io.vritti.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A home as JVMs with the agent would have left it. */
public final class Memories {

    public static final String PUSH = "ep-00000000a1";
    static final String PUSH_KEY = "0000000000000000000000000000000a";
    public static final String CAT = "ep-00000000b2";
    static final String CAT_KEY = "0000000000000000000000000000000b";

    private Memories() {}

    /** {@code git push} failed three times a minute ago, {@code cat missing} once two hours ago. */
    public static void keep(Path home, long nowMillis) {
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), Memories::unexpected)) {
            store.apply(List.of(
                    failed(PUSH, PUSH_KEY, "git push", "git push origin main", "network_error", 3, nowMillis - 60_000),
                    failed(CAT, CAT_KEY, "cat", "cat missing", "resource_error", 1, nowMillis - 7_200_000)));
        }
    }

    /** An action failed a minute ago, for reasons unknown. */
    public static void keep(Path home, Action action) {
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), Memories::unexpected)) {
            store.apply(List.of(failed(
                    CAT,
                    action.key().hex(),
                    action.family(),
                    action.text(),
                    "resource_error",
                    1,
                    System.currentTimeMillis() - 60_000)));
        }
    }

    /** A veto of {@code cat missing}, a would-be veto that failed again, a holdout that succeeded, a probe without end. */
    static void decide(Path home, long nowMillis) {
        DecisionLog log = DecisionLog.in(home.toFile(), new Counters(), AgentLog.none());
        Redactor redactor = new Redactor(new byte[] {1});
        Stream.of(
                        decision(
                                1, nowMillis - 5_000, PUSH, PUSH_KEY, Decision.Course.OBSERVED, Decision.End.FAILED, 1),
                        decision(
                                2,
                                nowMillis - 4_000,
                                CAT,
                                CAT_KEY,
                                Decision.Course.VETOED,
                                Decision.End.NOT_EXECUTED,
                                -1),
                        decision(
                                3,
                                nowMillis - 3_000,
                                PUSH,
                                PUSH_KEY,
                                Decision.Course.HOLDOUT,
                                Decision.End.SUCCEEDED,
                                0),
                        decision(4, nowMillis - 2_000, PUSH, PUSH_KEY, Decision.Course.PROBE, Decision.End.UNKNOWN, -1))
                .forEach(decision -> log.append(RedactedDecision.of(decision, redactor)));
    }

    private static Change failed(
            String id, String key, String family, String action, String errorClass, long count, long atMillis) {
        Episode episode = new Episode(
                new Episode.Identity(id, key, "process", "v1:" + id),
                new Episode.Call(
                        RedactedText.stored(family),
                        RedactedText.stored(action),
                        RedactedText.stored("publish \u001b[31mred"),
                        RedactedText.storedList(List.of("git")),
                        RedactedText.storedList(List.of("git add .", "git commit"))),
                new Episode.Error(
                        RedactedText.stored("first line\nlast line"),
                        RedactedText.stored(action + ": failed"),
                        errorClass,
                        "finer_" + errorClass,
                        false,
                        3),
                new Episode.Surroundings(
                        RedactedText.storedMap(Map.of("cwd", "/work", "os", "linux")),
                        RedactedText.storedList(List.of(errorClass, family))),
                new Episode.Occurrences(count, atMillis, atMillis, 120),
                Episode.Knowledge.only(RedactedText.stored("{\"cause\":\"path_missing\"}")));
        ActionState state = new ActionState(
                new FailureFacts(
                        key,
                        null,
                        "process",
                        new FailureHistory(true, count, count, 0, atMillis, atMillis),
                        new FailedRun(id, "1-2026", "v1:" + id, "finer_" + errorClass, -1, 120),
                        new VetoHistory(1, 2, 0, 0),
                        "session",
                        1),
                RedactedText.stored(family),
                RedactedText.stored(action),
                RedactedText.stored(action + ": failed"),
                null);
        return new Change.FailureAdded(episode, state);
    }

    private static Decision decision(
            int number, long atMillis, String episode, String key, Decision.Course course, Decision.End end, int code) {
        return new Decision(
                "d-0000000" + number,
                "1-2026",
                atMillis,
                new Decision.Call(
                        key,
                        episode.equals(CAT) ? "cat" : "git push",
                        episode.equals(CAT) ? "cat missing" : "git push origin main"),
                new Decision.Judgement(Mode.VETO, "all", "exact", "BLOCK", "cause_holds", 120),
                new Decision.Known(
                        episode,
                        episode.equals(CAT) ? "resource_error" : "network_error",
                        2,
                        List.of(),
                        List.of("missing is still missing"),
                        "missing exists",
                        episode.equals(CAT) ? "touch missing (1 of 1)" : null),
                new Decision.Result(course, end, code));
    }

    private static void unexpected(String warning) {
        throw new AssertionError(warning);
    }
}
