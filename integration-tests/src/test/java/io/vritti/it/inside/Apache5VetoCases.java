package io.vritti.it.inside;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;

/** The cases with Apache HttpClient 5. Run in mode veto, scope all, holdout 0, with several versions. */
class Apache5VetoCases extends ClientVetoCases {

    private final CloseableHttpClient client =
            HttpClients.custom().disableAutomaticRetries().build();

    @Override
    Closeable client() {
        return client;
    }

    @Override
    int get(URI uri) throws IOException {
        return status(new HttpGet(uri));
    }

    @Override
    void getHandled(URI uri) throws IOException {
        client.execute(new HttpGet(uri), response -> null);
    }

    @Override
    void getWithin(URI uri, int millis) throws IOException {
        HttpGet get = new HttpGet(uri);
        get.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.ofMilliseconds(millis))
                .build());
        status(get);
    }

    @Override
    void getRootOf(String host, int port) throws IOException {
        client.execute(new HttpHost("http", host, port), new BasicClassicHttpRequest("GET", "/"))
                .close();
    }

    @Override
    String text(URI uri) throws IOException {
        try (CloseableHttpResponse response = client.execute(new HttpGet(uri))) {
            return EntityUtils.toString(response.getEntity());
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    @Override
    int post(URI uri, String body) throws IOException {
        return post(uri, new StringEntity(body));
    }

    @Override
    int post(URI uri, InputStream body) throws IOException {
        return post(uri, new InputStreamEntity(body, ContentType.TEXT_PLAIN));
    }

    private int post(URI uri, HttpEntity body) throws IOException {
        HttpPost post = new HttpPost(uri);
        post.setEntity(body);
        return status(post);
    }

    private int status(HttpUriRequestBase request) throws IOException {
        try (CloseableHttpResponse response = client.execute(request)) {
            EntityUtils.consume(response.getEntity());
            return response.getCode();
        }
    }
}
