package io.vritti.store.remote;

import io.vritti.config.TextShare;
import io.vritti.episode.Episode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The part of an episode that leaves this machine. The end of an output can hold what a program copied from its inputs, and the
 * environment names hosts, folders and accounts; neither helps another machine to check a cause.
 */
final class TravellingEpisode {

    /** Facts of {@code journal.EnvironmentFacts} that say on what kind of machine it happened, and in which project. */
    private static final Set<String> ENVIRONMENT = Set.of("os", "arch", "jdk", "container", "project");

    private final TextShare text;

    TravellingEpisode(TextShare text) {
        this.text = text;
    }

    Episode of(Episode episode) {
        String line = text == TextShare.NONE ? "" : episode.errorLine();
        return new Episode(
                episode.id(),
                episode.actionKey(),
                episode.family(),
                episode.kind(),
                episode.action(),
                episode.goal(),
                line,
                line,
                episode.signature(),
                episode.errorClass(),
                episode.finerClass(),
                episode.transientFailure(),
                episode.severity(),
                episode.toolChain(),
                episode.actionsTaken(),
                environment(episode.environment()),
                episode.tags(),
                episode.resolution(),
                episode.reflection(),
                episode.evidence(),
                episode.count(),
                episode.firstSeenMillis(),
                episode.lastSeenMillis(),
                episode.durationMillis(),
                episode.archived());
    }

    private static Map<String, String> environment(Map<String, String> all) {
        Map<String, String> travels = new LinkedHashMap<>(all);
        travels.keySet().retainAll(ENVIRONMENT);
        return travels;
    }
}
