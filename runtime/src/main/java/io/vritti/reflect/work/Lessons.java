package io.vritti.reflect.work;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.episode.Reflection.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of a model's reflection before it is kept. */
final class Lessons {

    private Lessons() {}

    /** Rules speak again at any time; what a person or a model has said stays. */
    static boolean mayReplace(Reflection known) {
        return known == null || known.source().isRules();
    }

    /**
     * A model's reflection in the place of what rules said. The conditions that rules state are kept, because the gate can check them,
     * and a model that states the same kind otherwise is not believed.
     *
     * @param known by rules, or null
     */
    static Reflection over(Reflection known, Reflection model) {
        if (known == null || known.preconditions().isEmpty()) {
            return model;
        }
        Map<String, String> conditions = new LinkedHashMap<>(known.preconditions());
        model.preconditions().forEach(conditions::putIfAbsent);
        return model.when(conditions);
    }

    /**
     * What a model said of one episode, for another that failed alike. The command is kept only where the same was called, and quotes
     * only where this error has the line; else its own line stands for them.
     */
    static Reflection copied(Episode from, Episode to) {
        Reflection said = from.reflection();
        List<String> lines = ErrorLines.of(to);
        List<String> quotes = said.source().quotes().stream()
                .filter(quote -> lines.contains(quote.strip()))
                .toList();
        boolean sameCall = from.action().equals(to.action());
        Reflection copy = said.from(new Source(
                said.source().by(),
                quotes.isEmpty() && to.errorLine() != null ? List.of(to.errorLine()) : quotes,
                said.source().appliesWhen(),
                said.source().notWhen(),
                said.source().from().isEmpty() ? from.id() : said.source().from()));
        return sameCall ? copy : copy.when(Map.of()).advising(said.resolutionStrategy(), null);
    }
}
