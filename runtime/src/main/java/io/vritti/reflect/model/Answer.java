package io.vritti.reflect.model;

import io.vritti.episode.Reflection;
import java.util.Optional;

/** How a model answered. */
public sealed interface Answer {

    /** What it cost, also where nothing came of it. */
    Usage usage();

    /** What came of it, in one word of the metrics. */
    String result();

    /** What may be kept of it, if anything. */
    default Optional<Reflection> lesson() {
        return Optional.empty();
    }

    /** Whether the same endpoint is to be asked later, by this question or another. */
    default boolean isPutOff() {
        return false;
    }

    /** A reflection that passed every check. Its confidence is still to be set from the record. */
    record Lesson(Reflection reflection, Usage usage) implements Answer {

        @Override
        public Optional<Reflection> lesson() {
            return Optional.of(reflection);
        }

        @Override
        public String result() {
            return "answered";
        }
    }

    /** The model has nothing to say that may be kept: refused, cut off, no evidence, or what can be seen in the workspace anyway. */
    record Nothing(String why, Usage usage) implements Answer {

        @Override
        public String result() {
            return "nothing";
        }
    }

    /** The endpoint asks to come back. @param notBeforeMillis wall clock */
    record Later(String why, long notBeforeMillis, Usage usage) implements Answer {

        @Override
        public boolean isPutOff() {
            return true;
        }

        @Override
        public String result() {
            return "later";
        }
    }

    /** It will not answer before someone changes the settings or pays: 401, 402, 403, 404. */
    record Unusable(String why, Usage usage) implements Answer {

        @Override
        public String result() {
            return "unusable";
        }
    }
}
