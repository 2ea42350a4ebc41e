package io.vritti.store.kyrodb;

import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc.KyroDBServiceStub;
import io.vritti.store.remote.RemoteException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Inserts that are made without waiting for one before the next. The server takes calls faster than the items of a stream, which
 * one of its threads reads, and gives each an error of its own. Thread-safe.
 */
final class Insertions {

    /** A few leave room for the questions of others, which wait for the writes before them. */
    private static final int AT_ONCE = 8;

    private record Waiting(InsertRequest request, OneAnswer<InsertResponse> answer) {}

    private final KyroDBServiceStub stub;
    private final Patience patience;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int underWay;

    /** @param stub with a deadline for all of them */
    Insertions(KyroDBServiceStub stub, Patience patience) {
        this.stub = stub;
        this.patience = patience;
    }

    /** Waits for an answer. */
    interface Patience {
        void await(OneAnswer<InsertResponse> answer) throws RemoteException;
    }

    /** An insert that may be under way. */
    interface Insertion {

        /** @throws RemoteException after which it may have been stored all the same */
        void await() throws RemoteException;
    }

    Insertion add(InsertRequest request) {
        OneAnswer<InsertResponse> answer = new OneAnswer<>();
        answer.future.whenComplete((response, failure) -> ended());
        synchronized (this) {
            waiting.add(new Waiting(request, answer));
        }
        sendNext();
        return () -> patience.await(answer);
    }

    private void ended() {
        synchronized (this) {
            underWay--;
        }
        sendNext();
    }

    private void sendNext() {
        Waiting next;
        synchronized (this) {
            next = underWay < AT_ONCE ? waiting.poll() : null;
            if (next == null) {
                return;
            }
            underWay++;
        }
        stub.insert(next.request(), next.answer());
    }
}
