package io.vritti.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people read them. */
public final class TimeText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final long nowMillis;
    private final ZoneId zone;

    TimeText(long nowMillis, ZoneId zone) {
        this.nowMillis = nowMillis;
        this.zone = zone;
    }

    public static TimeText now() {
        return new TimeText(System.currentTimeMillis(), ZoneId.systemDefault());
    }

    /** {@code 4 min ago}. */
    public String ago(long millis) {
        return length(Math.max(0, nowMillis - millis)) + " ago";
    }

    /** {@code 2026-11-23 08:00:00 (4 min ago)}. */
    public String at(long millis) {
        String local = LOCAL.format(Instant.ofEpochMilli(millis).atZone(zone));
        return millis > nowMillis
                ? local + " (in " + length(millis - nowMillis) + ")"
                : local + " (" + ago(millis) + ")";
    }

    /** {@code once} or {@code 3 times}. */
    public static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    /** The greatest unit only: {@code 3 h}. */
    public static String length(long millis) {
        Duration length = Duration.ofMillis(millis);
        if (length.toDays() > 0) {
            return length.toDays() + " d";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h";
        }
        if (length.toMinutes() > 0) {
            return length.toMinutes() + " min";
        }
        return length.toSeconds() > 0 ? length.toSeconds() + " s" : millis + " ms";
    }
}
