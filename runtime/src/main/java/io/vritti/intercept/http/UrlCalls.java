package io.vritti.intercept.http;

import io.vritti.action.HttpAction;
import io.vritti.action.RequestBody;
import io.vritti.gate.CallGate;
import io.vritti.gate.ModelTurns;
import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.CountedOutputStream;
import io.vritti.intercept.io.FixLine;
import io.vritti.intercept.io.IdentityTable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URISyntaxException;
import java.util.function.UnaryOperator;

/**
 * Follows {@code HttpURLConnection}, http and https: the gate is asked when the request is about to be sent, and learns of
 * the answer.
 */
public final class UrlCalls {

    private static final String BUFFERED_BODY = "PosterOutputStream";

    private final CallGate gate;
    private final ModelTurns conversation;
    private final ModelEndpoints models;
    private final UnaryOperator<String> credentialIdentity;
    private final IdentityTable<HttpURLConnection, UrlExchange> exchanges = new IdentityTable<>();

    public UrlCalls(
            CallGate gate, ModelTurns conversation, ModelEndpoints models, UnaryOperator<String> credentialIdentity) {
        this.gate = gate;
        this.conversation = conversation;
        this.models = models;
        this.credentialIdentity = credentialIdentity;
    }

    /**
     * Connecting and asking for the body stream send nothing yet; their failures count.
     *
     * @param headers the connection's own header object, of which only {@code toString} is used
     */
    public Object connecting(HttpURLConnection connection, Object headers) {
        UrlExchange exchange = exchange(connection);
        IOException refusal = exchange.refusal();
        if (refusal != null) {
            return refusal;
        }
        return exchange.enter() ? new Step(connection, exchange, headers) : null;
    }

    /** @param headers the connection's own header object, of which only {@code toString} is used */
    public Object requesting(HttpURLConnection connection, Object headers) {
        UrlExchange exchange = exchange(connection);
        IOException refusal = exchange.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (!exchange.enter()) {
            return null;
        }
        HttpAction action = action(connection, exchange, headers);
        if (action == null) {
            exchange.leave();
            return null;
        }
        if (models.includes(action)) {
            conversation.modelRequested(ModelTurns.Speaker.UNCLEAR);
            exchange.toModel();
            return null;
        }
        GateCall call = gate.before(action);
        if (call == null) {
            exchange.leave();
            return null;
        }
        exchange.judged(call);
        if (call.refusal() != null) {
            exchange.leave();
            return call.refusal();
        }
        return new Step(connection, exchange, headers);
    }

    public void status(HttpURLConnection connection, int status) {
        UrlExchange exchange = exchanges.get(connection);
        if (exchange != null) {
            exchange.status(status);
        }
    }

    /** The end of a call that may have connected, but has asked nothing. */
    public void connected(Step step, Throwable thrown) {
        UrlExchange exchange = step.exchange();
        if (thrown instanceof IOException && exchange.refusal() == null) {
            HttpAction action = action(step.connection(), exchange, step.headers());
            GateCall call = action == null ? null : gate.before(action);
            if (call != null && call.refusal() == null) {
                exchange.judged(call);
                end(exchange.finish(), thrown, -1, "", -1);
            }
        }
        exchange.leave();
    }

    public void requested(Step step, Throwable thrown) {
        UrlExchange exchange = step.exchange();
        int status = exchange.status();
        long retryAfter = -1;
        String errorBody = "";
        if (status >= 400) {
            String header = step.connection().getHeaderField("Retry-After");
            retryAfter = header == null
                    ? -1
                    : RetryAfter.millis(header, step.connection().getHeaderField("Date"), System.currentTimeMillis());
            errorBody = ErrorBody.peek(step.connection().getErrorStream());
        }
        end(exchange.finish(), thrown, status, errorBody, retryAfter);
        exchange.leave();
    }

    public OutputStream body(HttpURLConnection connection, OutputStream out) {
        UrlExchange exchange = exchange(connection);
        CountedOutputStream known = exchange.body();
        if (known != null) {
            return known;
        }
        CountedOutputStream counted = new CountedOutputStream(out);
        exchange.body(counted, !out.getClass().getSimpleName().equals(BUFFERED_BODY));
        return counted;
    }

    private void end(Exchange exchange, Throwable thrown, int status, String errorBody, long retryAfterMillis) {
        if (exchange == null) {
            return;
        }
        if (status >= 100) {
            gate.after(exchange.call(), exchange.ended(status, errorBody, retryAfterMillis));
        } else if (thrown != null) {
            FixLine.add(thrown, gate.after(exchange.call(), exchange.failed(thrown)));
        }
    }

    private HttpAction action(HttpURLConnection connection, UrlExchange exchange, Object headers) {
        CountedOutputStream body = exchange.body();
        RequestBody identity =
                body == null ? RequestBody.NONE : exchange.streamed() ? RequestBody.STREAMED : new WrittenBody(body);
        try {
            return new HttpAction(
                    connection.getRequestMethod(),
                    connection.getURL().toURI(),
                    HeaderText.parse(String.valueOf(headers)),
                    identity,
                    credentialIdentity);
        } catch (URISyntaxException unusual) {
            return null;
        }
    }

    private UrlExchange exchange(HttpURLConnection connection) {
        UrlExchange known = exchanges.get(connection);
        if (known == null) {
            known = new UrlExchange();
            exchanges.put(connection, known);
        }
        return known;
    }

    /** One woven call on a connection. */
    public record Step(HttpURLConnection connection, UrlExchange exchange, Object headers) {}
}
