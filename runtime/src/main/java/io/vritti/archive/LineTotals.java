package io.vritti.archive;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The totals of the lines of a file: their number, size and times. */
final class LineTotals {

    /** Of the line itself: in a text of it, these quotes would be escaped. */
    private static final Pattern SEEN =
            Pattern.compile("\"first_seen_millis\":(\\d{1,18}),\"last_seen_millis\":(\\d{1,18})");

    private long episodes;
    private long plainBytes;
    private long firstSeenMillis = Long.MAX_VALUE;
    private long lastSeenMillis;

    /** Counts a line. @return its bytes, with its end */
    byte[] add(String line) {
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        plainBytes += bytes.length;
        episodes++;
        Matcher seen = SEEN.matcher(line);
        if (seen.find()) {
            firstSeenMillis = Math.min(firstSeenMillis, Long.parseLong(seen.group(1)));
            lastSeenMillis = Math.max(lastSeenMillis, Long.parseLong(seen.group(2)));
        }
        return bytes;
    }

    long episodes() {
        return episodes;
    }

    ArchiveFile entry(String name, String home, long createdMillis, long bytes, String sha256, boolean unsettled) {
        return new ArchiveFile(
                name,
                home,
                createdMillis,
                episodes,
                firstSeenMillis == Long.MAX_VALUE ? 0 : firstSeenMillis,
                lastSeenMillis,
                bytes,
                plainBytes,
                sha256,
                unsettled);
    }
}
