package io.vritti.reflect.model.chat;

import io.vritti.reflect.model.chat.Reply.Answered;
import io.vritti.reflect.model.chat.Reply.Failed;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Sends one request to the endpoint and reads its answer, each once. Throws for nothing that the endpoint does. */
final class Wire {

    /** Answers are some kilobytes; whoever sends more is not listened to. */
    static final int MOST_BODY_BYTES = 1 << 20;

    private final OkHttpClient client;
    private final Endpoint endpoint;

    Wire(OkHttpClient client, Endpoint endpoint) {
        this.client = client;
        this.endpoint = endpoint;
    }

    /** @param deadlineNanos on the clock of {@link System#nanoTime} */
    Reply post(String path, byte[] json, long deadlineNanos) {
        return send(request(path).post(new OneTimeBody(json)), deadlineNanos);
    }

    Reply get(String path, long deadlineNanos) {
        return send(request(path).get(), deadlineNanos);
    }

    private Request.Builder request(String path) {
        Request.Builder request = new Request.Builder()
                .url(endpoint.url() + path)
                .header("Accept", "application/json")
                .header("User-Agent", "vritti");
        return endpoint.key().isEmpty() ? request : request.header("Authorization", "Bearer " + endpoint.key());
    }

    private Reply send(Request.Builder request, long deadlineNanos) {
        long left = deadlineNanos - System.nanoTime();
        if (left <= 0) {
            return new Failed("there was no time left", false);
        }
        AtomicBoolean sent = new AtomicBoolean();
        Call call = client.newCall(request.tag(Sent.class, () -> sent.set(true)).build());
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return read(response);
        } catch (IOException e) {
            return new Failed(words(e), sent.get());
        } catch (RuntimeException e) {
            // OkHttp has some for addresses and answers that it cannot use.
            return new Failed("the request could not be made (" + e.getClass().getSimpleName() + ")", sent.get());
        }
    }

    private static Answered read(Response response) throws IOException {
        Buffer body = new Buffer();
        boolean whole = false;
        while (body.size() <= MOST_BODY_BYTES && !whole) {
            whole = response.body().source().read(body, MOST_BODY_BYTES + 1 - body.size()) < 0;
        }
        return new Answered(response.code(), response.headers(), body.readUtf8(), whole);
    }

    /** By kind alone: messages of exceptions hold addresses, and those of proxies may hold anything. */
    private static String words(IOException e) {
        if (e instanceof InterruptedIOException) {
            return "the endpoint did not answer in time";
        }
        if (e instanceof UnknownHostException) {
            return "the endpoint's host is not known here";
        }
        if (e instanceof ConnectException) {
            return "the endpoint cannot be reached";
        }
        return e instanceof SSLException ? "the endpoint is not trusted" : "the connection broke off";
    }

    /** Told as soon as the request goes out. */
    interface Sent extends Runnable {}
}
