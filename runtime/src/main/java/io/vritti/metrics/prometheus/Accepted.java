package io.vritti.metrics.prometheus;

import java.util.Locale;

/** Reads the {@code Accept} header of a request. */
final class Accepted {

    private Accepted() {}

    /**
     * How much a client wants a media type: 0 to 1; 0 where it does not name it.
     *
     * @param accept the header, or null
     */
    static double weight(String accept, String mediaType) {
        double most = 0;
        for (String range :
                accept == null ? new String[0] : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";", -1);
            if (parts[0].trim().equals(mediaType)) {
                most = Math.max(most, quality(parts));
            }
        }
        return most;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            String parameter = part.trim();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException notANumber) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
