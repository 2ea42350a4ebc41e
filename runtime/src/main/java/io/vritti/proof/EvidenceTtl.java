package io.vritti.proof;

import java.util.concurrent.TimeUnit;

/** The time for which evidence may be believed (design.md §5.2). */
final class EvidenceTtl {

    static final long CAUSE_MILLIS = TimeUnit.DAYS.toMillis(7);
    static final long CLOSED_INPUTS_MILLIS = TimeUnit.DAYS.toMillis(7);
    /** Times say nothing of another session, which may have put them back. */
    static final long TREE_TIMES_MILLIS = TimeUnit.HOURS.toMillis(1);

    static final long TREE_CONTENT_MILLIS = TimeUnit.DAYS.toMillis(7);
    static final long REMOTE_MILLIS = TimeUnit.MINUTES.toMillis(10);
    static final long CREDENTIAL_MILLIS = TimeUnit.HOURS.toMillis(1);

    private EvidenceTtl() {}
}
