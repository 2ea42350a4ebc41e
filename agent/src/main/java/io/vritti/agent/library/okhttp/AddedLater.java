package io.vritti.agent.library.okhttp;

import java.lang.reflect.Field;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;

/**
 * Whether the host's client may add something to a request that is not to be seen yet: cookies, credentials, or whatever a network
 * interceptor adds. Two requests that look alike may then differ.
 */
final class AddedLater {

    private static final String CLIENT = "client";

    /** The client of a call, which the interface does not give; null where it cannot be had. */
    private volatile Field client;

    private volatile boolean looked;

    boolean isPossible(Call call) {
        OkHttpClient known = client(call);
        return known == null
                || !known.networkInterceptors().isEmpty()
                || known.cookieJar() != CookieJar.NO_COOKIES
                || known.authenticator() != Authenticator.NONE
                || known.proxyAuthenticator() != Authenticator.NONE;
    }

    private OkHttpClient client(Call call) {
        if (!looked) {
            client = field(call.getClass());
            looked = true;
        }
        Field known = client;
        try {
            return known == null ? null : (OkHttpClient) known.get(call);
        } catch (IllegalAccessException | IllegalArgumentException otherKind) {
            return null;
        }
    }

    private static Field field(Class<?> call) {
        try {
            Field found = call.getDeclaredField(CLIENT);
            found.setAccessible(true);
            return found;
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return null;
        }
    }
}
