package io.vritti.metrics.grafana;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The dashboard that Grafana imports. */
public final class Dashboard {

    private static final String FILE = "dashboard.json";

    private Dashboard() {}

    /**
     * Returns the dashboard as JSON, with a line feed at its end.
     *
     * @throws IOException if the jar lacks it or cannot be read
     */
    public static String json() throws IOException {
        try (InputStream in = Dashboard.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the jar lacks " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
