package io.vritti.metrics.prometheus;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells names of this machine's loopback address. The port may be another one: of a tunnel or a container. */
final class LoopbackName {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost\\.?|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(?::\\d{1,5})?");

    private LoopbackName() {}

    /** @param host the header of that name, or null */
    static boolean is(String host) {
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
