package io.vritti.metrics.kept;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vritti.home.AtomicFile;
import io.vritti.metrics.Metric;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of metrics.
 *
 * @param sessions those whose counts are in it, the latest last: one for a JVM's own, more for a sum
 */
record MetricFile(List<String> sessions, long pid, String startedAt, long atMillis, List<Metric> metrics) {

    /** What this software writes has a tenth of that: a file that someone filled is not read. */
    private static final long MOST_BYTES = 4 << 20;

    static MetricFile of(JvmMetrics jvm) {
        return new MetricFile(List.of(jvm.session()), jvm.pid(), jvm.startedAt(), jvm.atMillis(), jvm.metrics());
    }

    JvmMetrics jvm() {
        return new JvmMetrics(sessions.isEmpty() ? "" : sessions.get(0), pid, startedAt, atMillis, metrics);
    }

    void writeTo(File file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("sessions");
            for (String session : sessions) {
                json.writeString(session);
            }
            json.writeEndArray();
            json.writeNumberField("pid", pid);
            json.writeStringField("startedAt", startedAt);
            json.writeNumberField("atMillis", atMillis);
            json.writeArrayFieldStart("metrics");
            for (Metric metric : metrics) {
                MetricJson.write(metric, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        AtomicFile.replace(file, bytes.toByteArray());
    }

    /** @throws IOException if it is not there, or is no such file; fields that a newer version added are skipped */
    static MetricFile read(File file) throws IOException {
        if (file.length() > MOST_BYTES) {
            throw new IOException(file + " is longer than metrics can be");
        }
        List<String> sessions = new ArrayList<>();
        long pid = 0;
        String startedAt = "";
        long atMillis = 0;
        List<Metric> metrics = new ArrayList<>();
        try (InputStream in = new FileInputStream(file);
                JsonParser json = new JsonFactory().createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("sessions") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        sessions.add(json.getText());
                    }
                } else if (name.equals("metrics") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        Metric metric = MetricJson.read(json);
                        if (metric != null) {
                            metrics.add(metric);
                        }
                    }
                } else if (name.equals("pid") && value.isNumeric()) {
                    pid = json.getLongValue();
                } else if (name.equals("atMillis") && value.isNumeric()) {
                    atMillis = json.getLongValue();
                } else if (name.equals("startedAt") && value == JsonToken.VALUE_STRING) {
                    startedAt = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException(file + " is cut off");
            }
        }
        return new MetricFile(sessions, pid, startedAt, atMillis, metrics);
    }
}
