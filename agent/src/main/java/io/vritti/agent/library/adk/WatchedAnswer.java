package io.vritti.agent.library.adk;

import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.vritti.intercept.tool.LateTool;
import io.vritti.intercept.tool.ToolEnd;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A tool's answer to come. Whoever subscribes has the tool work for its call; what the tool answers goes by the call before the kit gets
 * it. Only the first subscription is the call: one that is made again, as by a retry of the host's, is left alone.
 */
final class WatchedAnswer extends Maybe<Map<String, Object>> {

    private final Maybe<Map<String, Object>> source;
    private final LateTool call;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    WatchedAnswer(Maybe<Map<String, Object>> source, LateTool call) {
        this.source = source;
        this.call = call;
    }

    @Override
    protected void subscribeActual(MaybeObserver<? super Map<String, Object>> observer) {
        if (!subscribed.compareAndSet(false, true)) {
            source.subscribe(observer);
            return;
        }
        Object before = call.enter();
        try {
            source.subscribe(new Watching(observer, call, before));
        } finally {
            call.restore(before);
        }
    }

    /** Between the tool and the kit. */
    private static final class Watching implements MaybeObserver<Map<String, Object>>, Disposable {

        private final MaybeObserver<? super Map<String, Object>> kit;
        private final LateTool call;

        /** For which the subscribing thread worked before. */
        private final Object before;

        private final Thread subscribing = Thread.currentThread();
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile Disposable tool;

        Watching(MaybeObserver<? super Map<String, Object>> kit, LateTool call, Object before) {
            this.kit = kit;
            this.call = call;
            this.before = before;
        }

        @Override
        public void onSubscribe(Disposable upstream) {
            tool = upstream;
            kit.onSubscribe(this);
        }

        @Override
        public void onSuccess(Map<String, Object> answer) {
            passOn(end(answer, null));
        }

        @Override
        public void onError(Throwable thrown) {
            passOn(end(null, thrown));
        }

        @Override
        public void onComplete() {
            passOn(end(null, null));
        }

        @SuppressWarnings("unchecked")
        private void passOn(ToolEnd end) {
            if (end.thrown() != null) {
                kit.onError(end.thrown());
            } else if (end.result() != null) {
                kit.onSuccess((Map<String, Object>) end.result());
            } else {
                kit.onComplete();
            }
        }

        @Override
        public void dispose() {
            tool.dispose();
            end(null, new CancellationException("the tool call was disposed of"));
        }

        @Override
        public boolean isDisposed() {
            return tool.isDisposed();
        }

        /** What comes next on this thread, the model's next request among it, is not the tool's work any more. */
        private ToolEnd end(Map<String, Object> answer, Throwable thrown) {
            ToolEnd asItIs = new ToolEnd(answer, thrown);
            if (!ended.compareAndSet(false, true)) {
                return asItIs;
            }
            try {
                return call.ended(answer, thrown);
            } catch (RuntimeException | LinkageError ours) {
                return asItIs;
            } finally {
                if (Thread.currentThread() == subscribing) {
                    call.restore(before);
                }
            }
        }
    }
}
