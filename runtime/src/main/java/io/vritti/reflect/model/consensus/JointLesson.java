package io.vritti.reflect.model.consensus;

import io.vritti.episode.Reflection;
import io.vritti.episode.Reflection.Source;
import io.vritti.episode.Reflection.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One lesson of several. One answer's sentences speak for all; preconditions, patterns and quotes are those of its supporters. A command
 * stays only if all that give one give the same. Of answers that contradict each other only what all say stays beside the sentences.
 */
final class JointLesson {

    private static final int MOST_PATTERNS = 5;
    private static final int MOST_QUOTES = 5;

    private final List<Reflection> lessons;
    private final double[] weights;
    private final Agreement agreement;
    private final List<Reflection> supporters;

    JointLesson(List<Reflection> lessons, double[] weights, Agreement agreement) {
        this.lessons = lessons;
        this.weights = weights;
        this.agreement = agreement;
        this.supporters = agreement.supporters().stream().map(lessons::get).toList();
    }

    Reflection reflection() {
        Reflection chosen = lessons.get(agreement.chosen());
        Source source = chosen.source();
        return new Reflection(
                chosen.rootCause(),
                chosen.resolutionStrategy(),
                preconditions(),
                chosen.preventionGuidance(),
                first(chosen, Reflection::similarPatterns, MOST_PATTERNS),
                agreement.strength(),
                suggestion(),
                new Source(
                        supporters.stream()
                                .map(lesson -> lesson.source().by())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        first(chosen, lesson -> lesson.source().quotes(), MOST_QUOTES),
                        source.appliesWhen(),
                        source.notWhen()));
    }

    /** The chosen one's, then those of the others. */
    private List<String> first(Reflection chosen, Function<Reflection, List<String>> of, int most) {
        Set<String> all = new LinkedHashSet<>(of.apply(chosen));
        supporters.forEach(lesson -> all.addAll(of.apply(lesson)));
        return all.stream().limit(most).toList();
    }

    private Suggestion suggestion() {
        if (agreement.isContradiction()) {
            return null;
        }
        Set<String> commands = new LinkedHashSet<>();
        for (Reflection lesson : lessons) {
            if (lesson.suggestion() != null) {
                commands.add(lesson.suggestion().command());
            }
        }
        return commands.size() == 1 ? new Suggestion(commands.iterator().next(), false) : null;
    }

    /** By kind the subject that most name; of as many, the heavier answers'. */
    private Map<String, String> preconditions() {
        List<Integer> heard = agreement.isContradiction() ? all() : agreement.supporters();
        Map<String, Map<String, Double>> votes = new LinkedHashMap<>();
        for (int index : heard) {
            lessons.get(index)
                    .preconditions()
                    .forEach((kind, subject) -> votes.computeIfAbsent(kind, first -> new HashMap<>())
                            .merge(subject, 1 + weights[index] / (lessons.size() + 1), Double::sum));
        }
        Map<String, String> kept = new LinkedHashMap<>();
        votes.forEach((kind, subjects) -> subjects.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(subject -> !agreement.isContradiction() || subject.getValue() >= lessons.size())
                .ifPresent(subject -> kept.put(kind, subject.getKey())));
        return kept;
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            all.add(i);
        }
        return all;
    }
}
