package io.vritti.intercept.http;

import io.vritti.action.HttpAction;
import io.vritti.gate.CallGate;
import io.vritti.gate.ModelTurns;
import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.FixLine;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.tool.AskedGoals;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Follows requests from before they are sent to their answer, whatever library sends them: that each library's types are read is
 * the business of its {@link ClientCall}.
 */
public final class HttpCalls {

    private final CallGate gate;
    private final ModelTurns conversation;
    private final ModelEndpoints models;
    private final UnaryOperator<String> credentialIdentity;
    private final Counters counters;

    private final Promises promises = new Promises();

    public HttpCalls(
            CallGate gate,
            ModelTurns conversation,
            ModelEndpoints models,
            UnaryOperator<String> credentialIdentity,
            Counters counters) {
        this.gate = gate;
        this.conversation = conversation;
        this.models = models;
        this.credentialIdentity = credentialIdentity;
        this.counters = counters;
    }

    /**
     * @param client null where it cannot be read
     * @return a refusal, a token for {@link #answered}, or null
     */
    public Object sending(ClientCall client) {
        OutgoingRequest request = client == null ? null : client.request();
        if (request != null && client.mayWait()) {
            promises.learn(request.uri());
        }
        GateCall call = request == null ? null : judge(request, client.mayWait());
        if (call == null) {
            return null;
        }
        return call.refusal() != null ? call.refusal() : new Exchange(call, System.nanoTime(), client);
    }

    /** @param result what the library's method returned, or null */
    public void answered(Exchange exchange, Object result, Throwable thrown) {
        IncomingResponse response = result == null ? null : exchange.client().response(result);
        if (response != null) {
            responded(exchange, response);
        } else if (thrown != null && exchange.client().isCancelled()) {
            if (exchange.end()) {
                gate.after(exchange.call(), exchange.cancelled());
            }
        } else if (thrown != null) {
            failed(exchange, thrown);
        }
    }

    /** The host's own future is observed and never replaced: a dependent one would change what {@code cancel} does. */
    public void promised(Exchange exchange, Object result, Throwable thrown) {
        if (result instanceof CompletableFuture<?> future) {
            promises.follow(
                    address(exchange), future, (response, failure) -> answered(exchange, response, unwrapped(failure)));
        } else if (thrown != null) {
            failed(exchange, thrown);
        }
    }

    /**
     * @param callback of one of the library's types, or null
     * @param faults takes what goes wrong on our side when the library reports the end
     * @return what takes the place of the callback
     */
    public Object observing(Exchange exchange, Object callback, Consumer<Throwable> faults) {
        return exchange.client().observing(callback, new Report(exchange, faults));
    }

    /** @return null for a request to a model or for a WebSocket, and where the gate is off: it is not followed */
    GateCall judge(OutgoingRequest request) {
        return judge(request, true);
    }

    private GateCall judge(OutgoingRequest request, boolean mayWait) {
        if (request.upgrades()) {
            return null;
        }
        HttpAction action = action(request);
        if (models.includes(action)) {
            counters.increment(Counter.MODEL_REQUESTS);
            String body = request.content().text();
            AskedGoals goals = conversation.tools().goals();
            if (goals.wanted()) {
                // Words of an earlier request are not this one's: the thread may serve another user now.
                goals.asked(body == null ? null : UserWords.in(body), body != null && UserWords.goesOn(body));
            }
            conversation.modelRequested(LastSpeaker.of(body), conversation.conversationOf(ToolResultIds.of(body)));
            return null;
        }
        return mayWait ? gate.before(action) : gate.beforeAtOnce(action);
    }

    /** Has one judged of which nothing was sent, because the server could not be reached. */
    GateCall judgeUnsent(OutgoingRequest request) {
        return gate.before(action(request));
    }

    void responded(Exchange exchange, IncomingResponse response) {
        if (exchange.end()) {
            gate.after(exchange.call(), exchange.answered(response));
        }
    }

    void failed(Exchange exchange, Throwable thrown) {
        if (exchange.end()) {
            FixLine.add(thrown, gate.after(exchange.call(), exchange.failed(thrown)));
        }
    }

    private HttpAction action(OutgoingRequest request) {
        return new HttpAction(
                request.method(), request.uri(), request.headers(), request.content(), credentialIdentity);
    }

    private static URI address(Exchange exchange) {
        return exchange.call().action().byKind(process -> null, HttpAction::uri, tool -> null);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Called by a library, on a thread of its own as a rule. */
    private final class Report implements CallReport {

        private final Exchange exchange;
        private final Consumer<Throwable> faults;

        Report(Exchange exchange, Consumer<Throwable> faults) {
            this.exchange = exchange;
            this.faults = faults;
        }

        @Override
        public void responded(IncomingResponse response) {
            if (exchange.end()) {
                learn(() -> gate.afterAtOnce(exchange.call(), exchange.answered(response)));
            }
        }

        @Override
        public void failed(Throwable thrown) {
            if (exchange.end()) {
                learn(() -> FixLine.add(thrown, gate.afterAtOnce(exchange.call(), exchange.failed(thrown))));
            }
        }

        @Override
        public void cancelled() {
            if (exchange.end()) {
                learn(() -> gate.afterAtOnce(exchange.call(), exchange.cancelled()));
            }
        }

        private void learn(Runnable end) {
            try {
                end.run();
            } catch (Throwable ours) {
                faults.accept(ours);
            }
        }
    }
}
