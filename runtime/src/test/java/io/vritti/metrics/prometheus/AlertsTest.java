package io.vritti.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules against what Prometheus says of them, and against what is written down. */
class AlertsTest {

    private static final Path DOCUMENTED = Path.of(System.getProperty("basedir", "."), "..", "docs", "metrics.md");
    private static final String TESTS = "alerts-test.yml";

    @TempDir
    Path folder;

    @Test
    void prometheus_takes_the_rules_and_raises_each_alert_by_its_trouble_and_by_nothing_else() throws Exception {
        Files.writeString(folder.resolve("alerts.yml"), Alerts.yaml());
        Files.writeString(folder.resolve(TESTS), tests());

        assertThat(Promtool.said("check", "rules", folder.resolve("alerts.yml").toString()))
                .contains("SUCCESS: " + names(Alerts.yaml()).size() + " rules found");
        assertThat(Promtool.said("test", "rules", folder.resolve(TESTS).toString()))
                .contains("SUCCESS");
    }

    @Test
    void every_alert_is_tried_both_ways() throws IOException {
        String tests = tests();
        for (String name : names(Alerts.yaml())) {
            assertThat(tests).contains("alertname: " + name + ", exp_alerts: []", "alertname=\"" + name + "\"");
        }
    }

    @Test
    void every_name_in_a_rule_is_one_that_a_scrape_has() throws IOException {
        Map<String, String> kinds = new LinkedHashMap<>();
        matches("\\| `(vritti_\\w+)` \\| (counter|gauge|histogram) \\|", Files.readString(DOCUMENTED))
                .forEach(row -> kinds.put(row.group(1), row.group(2)));
        Set<String> known = new TreeSet<>();
        kinds.forEach((name, kind) -> known.add(
                kind.equals("counter") ? name.replaceFirst("vritti_", "vritti_home_") + SampleText.TOTAL : name));

        Set<String> asked = matches("expr: (.*)", Alerts.yaml())
                .flatMap(rule -> matches("(vritti_\\w+)", rule.group(1)))
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(10).isSubsetOf(known);
    }

    @Test
    void the_documented_alerts_are_those_that_there_are() throws IOException {
        Set<String> documented = matches("\\| `(Vritti\\w+)` \\|", Files.readString(DOCUMENTED))
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isNotEmpty().isEqualTo(names(Alerts.yaml()));
    }

    private static Set<String> names(String rules) {
        return matches("- alert: (\\w+)", rules)
                .map(rule -> rule.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tests() throws IOException {
        try (InputStream in = AlertsTest.class.getResourceAsStream(TESTS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }
}
