package io.vritti.reflect.rules;

import io.vritti.episode.Reflection;
import java.util.Optional;

/** A reflection in one line, as it was judged by a reader. */
final class ReflectionText {

    private ReflectionText() {}

    static String of(Optional<Reflection> reflection) {
        return reflection.map(ReflectionText::of).orElse("-");
    }

    private static String of(Reflection reflection) {
        return reflection.rootCause() + " / " + reflection.resolutionStrategy();
    }
}
