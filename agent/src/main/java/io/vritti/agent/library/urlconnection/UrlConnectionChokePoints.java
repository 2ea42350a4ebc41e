package io.vritti.agent.library.urlconnection;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** Where an {@code HttpURLConnection} connects, and where its request is sent. The methods are the same on JDK 17 and 25. */
public final class UrlConnectionChokePoints {

    public static final List<ChokePoint> ALL = List.of(
            point("url-connect", "connect", "()V", "UrlConnectAdvice"),
            point("url-output", "getOutputStream", "()Ljava/io/OutputStream;", "UrlOutputAdvice"),
            point("url-input", "getInputStream", "()Ljava/io/InputStream;", "UrlInputAdvice"));

    private UrlConnectionChokePoints() {}

    private static ChokePoint point(String name, String method, String descriptor, String advice) {
        return new ChokePoint(
                name,
                "url-connection",
                "sun/net/www/protocol/http/HttpURLConnection",
                method,
                descriptor,
                "library.urlconnection." + advice);
    }
}
