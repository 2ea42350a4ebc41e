package io.vritti.it.inside;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The cases with Vert.x. Run in mode veto, scope all, holdout 0. */
class VertxVetoCases extends BuiltOnNettyVetoCases {

    /** Vert.x logs each exception of a connection as an error, a reset as well. Kept, because its level goes with it. */
    private static final Logger LOG = Logger.getLogger("io.vertx");

    static {
        LOG.setLevel(Level.OFF);
    }

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient();

    @Override
    Future<Integer> get(URI uri) {
        return client.request(to(uri, HttpMethod.GET))
                .compose(request -> request.send())
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    Future<Integer> post(URI uri, String body) {
        return client.request(to(uri, HttpMethod.POST))
                .compose(request -> request.send(body))
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    void closeClient() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Override
    Throwable veto(ExecutionException thrown) {
        return thrown.getCause();
    }

    private static RequestOptions to(URI uri, HttpMethod method) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(uri.getHost())
                .setPort(uri.getPort())
                .setURI(uri.getRawPath());
    }
}
