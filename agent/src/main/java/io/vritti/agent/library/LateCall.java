package io.vritti.agent.library;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.ClientCall;
import java.io.IOException;

/**
 * A call whose request a library asks for later, on a thread of its own: what the replacements of its producer, consumer and callback
 * know together. Nothing of it reaches the host but a refusal.
 */
public final class LateCall {

    private final String library;
    private final Object client;
    private volatile ClientCall call;

    /** Null until the request is sent, and where it is not followed. */
    private volatile CallReport report;

    /**
     * @param library by its name in {@link Libraries}
     * @param client the library's object that makes the call
     */
    public LateCall(String library, Object client) {
        this.library = library;
        this.client = client;
    }

    /**
     * @param sent gives the report itself in place of a callback: whoever hears of the end has been there before the request
     * @throws IOException the refusal: the client fails the call with it as with any failure to make the request
     */
    public void sending(ClientCall sent) throws IOException {
        Object answer = VrittiBridge.before(VrittiSites.HTTP_CALL, client, library, sent);
        if (answer instanceof IOException) {
            throw (IOException) answer;
        }
        call = sent;
        report = answer == null ? null : (CallReport) VrittiBridge.replace(VrittiSites.HTTP_CALLBACK, answer, null);
    }

    /** @param response of the library's own type */
    public void responded(Object response) {
        CallReport known = report;
        if (known != null) {
            try {
                known.responded(call.response(response));
            } catch (RuntimeException | LinkageError unreadable) {
                report = null;
            }
        }
    }

    public void failed(Exception thrown) {
        CallReport known = report;
        if (known == null) {
            return;
        }
        if (call.isCancelled()) {
            known.cancelled();
        } else {
            known.failed(thrown);
        }
    }

    public void cancelled() {
        CallReport known = report;
        if (known != null) {
            known.cancelled();
        }
    }
}
