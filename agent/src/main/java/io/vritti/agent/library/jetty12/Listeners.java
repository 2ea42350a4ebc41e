package io.vritti.agent.library.jetty12;

import io.vritti.intercept.http.CallReport;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;

/** Hears of the answer that the host gets, after all redirects, or that none comes. */
final class Listeners implements Response.HeadersListener, Response.FailureListener, Response.CompleteListener {

    private final CallReport report;

    Listeners(CallReport report) {
        this.report = report;
    }

    @Override
    public void onHeaders(Response response) {
        report.responded(JettyCall.read(response));
    }

    @Override
    public void onFailure(Response response, Throwable failure) {
        failed(response, failure);
    }

    @Override
    public void onComplete(Result result) {
        if (result.isFailed()) {
            failed(result.getResponse(), result.getFailure());
        }
    }

    /** What the host aborts for a reason of its own has not failed. */
    private void failed(Response response, Throwable failure) {
        boolean aborted = response.getRequest().getAbortCause() == failure;
        if (aborted && !(failure instanceof IOException) && !(failure instanceof TimeoutException)) {
            report.cancelled();
        } else {
            report.failed(failure);
        }
    }
}
