package io.vritti.cli.statistics;

import io.vritti.cli.terminal.Output;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.store.ReflectionState;
import io.vritti.store.ReflectionStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who has said why failures happened, and of how many nobody has yet. */
final class ReflectionCounts {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    ReflectionCounts(List<Episode> episodes, ReflectionStore reflections) {
        counts.put("rules", said(episodes, false));
        counts.put("models", said(episodes, true));
        counts.put(
                "observed",
                episodes.stream()
                        .filter(episode -> episode.resolution() != null)
                        .count());
        counts.put(
                "none",
                episodes.stream()
                        .filter(episode -> episode.reflection() == null)
                        .count());
        counts.put("copied", reflections.count(ReflectionState.COPIED));
        counts.put("waiting", reflections.count(ReflectionState.WAITING));
        counts.put("given_up", reflections.count(ReflectionState.GIVEN_UP));
    }

    Map<String, Long> toMap() {
        return counts;
    }

    void print(Output output) {
        output.line("Reflections: " + counts.get("rules") + " by rules, " + counts.get("models") + " by models ("
                + counts.get("copied") + " taken over from one that failed alike); episodes with a known fix: "
                + counts.get("observed") + ", without a reflection: " + counts.get("none") + ", waiting for a model: "
                + counts.get("waiting") + ", given up: " + counts.get("given_up"));
    }

    private static long said(List<Episode> episodes, boolean byModel) {
        return episodes.stream()
                .map(Episode::reflection)
                .filter(reflection -> reflection != null
                        && (byModel
                                ? reflection.source().isModel()
                                : reflection.source().by().equals(Reflection.Source.RULES)))
                .count();
    }
}
