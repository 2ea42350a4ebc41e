package io.vritti.agent.library.reactornetty;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.http.ClientCall;
import reactor.netty.http.client.HttpClientConfig;

/** Reads the settings of a client, which hold the request. */
public final class ReactorNettyReader implements LibraryReader {

    private final OwnCode ownCode = new OwnCode();

    @Override
    public ClientCall read(Object target, Object argument) {
        HttpClientConfig client = (HttpClientConfig) target;
        return client.websocketClientSpec() == null ? new ReactorNettyCall(client, ownCode.mayAdd(client)) : null;
    }
}
