package io.vritti.it.inside;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.util.EntityUtils;

/** The cases with Apache HttpClient 4. Run in mode veto, scope all, holdout 0, with several versions. */
class Apache4VetoCases extends ClientVetoCases {

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
        get.setConfig(RequestConfig.custom().setSocketTimeout(millis).build());
        status(get);
    }

    @Override
    void getRootOf(String host, int port) throws IOException {
        client.execute(new HttpHost(host, port), new BasicHttpRequest("GET", "/"))
                .close();
    }

    @Override
    String text(URI uri) throws IOException {
        try (CloseableHttpResponse response = client.execute(new HttpGet(uri))) {
            return EntityUtils.toString(response.getEntity());
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

    private int status(HttpRequestBase request) throws IOException {
        try (CloseableHttpResponse response = client.execute(request)) {
            EntityUtils.consume(response.getEntity());
            return response.getStatusLine().getStatusCode();
        }
    }
}
