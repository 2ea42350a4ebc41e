package io.vritti.agent.library.okhttp;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.http.ClientCall;
import okhttp3.Interceptor;

/** Reads the chain that a call of OkHttp goes through. */
public final class OkHttpReader implements LibraryReader {

    private final AddedLater addedLater = new AddedLater();

    @Override
    public ClientCall read(Object target, Object argument) {
        Interceptor.Chain chain = (Interceptor.Chain) target;
        return new OkHttpCall(chain, addedLater.isPossible(chain.call()));
    }
}
