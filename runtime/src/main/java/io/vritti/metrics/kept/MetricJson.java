package io.vritti.metrics.kept;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A {@link Metric} as JSON: {@code {"name":..,"help":..,"kind":"counter","samples":[{"labels":{..},"value":3}]}}; durations have
 * {@code "count"}, {@code "sum"}, {@code "atMost":[bound,count,..]} and {@code "at":[quantile,seconds,..]}. Token by token, as every
 * host pays for the classes that data binding would load.
 */
final class MetricJson {

    private MetricJson() {}

    static void write(Metric metric, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", metric.name());
        json.writeStringField("help", metric.help());
        json.writeStringField("kind", metric.kind().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("samples");
        for (Sample sample : metric.samples()) {
            write(sample, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Sample sample, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("labels");
        for (Map.Entry<String, String> label : sample.labels().entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
        if (sample instanceof Sample.Number number) {
            json.writeNumberField("value", number.value());
        } else if (sample instanceof Sample.Measured measured) {
            json.writeNumberField("count", measured.count());
            json.writeNumberField("sum", measured.sumSeconds());
            json.writeArrayFieldStart("atMost");
            for (Map.Entry<Double, Long> bound : measured.atMost().entrySet()) {
                json.writeNumber(bound.getKey());
                json.writeNumber(bound.getValue());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("at");
            for (Map.Entry<Double, Double> quantile : measured.secondsAt().entrySet()) {
                json.writeNumber(quantile.getKey());
                json.writeNumber(quantile.getValue());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /**
     * @param json at the start of the object
     * @return null for a kind that only a newer version knows
     */
    static Metric read(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("samples") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    samples.add(sample(json));
                }
            } else if (value.isScalarValue()) {
                texts.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
        for (Metric.Kind kind : Metric.Kind.values()) {
            if (kind.name().equalsIgnoreCase(texts.get("kind")) && texts.get("name") != null) {
                return new Metric(texts.get("name"), texts.getOrDefault("help", ""), kind, samples);
            }
        }
        return null;
    }

    private static Sample sample(JsonParser json) throws IOException {
        Map<String, String> labels = Map.of();
        Map<String, Double> numbers = new HashMap<>();
        SortedMap<Double, Double> atMost = null;
        SortedMap<Double, Double> at = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("labels") && value == JsonToken.START_OBJECT) {
                labels = labels(json);
            } else if (name.equals("atMost") && value == JsonToken.START_ARRAY) {
                atMost = pairs(json);
            } else if (name.equals("at") && value == JsonToken.START_ARRAY) {
                at = pairs(json);
            } else if (value.isNumeric()) {
                numbers.put(name, json.getDoubleValue());
            } else {
                json.skipChildren();
            }
        }
        if (atMost == null) {
            return new Sample.Number(labels, numbers.getOrDefault("value", 0.0));
        }
        SortedMap<Double, Long> counts = new TreeMap<>();
        atMost.forEach((bound, count) -> counts.put(bound, count.longValue()));
        return new Sample.Measured(
                labels, numbers.getOrDefault("count", 0.0).longValue(), numbers.getOrDefault("sum", 0.0), counts, at);
    }

    private static Map<String, String> labels(JsonParser json) throws IOException {
        Map<String, String> labels = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            String value = json.nextTextValue();
            labels.put(name, value == null ? "" : value);
            json.skipChildren();
        }
        return Map.copyOf(labels);
    }

    private static SortedMap<Double, Double> pairs(JsonParser json) throws IOException {
        SortedMap<Double, Double> pairs = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            double first = json.getDoubleValue();
            json.nextToken();
            pairs.put(first, json.getDoubleValue());
        }
        return pairs;
    }
}
