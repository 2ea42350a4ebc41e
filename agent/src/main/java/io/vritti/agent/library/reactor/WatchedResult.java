package io.vritti.agent.library.reactor;

import io.vritti.intercept.tool.LateTool;
import io.vritti.intercept.tool.ToolEnd;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * A tool's result to come. Whoever subscribes has the tool work for its call; what the tool answers goes by the call before the framework
 * gets it. Only the first subscription is the call: one that is made again, as after a time limit, is left alone.
 */
public final class WatchedResult extends Mono<Object> {

    private final Mono<Object> source;
    private final LateTool call;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    /** @param source whose result is of the type that the framework awaits */
    public WatchedResult(Mono<Object> source, LateTool call) {
        this.source = source;
        this.call = call;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Object> host) {
        if (!subscribed.compareAndSet(false, true)) {
            source.subscribe(host);
            return;
        }
        Object before = call.enter();
        try {
            source.subscribe(new Watching(host, call));
        } finally {
            call.restore(before);
        }
    }

    /** Between the tool's answer and the host. */
    private static final class Watching implements CoreSubscriber<Object>, Subscription {

        private final CoreSubscriber<? super Object> host;
        private final LateTool call;
        private final AtomicBoolean ended = new AtomicBoolean();
        private Subscription source;

        Watching(CoreSubscriber<? super Object> host, LateTool call) {
            this.host = host;
            this.call = call;
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

        /** The result is the only one; a failure can end no promise that has been kept. */
        @Override
        public void onNext(Object result) {
            ToolEnd end = end(result, null);
            host.onNext(end.result() == null ? result : end.result());
        }

        @Override
        public void onError(Throwable thrown) {
            ToolEnd end = end(null, thrown);
            if (end.result() == null) {
                host.onError(end.thrown() == null ? thrown : end.thrown());
            } else {
                host.onNext(end.result());
                host.onComplete();
            }
        }

        @Override
        public void onComplete() {
            end(null, null);
            host.onComplete();
        }

        @Override
        public void request(long count) {
            source.request(count);
        }

        /** A host that does not wait any more learns nothing of the tool, and neither do we. */
        @Override
        public void cancel() {
            source.cancel();
            end(null, new CancellationException("the tool call was cancelled"));
        }

        private ToolEnd end(Object result, Throwable thrown) {
            ToolEnd asItIs = new ToolEnd(result, thrown);
            if (!ended.compareAndSet(false, true)) {
                return asItIs;
            }
            try {
                return call.ended(result, thrown);
            } catch (RuntimeException | LinkageError ours) {
                return asItIs;
            }
        }
    }
}
