package io.vritti.reflect.packages;

import java.util.Optional;

/** One place where a machine keeps what packages bring. */
interface PackageSource {

    /** @return empty where this place does not say, or says more than one thing */
    Optional<Brought> of(Missing missing, ReadLimit limit);
}
