package io.vritti.agent.library.netty;

import io.vritti.intercept.http.CallReport;

/** A request on its way that waits for its response. */
final class SentCall {

    /** Null where it is not watched: its response still comes in its turn. */
    private CallReport report;

    void watch(CallReport takes) {
        report = takes;
    }

    CallReport report() {
        return report;
    }
}
