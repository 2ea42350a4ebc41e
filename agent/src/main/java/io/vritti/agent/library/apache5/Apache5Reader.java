package io.vritti.agent.library.apache5;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.http.ClientCall;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;

/** Reads the arguments of {@code doExecute}: host, which may be null, and request. */
public final class Apache5Reader implements LibraryReader {

    @Override
    public ClientCall read(Object target, Object argument) {
        Object[] arguments = (Object[]) argument;
        return new Apache5Call((HttpHost) arguments[0], (ClassicHttpRequest) arguments[1]);
    }
}
