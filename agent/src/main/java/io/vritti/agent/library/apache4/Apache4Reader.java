package io.vritti.agent.library.apache4;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.http.ClientCall;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;

/** Reads the arguments of {@code doExecute}: host, which may be null, and request. */
public final class Apache4Reader implements LibraryReader {

    @Override
    public ClientCall read(Object target, Object argument) {
        Object[] arguments = (Object[]) argument;
        return new Apache4Call((HttpHost) arguments[0], (HttpRequest) arguments[1]);
    }
}
