package io.vritti.reflect.correct;

import java.util.Optional;

/** One kind of correction. */
interface Correction {

    /**
     * @param failed one simple command of the text that failed
     * @param output what the whole text said
     * @param files names in the folder where it ran
     */
    Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files);
}
