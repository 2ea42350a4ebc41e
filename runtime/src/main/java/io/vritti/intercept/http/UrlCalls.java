package io.vritti.intercept.http;

import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.CountedOutputStream;
import io.vritti.intercept.io.IdentityTable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows {@code HttpURLConnection}, http and https: the gate is asked when the request is about to be sent, and learns of
 * the answer.
 */
public final class UrlCalls {

    private static final String BUFFERED_BODY = "PosterOutputStream";

    /** Of those of an answer, what tells when to come again. */
    private static final String[] ERROR_HEADERS = {"Retry-After", "Date"};

    private final HttpCalls requests;
    private final IdentityTable<HttpURLConnection, UrlExchange> exchanges = new IdentityTable<>();

    /** @param requests takes each exchange as one request */
    public UrlCalls(HttpCalls requests) {
        this.requests = requests;
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
        OutgoingRequest request = request(connection, exchange, headers);
        GateCall call = request == null ? null : requests.judge(request);
        if (call == null) {
            exchange.unfollow();
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
            OutgoingRequest request = request(step.connection(), exchange, step.headers());
            GateCall call = request == null ? null : requests.judgeUnsent(request);
            if (call != null && call.refusal() == null) {
                exchange.judged(call);
                end(exchange.finish(), thrown, null);
            }
        }
        exchange.leave();
    }

    public void requested(Step step, Throwable thrown) {
        UrlExchange exchange = step.exchange();
        end(exchange.finish(), thrown, response(step.connection(), exchange.status()));
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

    private void end(Exchange exchange, Throwable thrown, IncomingResponse response) {
        if (exchange == null) {
            return;
        }
        if (response != null) {
            requests.responded(exchange, response);
        } else if (thrown != null) {
            requests.failed(exchange, thrown);
        }
    }

    /** @return null where no status came */
    private static IncomingResponse response(HttpURLConnection connection, int status) {
        if (status < 100) {
            return null;
        }
        return status < 400
                ? new IncomingResponse(status, Map.of(), "")
                : new IncomingResponse(status, errorHeaders(connection), ErrorBody.peek(connection.getErrorStream()));
    }

    private static Map<String, List<String>> errorHeaders(HttpURLConnection connection) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : ERROR_HEADERS) {
            String value = connection.getHeaderField(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        return headers;
    }

    /** @return null where the URL is not a URI */
    private static OutgoingRequest request(HttpURLConnection connection, UrlExchange exchange, Object headers) {
        CountedOutputStream body = exchange.body();
        RequestContent content = body == null
                ? RequestContent.NONE
                : exchange.streamed() ? RequestContent.STREAMED : new WrittenBody(body);
        try {
            return new OutgoingRequest(
                    connection.getRequestMethod(),
                    connection.getURL().toURI(),
                    HeaderText.parse(String.valueOf(headers)),
                    content);
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
