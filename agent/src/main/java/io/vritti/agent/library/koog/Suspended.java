package io.vritti.agent.library.koog;

import kotlin.coroutines.intrinsics.IntrinsicsKt;

/** What a suspending function returns that has not ended. */
final class Suspended {

    private Suspended() {}

    /** @return the same, or null where it is a result */
    static Object orNull(Object returned) {
        return returned == IntrinsicsKt.getCOROUTINE_SUSPENDED() ? returned : null;
    }
}
