package io.vritti.agent.library.apache4;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.http.ClientCall;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;

/** Reads the calls of the classic client and of the async one, which is a library of its own: a host may lack it. */
public final class Apache4Reader implements LibraryReader {

    /** @param argument of the classic client, host, which may be null, and request; of the async one its call as it is */
    @Override
    public ClientCall read(Object target, Object argument) {
        if (argument instanceof ClientCall) {
            return (ClientCall) argument;
        }
        Object[] arguments = (Object[]) argument;
        return new ClassicCall((HttpHost) arguments[0], (HttpRequest) arguments[1]);
    }

    /** @param arguments client, producer, consumer, and callback, which may be null */
    @Override
    public Object[] replace(Object[] arguments) {
        return AsyncArguments.watched(arguments);
    }
}
