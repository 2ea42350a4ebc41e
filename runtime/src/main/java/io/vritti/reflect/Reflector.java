package io.vritti.reflect;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.util.Optional;

/** Says why a failure happened and what to do about it. Runs on agent threads only. */
public interface Reflector {

    /** Has nothing to say. */
    Reflector NONE = episode -> Optional.empty();

    /** @return empty where nothing can be said beyond what the error says itself */
    Optional<Reflection> of(Episode episode);
}
