package io.vritti.metrics.prometheus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Rules by which Prometheus says that something is wrong: a file of the jar, for its {@code rule_files}. */
public final class Alerts {

    private static final String FILE = "alerts.yml";

    private Alerts() {}

    /** @return YAML, with a line feed at its end */
    public static String yaml() throws IOException {
        try (InputStream in = Alerts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the jar lacks " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
