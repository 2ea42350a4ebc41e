package io.vritti.agent.library.reactornetty;

import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.IncomingResponse;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.netty.Connection;
import reactor.util.context.Context;

/** Between the source of a call and its subscriber: passes on all that happens, and tells how the call ended. */
final class WatchedSubscriber implements CoreSubscriber<Connection>, Subscription {

    private final ReactorNettyCall call;
    private final CoreSubscriber<? super Connection> host;
    private final CallReport report;
    private Subscription source;

    WatchedSubscriber(ReactorNettyCall call, CoreSubscriber<? super Connection> host, CallReport report) {
        this.call = call;
        this.host = host;
        this.report = report;
    }

    @Override
    public Context currentContext() {
        return host.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        host.onSubscribe(this);
    }

    @Override
    public void onNext(Connection connection) {
        try {
            IncomingResponse response = call.response(connection);
            if (response != null) {
                report.responded(response);
            }
        } catch (RuntimeException | LinkageError ours) {
            // The host gets its answer.
        }
        host.onNext(connection);
    }

    @Override
    public void onError(Throwable thrown) {
        try {
            report.failed(Exceptions.unwrap(thrown));
        } catch (RuntimeException | LinkageError ours) {
            // The host gets its failure.
        }
        host.onError(thrown);
    }

    @Override
    public void onComplete() {
        host.onComplete();
    }

    @Override
    public void request(long count) {
        source.request(count);
    }

    /** Also after the answer, when it is of no interest any more. */
    @Override
    public void cancel() {
        try {
            report.cancelled();
        } catch (RuntimeException | LinkageError ours) {
            // The host's call is cancelled.
        }
        source.cancel();
    }
}
