package io.vritti.it.inside;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;
import org.asynchttpclient.Response;

/** The cases with AsyncHttpClient. Run in mode veto, scope all, holdout 0. */
class AsyncHttpClientVetoCases extends BuiltOnNettyVetoCases {

    private final AsyncHttpClient client =
            Dsl.asyncHttpClient(Dsl.config().setIoThreadsCount(1).setMaxRequestRetry(0));

    @Override
    Future<Integer> get(URI uri) {
        return client.prepareGet(uri.toString()).execute().toCompletableFuture().thenApply(Response::getStatusCode);
    }

    @Override
    Future<Integer> post(URI uri, String body) {
        return client.preparePost(uri.toString())
                .setBody(body)
                .execute()
                .toCompletableFuture()
                .thenApply(Response::getStatusCode);
    }

    @Override
    void closeClient() throws IOException {
        client.close();
    }

    @Override
    Throwable veto(ExecutionException thrown) {
        return thrown.getCause().getCause();
    }
}
