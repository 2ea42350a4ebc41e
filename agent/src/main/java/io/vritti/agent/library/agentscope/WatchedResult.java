package io.vritti.agent.library.agentscope;

import io.agentscope.core.message.ToolResultBlock;
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
final class WatchedResult extends Mono<ToolResultBlock> {

    private final Mono<ToolResultBlock> source;
    private final LateTool call;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    WatchedResult(Mono<ToolResultBlock> source, LateTool call) {
        this.source = source;
        this.call = call;
    }

    @Override
    public void subscribe(CoreSubscriber<? super ToolResultBlock> host) {
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

    /** Between the server's answer and the host. */
    private static final class Watching implements CoreSubscriber<ToolResultBlock>, Subscription {

        private final CoreSubscriber<? super ToolResultBlock> host;
        private final LateTool call;
        private final AtomicBoolean ended = new AtomicBoolean();
        private Subscription source;

        Watching(CoreSubscriber<? super ToolResultBlock> host, LateTool call) {
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
        public void onNext(ToolResultBlock result) {
            ToolEnd end = end(result, null);
            host.onNext(end.result() == null ? result : (ToolResultBlock) end.result());
        }

        @Override
        public void onError(Throwable thrown) {
            ToolEnd end = end(null, thrown);
            if (end.result() == null) {
                host.onError(end.thrown() == null ? thrown : end.thrown());
            } else {
                host.onNext((ToolResultBlock) end.result());
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
