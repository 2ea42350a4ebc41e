package io.vritti.agent.library.reactornetty;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import reactor.netty.ChannelPipelineConfigurer;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.client.HttpClientConfig;

/**
 * Whether code of the host's own gets a request before it is sent, and may add to it what cannot be seen yet. Spring's WebClient sends
 * its headers and its body that way.
 */
final class OwnCode {

    /** Fields of a client's settings that hold such code and have no getter. */
    private static final String[] IN_EVERY_VERSION = {"body", "doOnRequest"};

    private static final String SINCE_1_3 = "authenticator";

    private final List<Field> fields = new ArrayList<>();
    private final boolean readable;

    OwnCode() {
        boolean all = true;
        for (String name : IN_EVERY_VERSION) {
            all &= add(name);
        }
        add(SINCE_1_3);
        readable = all;
    }

    boolean mayAdd(HttpClientConfig client) {
        return !readable
                || client.doOnConnected() != null
                || client.doOnChannelInit() != ChannelPipelineConfigurer.emptyConfigurer()
                || client.connectionObserver() != ConnectionObserver.emptyListener()
                || client.redirectRequestConsumer() != null
                || client.redirectRequestBiConsumer() != null
                || isInFields(client);
    }

    private boolean isInFields(HttpClientConfig client) {
        try {
            for (Field field : fields) {
                if (field.get(client) != null) {
                    return true;
                }
            }
            return false;
        } catch (IllegalAccessException hidden) {
            return true;
        }
    }

    private boolean add(String name) {
        try {
            Field found = HttpClientConfig.class.getDeclaredField(name);
            found.setAccessible(true);
            fields.add(found);
            return true;
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return false;
        }
    }
}
