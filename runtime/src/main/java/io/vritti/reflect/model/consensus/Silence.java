package io.vritti.reflect.model.consensus;

import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Answer.Later;
import io.vritti.reflect.model.Answer.Nothing;
import io.vritti.reflect.model.Answer.Unusable;
import io.vritti.reflect.model.Usage;
import java.util.Comparator;
import java.util.List;

/** What several answers without a lesson come to: a model that may answer later is waited for, and one that said nothing has answered. */
final class Silence {

    private Silence() {}

    /** @param answers none of them a lesson, at least one */
    static Answer of(List<Answer> answers, Usage usage) {
        List<Later> later = only(answers, Later.class);
        if (!later.isEmpty()) {
            Later first = later.stream()
                    .min(Comparator.comparingLong(Later::notBeforeMillis))
                    .get();
            return new Later(first.why(), first.notBeforeMillis(), usage);
        }
        List<Nothing> nothing = only(answers, Nothing.class);
        return nothing.isEmpty()
                ? new Unusable(only(answers, Unusable.class).get(0).why(), usage)
                : new Nothing(nothing.get(0).why(), usage);
    }

    private static <T extends Answer> List<T> only(List<Answer> answers, Class<T> kind) {
        return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
