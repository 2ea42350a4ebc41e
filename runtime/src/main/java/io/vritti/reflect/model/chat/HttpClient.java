package io.vritti.reflect.model.chat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * OkHttp as it is used here. It follows no redirect, so that the key goes to the configured host only; keeps no cookie, no cache and
 * no idle connection; starts no thread for a connection; and runs no code of the host, which can set the JVM's proxy selector and
 * authenticator.
 */
final class HttpClient {

    private static final long CONNECT_SECONDS = 5;

    private HttpClient() {}

    static OkHttpClient open() {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                // One reader thread less than HTTP/2: a question is one exchange.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .fastFallback(false)
                .socketFactory(new DirectSockets())
                .proxySelector(new JvmProxy(System.getProperties()))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                // The deadline of the call alone counts: a model may think for a minute without a byte.
                .readTimeout(0, TimeUnit.SECONDS)
                .writeTimeout(0, TimeUnit.SECONDS)
                .addNetworkInterceptor(chain -> {
                    Wire.Sent sent = chain.request().tag(Wire.Sent.class);
                    if (sent != null) {
                        sent.run();
                    }
                    return chain.proceed(chain.request());
                })
                .build();
    }
}
