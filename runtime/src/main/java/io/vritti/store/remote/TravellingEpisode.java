package io.vritti.store.remote;

import io.vritti.config.TextShare;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import io.vritti.store.Skill;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The part of an episode, and of a skill, that leaves this machine. The end of an output can hold what a program copied from its inputs, and the
 * environment names hosts, folders and accounts; neither helps another machine to check a cause.
 */
final class TravellingEpisode {

    /** Facts of {@code journal.EnvironmentFacts} that say on what kind of machine it happened, and in which project. */
    private static final Set<String> ENVIRONMENT = Set.of("os", "arch", "jdk", "container", "project");

    private final Supplier<TextShare> text;

    /** @param text what of a failed call's output travels; asked each time */
    TravellingEpisode(Supplier<TextShare> text) {
        this.text = text;
    }

    Episode of(Episode episode) {
        RedactedText line = text.get() == TextShare.NONE
                ? RedactedText.EMPTY
                : episode.error().line();
        return new Episode(
                        episode.identity(),
                        episode.call(),
                        episode.error().of(line),
                        new Episode.Surroundings(
                                environment(episode.surroundings().environment()),
                                episode.surroundings().tags()),
                        episode.occurrences(),
                        episode.knowledge())
                .with(reflection(episode));
    }

    /** The same of a skill: its command, which failures it is for, and its counts. */
    Skill of(Skill skill) {
        return text.get() == TextShare.NONE ? skill.withoutLine() : skill;
    }

    /** What is said of an error tells of it: nothing where nothing of it travels, and else no line of it but the one that does. */
    private Reflection reflection(Episode episode) {
        Reflection said = episode.reflection();
        if (said == null || text.get() == TextShare.NONE) {
            return null;
        }
        String line = String.valueOf(episode.errorLine());
        return said.quoting(said.source().quotes().stream()
                .filter(quote -> line.contains(quote.strip()))
                .toList());
    }

    private static Map<String, RedactedText> environment(Map<String, RedactedText> all) {
        Map<String, RedactedText> travels = new LinkedHashMap<>(all);
        travels.keySet().retainAll(ENVIRONMENT);
        return travels;
    }
}
