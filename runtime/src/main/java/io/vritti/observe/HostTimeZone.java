package io.vritti.observe;

import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * Keeps the host's time zone undecided. Jackson and sqlite-jdbc ask for the default zone when they start, and the JDK then
 * fixes it and sets {@code user.timezone}: a host that sets that property first thing in its main would be too late.
 */
public final class HostTimeZone {

    private static final String PROPERTY = "user.timezone";

    private HostTimeZone() {}

    /** Does what may ask for the zone, and leaves it as undecided as it was. */
    public static <T> T undecidedBy(Supplier<T> work) {
        boolean undecided = isEmpty(System.getProperty(PROPERTY));
        try {
            return work.get();
        } finally {
            if (undecided && !isEmpty(System.getProperty(PROPERTY))) {
                TimeZone.setDefault(null);
                System.clearProperty(PROPERTY);
            }
        }
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isEmpty();
    }
}
