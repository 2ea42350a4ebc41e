package io.vritti.metrics.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict.Ruling;
import io.vritti.metrics.prometheus.Promtool;
import io.vritti.observe.Counter;
import io.vritti.observe.Decision.Course;
import io.vritti.observe.Timed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dashboard against the metrics that there are, and against what Grafana takes. */
class DashboardTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `(vritti_\\w+)` \\| (counter|gauge|histogram) \\| ([^|]*) \\|.*");
    private static final Pattern NAME = Pattern.compile("vritti_\\w+");
    private static final Pattern LABELS = Pattern.compile("\\bby \\(([^)]*)\\)|(\\w+)!?=~?\"|\\{\\{(\\w+)}}");

    private static final Pattern VALUE = Pattern.compile("(\\w+)!?=~?\"([^\"]*)\"");

    /** Columns of Grafana's grid. */
    private static final int GRID = 24;

    private static JsonNode dashboard;

    /** From what is written down: names to kinds and labels. */
    private static final Map<String, List<String>> DOCUMENTED = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        dashboard = new ObjectMapper().readTree(Dashboard.json());
        for (String line : Files.readAllLines(root().resolve("docs/metrics.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                DOCUMENTED.put(row.group(1), List.of(row.group(2), row.group(3)));
            }
        }
    }

    @Test
    void every_name_in_an_expression_is_a_metric_in_the_way_of_writing_of_its_kind() {
        Set<String> known = new TreeSet<>();
        DOCUMENTED.forEach((name, row) -> {
            String ofHome = name.replaceFirst("vritti_", "vritti_home_");
            switch (row.get(0)) {
                case "counter" -> known.add(ofHome + "_total");
                case "histogram" -> known.add(ofHome + "_bucket");
                default -> known.add(name);
            }
            if (row.get(0).equals("counter") && row.get(1).isEmpty()) {
                known.add(name + "_total");
            }
        });

        assertThat(names()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void every_label_that_a_panel_uses_is_one_of_a_metric_in_it() {
        for (JsonNode panel : panels()) {
            for (JsonNode target : panel.path("targets")) {
                String text = target.path("expr").asText()
                        + target.path("legendFormat").asText();
                Set<String> labels = new TreeSet<>(Set.of("job", "instance", "pid", "main", "le"));
                matches(NAME, text).map(DashboardTest::documented).forEach(row -> labels.addAll(words(row.get(1))));

                assertThat(matches(LABELS, text).flatMap(match -> words(match.replaceAll("\\bby|\\W+", " ")).stream()))
                        .as(panel.path("title").asText())
                        .isSubsetOf(labels);
            }
        }
    }

    /** A panel that asks for a value in another way of writing is empty for ever. */
    @Test
    void every_value_of_a_label_that_a_panel_asks_for_is_one_that_is_given() {
        Set<String> given = new TreeSet<>(Set.of("level error", "level warn"));
        Stream.of(Ruling.values())
                .forEach(ruling -> given.add("verdict " + ruling.name().toLowerCase(Locale.ROOT)));
        Stream.of(Course.values()).forEach(course -> given.add("course " + course.label()));
        Stream.of(Reason.values()).forEach(reason -> given.add("reason " + reason.code()));

        assertThat(expressions()
                        .flatMap(text -> VALUE.matcher(text).results())
                        .map(match -> match.group(1) + " " + match.group(2))
                        .filter(asked -> !asked.startsWith("job ") && !asked.startsWith("instance ")))
                .isNotEmpty()
                .isSubsetOf(given);
    }

    /** So that a table that promises what nobody counts is found out. */
    @Test
    void every_metric_that_is_written_down_has_its_name_in_the_code() throws IOException {
        Set<String> inCode = new TreeSet<>();
        for (Counter counter : Counter.values()) {
            inCode.add(counter.metric());
        }
        for (Timed timed : Timed.values()) {
            inCode.add(timed.metric());
        }
        try (Stream<Path> files = Files.walk(root().resolve("runtime/src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                matches(Pattern.compile("\"(vritti_\\w+)\""), Files.readString(file))
                        .map(text -> text.replace("\"", ""))
                        .forEach(inCode::add);
            }
        }

        assertThat(DOCUMENTED.keySet()).isNotEmpty().isSubsetOf(inCode);
    }

    @Test
    void counters_are_never_shown_as_they_are_but_as_what_they_grew_by() {
        assertThat(expressions())
                .noneMatch(text -> text.replaceAll("(?:rate|increase)\\(vritti_\\w+", "")
                        .matches(".*vritti_\\w+_(?:total|bucket).*"));
    }

    @Test
    void quantiles_are_of_rates_summed_by_their_bounds() {
        assertThat(expressions().filter(text -> text.contains("_bucket")))
                .isNotEmpty()
                .allMatch(text ->
                        text.matches("histogram_quantile\\(0\\.\\d+, sum by \\(le.*\\) \\(rate\\(vritti_home_.*"));
    }

    @Test
    void prometheus_can_read_every_expression() throws Exception {
        Promtool.assertReads(expressions()
                .map(text -> text.replaceAll("\\$__\\w+", "5m").replaceAll("\\$\\w+", ".*"))
                .toList());
    }

    @Test
    void what_was_wrongly_refused_comes_first() {
        assertThat(panels().stream()
                        .filter(panel -> !panel.path("type").asText().equals("row")))
                .first()
                .satisfies(panel -> assertThat(panel.path("title").asText()).isEqualTo("Wrongful"));
    }

    @Test
    void panels_have_ids_of_their_own_and_places_that_do_not_overlap() {
        Set<Integer> ids = new TreeSet<>();
        Set<List<Integer>> taken = new HashSet<>();
        for (JsonNode panel : panels()) {
            assertThat(ids.add(panel.path("id").asInt(-1))).isTrue();
            JsonNode at = panel.path("gridPos");
            assertThat(at.path("x").asInt() + at.path("w").asInt()).isBetween(1, GRID);
            assertThat(at.path("h").asInt()).isPositive();
            for (int x = 0; x < at.path("w").asInt(); x++) {
                for (int y = 0; y < at.path("h").asInt(); y++) {
                    assertThat(taken.add(List.of(
                                    at.path("x").asInt() + x, at.path("y").asInt() + y)))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
        }
        assertThat(ids).doesNotContain(-1, 0);
    }

    @Test
    void the_source_of_the_data_is_chosen_in_the_dashboard() {
        List<String> variables = new ArrayList<>();
        dashboard
                .path("templating")
                .path("list")
                .forEach(variable -> variables.add(variable.path("name").asText()));
        assertThat(variables).contains("datasource").doesNotHaveDuplicates();
        assertThat(dashboard.path("templating").path("list").get(0).path("type").asText())
                .isEqualTo("datasource");
        assertThat(dashboard.findValuesAsText("uid").stream().filter(uid -> uid.startsWith("$")))
                .isNotEmpty()
                .containsOnly("${datasource}");
        for (JsonNode panel : panels()) {
            for (JsonNode target : panel.path("targets")) {
                assertThat(target.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
                assertThat(target.path("refId").asText()).isNotEmpty();
                assertThat(matches(
                                        Pattern.compile("\\$\\w+"),
                                        target.path("expr").asText())
                                .map(variable -> variable.substring(1))
                                .filter(variable -> !variable.startsWith("__")))
                        .isSubsetOf(variables);
            }
        }
    }

    @Test
    void it_is_of_a_schema_that_grafana_10_and_later_take_and_has_no_number_of_its_own() {
        assertThat(dashboard.path("schemaVersion").asInt()).isBetween(36, 42);
        assertThat(dashboard.has("id")).isFalse();
        assertThat(dashboard.path("uid").asText()).matches("[a-zA-Z0-9_-]{1,40}");
        assertThat(panels())
                .extracting(panel -> panel.path("type").asText())
                .containsOnly("row", "stat", "timeseries", "table");
        assertThat(panels().stream()
                        .filter(panel -> !panel.path("type").asText().equals("row")))
                .allMatch(panel -> !panel.path("description").asText().isBlank())
                .allMatch(panel -> panel.path("targets").size() > 0);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
    }

    private static List<String> documented(String name) {
        String base = name.replaceFirst("_(?:total|bucket)$", "");
        return DOCUMENTED.getOrDefault(
                base, DOCUMENTED.getOrDefault(base.replaceFirst("^vritti_home_", "vritti_"), List.of("", "")));
    }

    private static List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        dashboard.path("panels").forEach(panels::add);
        return panels;
    }

    private static Stream<String> expressions() {
        return panels().stream().flatMap(panel -> panel.path("targets").findValuesAsText("expr").stream());
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        expressions().flatMap(text -> matches(NAME, text)).forEach(names::add);
        dashboard
                .path("templating")
                .findValuesAsText("definition")
                .forEach(text -> matches(NAME, text).forEach(names::add));
        return names;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group());
    }

    private static List<String> words(String text) {
        return Stream.of(text.trim().split("\\W+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
