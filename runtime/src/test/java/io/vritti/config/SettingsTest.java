package io.vritti.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.failure.classify.ErrorClass;
import io.vritti.failure.classify.FailureKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path home;

    @Test
    void nothing_set_observes_and_warns_of_nothing() {
        Settings settings = load(null, Map.of(), "user.home=/home/ada");

        assertThat(settings.mode()).isEqualTo(Mode.OBSERVE);
        assertThat(settings.home()).isEqualTo(new File("/home/ada/.vritti"));
        assertThat(settings.veto().scope()).isEqualTo(VetoScope.AUTO);
        assertThat(settings.gate().deadlineNanos()).isEqualTo(50_000_000L);
        assertThat(settings.veto().allowsClass("timeout_error", null)).isTrue();
        assertThat(settings.veto().allow()).isEmpty();
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.origin(Setting.MODE)).isEqualTo("default");
    }

    @Test
    void the_index_takes_what_is_asked_for_or_a_bounded_share_of_the_heap() {
        long kib = 1024;
        assertThat(load("memory.index=100", Map.of()).gate().indexBytes()).isEqualTo(100 * kib);
        assertThat(load(null, Map.of()).gate().indexBytes()).isBetween(2048 * kib, 8192 * kib);
    }

    @ParameterizedTest(name = "args {0}, -D {1}, env {2}, file {3}: {4}")
    @CsvSource({
        "veto, hint, off, observe, VETO, agent argument mode",
        ", hint, off, observe, HINT, -Dvritti.mode",
        ", , off, veto, OFF, VRITTI_MODE",
        "'', ' ', '', veto, VETO, vritti.properties:1",
        ", , , , OBSERVE, default",
    })
    void strongest_source_wins(String args, String property, String variable, String file, Mode mode, String origin)
            throws IOException {
        Files.writeString(home.resolve("vritti.properties"), file == null ? "" : "vritti.mode=" + file);

        Settings settings = load(
                args == null ? null : "mode=" + args,
                variable == null ? Map.of() : Map.of("VRITTI_MODE", variable),
                "vritti.home=" + home,
                property == null ? "a=b" : "vritti.mode=" + property);

        assertThat(settings.mode()).isEqualTo(mode);
        assertThat(settings.origin(Setting.MODE)).endsWith(origin);
        assertThat(settings.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vritti.mode | vetto | vritti.mode=vetto (-Dvritti.mode) must be off, observe, hint, veto; using observe",
                "vritti.veto.after | 0 | vritti.veto.after=0 (-Dvritti.veto.after) must be a whole number from 1 to 100; using 1",
                "vritti.veto.holdout | 2% | vritti.veto.holdout=2% (-Dvritti.veto.holdout) must be a number from 0 to 1; using 0.02",
                "vritti.veto.holdout | NaN | vritti.veto.holdout=NaN (-Dvritti.veto.holdout) must be a number from 0 to 1; using 0.02",
                "vritti.gate.deadline | 50 | vritti.gate.deadline=50 (-Dvritti.gate.deadline) must be a duration from 1ms to 10s (ms, s, m, h, d); using 50ms",
                "vritti.customer | a:b | vritti.customer=a:b (-Dvritti.customer) must be a name of letters, digits, '-', '_' and '.'; using default",
                "vritti.kyrodb.text | nowhere | vritti.kyrodb.text=nowhere (-Dvritti.kyrodb.text) must be host:port; using 127.0.0.1:50051",
                "vritti.kyrodb.api-key | a b | vritti.kyrodb.api-key=*** (-Dvritti.kyrodb.api-key) must be visible ASCII characters; using none",
                "vritti.kyrodb.text | ada:hunter2@host | vritti.kyrodb.text=***@host (-Dvritti.kyrodb.text) must be host:port; using 127.0.0.1:50051",
                "vritti.reflect.url | https://ada:hunter2@host/v1 | vritti.reflect.url=https://***@host/v1 (-Dvritti.reflect.url) must be an address that begins with https://, or with http:// on this machine; using https://openrouter.ai/api/v1",
                "vritti.mode | git@host | vritti.mode=git@host (-Dvritti.mode) must be off, observe, hint, veto; using observe",
                "vritti.enabled | si | vritti.enabled=si (-Dvritti.enabled) must be true or false; using true",
            })
    void bad_value_is_named_and_the_default_kept(String key, String value, String warning) {
        Settings settings = load(null, Map.of(), key + "=" + value);

        assertThat(settings.warnings()).containsExactly(warning);
        assertThat(settings.veto().after()).isEqualTo(1);
        assertThat(settings.veto().holdout()).isEqualTo(0.02);
        assertThat(settings.mode()).isEqualTo(Mode.OBSERVE);
        assertThat(settings.enabled()).isTrue();
    }

    @Test
    void bad_value_is_not_replaced_by_a_weaker_source() {
        Settings settings = load("mode=vetto", Map.of("VRITTI_MODE", "veto"), "a=b");

        assertThat(settings.mode()).isEqualTo(Mode.OBSERVE);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vritti.veto.classes | timeout_eror; resource_error | timeout_eror (did you mean timeout_error?); there are ",
                "vritti.veto.classes | all | ",
                "vritti.veto.classes | all; quite_something_else | no class of errors with quite_something_else; there are ",
                "vritti.retain.classes | port_in_use=3d; bogus_class=never; netwrk_error=1d | netwrk_error (did you mean network_error?)",
                "vritti.retain.classes | port_in_use=3d; network_error=never | ",
                "vritti.allow | git *; class:timeout_eror | timeout_eror (did you mean timeout_error?)",
                "vritti.deny | class:port_in_use; class:*error; class *; make class:x | ",
            })
    void a_class_of_errors_that_does_not_exist_is_named_with_those_that_do(String key, String value, String remark) {
        Settings settings = load(null, Map.of(), key + "=" + value);

        if (remark == null) {
            assertThat(settings.warnings()).isEmpty();
        } else {
            assertThat(settings.warnings())
                    .singleElement()
                    .asString()
                    .startsWith(key + " (-D" + key + ") names no class of errors with ")
                    .contains(remark, "; there are configuration_error, ");
        }
        assertThat(settings.shown(key.endsWith("allow") ? Setting.ALLOW : Setting.DENY))
                .isEqualTo(key.endsWith("allow") || key.endsWith("deny") ? value : "");
    }

    @Test
    void settings_may_name_every_class_that_the_classifier_gives() {
        assertThat(ErrorClassNames.ALL)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(ErrorClass.values()).map(ErrorClass::wireName),
                                Arrays.stream(FailureKind.values()).map(FailureKind::wireName))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "retain.classes=netwrk_error=never, , netwrk_error",
        "retain.unsued=5d, , vritti.retain.unsued",
        ", VRITTI_RETAIN_CLASES, VRITTI_RETAIN_CLASES",
        "retain.total=-1, , vritti.retain.total",
        "'retain.total=1,reten.x=1', , ",
    })
    void what_may_have_been_meant_to_keep_something_is_a_problem_of_retention(
            String arguments, String variable, String problem) {
        StringBuilder foreign = new StringBuilder(arguments == null ? "a=b" : arguments);
        for (int i = 0; i < 100; i++) {
            foreign.append(",foreign.").append(i).append("=1");
        }
        Settings settings = load(foreign.toString(), variable == null ? Map.of() : Map.of(variable, "1"));

        if (problem == null) {
            assertThat(settings.retain().problem()).isNull();
        } else {
            assertThat(settings.retain().problem()).contains(problem);
        }
    }

    @Test
    void a_variable_that_stands_in_the_file_is_told_by_its_key() {
        assertThat(load("VRITTI_VETO_AFTER=2", Map.of()).warnings())
                .singleElement()
                .asString()
                .endsWith("did you mean vritti.veto.after?");
    }

    @Test
    void unknown_key_is_named_with_the_nearest() {
        Settings settings = load("veto.scop=all", Map.of("VRITTI_VETO_SCOP", "all"), "vritti.mod=veto", "vritti.x=1");

        assertThat(settings.warnings())
                .containsExactlyInAnyOrder(
                        "unknown setting vritti.veto.scop (agent argument veto.scop): ignored; did you mean vritti.veto.scope?",
                        "unknown setting vritti.mod (-Dvritti.mod): ignored; did you mean vritti.mode?",
                        "unknown setting vritti.x (-Dvritti.x): ignored",
                        "unknown environment variable VRITTI_VETO_SCOP: ignored; did you mean VRITTI_VETO_SCOPE?");
    }

    @Test
    void quoted_argument_holds_commas_and_the_last_of_two_wins() {
        Settings settings =
                load("vritti.deny=\"git push *; rm a,b\",mode=hint,'allow=echo x,y',mode=veto", Map.of(), "a=b");

        assertThat(settings.veto().deny())
                .containsExactly(new ActionPattern("git push *"), new ActionPattern("rm a,b"));
        assertThat(settings.veto().allow()).containsExactly(new ActionPattern("echo x,y"));
        assertThat(settings.mode()).isEqualTo(Mode.VETO);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void argument_that_is_no_pair_is_named() {
        assertThat(load("veto,deny=\"a", Map.of(), "a=b").warnings())
                .containsExactly(
                        "agent argument \"veto\" is not key=value: ignored",
                        "the agent arguments open a quote that is never closed: the rest was taken as one value");
    }

    @Test
    void home_in_the_file_is_ignored_and_said() throws IOException {
        Files.writeString(
                home.resolve("vritti.properties"), "vritti.home=/elsewhere\nmodel.hosts=llm.internal, other:8080\n");

        Settings settings = load(null, Map.of("VRITTI_HOME", home.toString()), "a=b");

        assertThat(settings.home()).isEqualTo(home.toFile());
        assertThat(settings.modelHosts()).containsExactly("llm.internal", "other:8080");
        assertThat(settings.warnings()).singleElement().asString().startsWith("vritti.home in ");
    }

    @Test
    void user_without_home_has_none() {
        assertThat(load(null, Map.of(), "user.home=?").home()).isNull();
        assertThat(load(null, Map.of(), "user.home=?", "vritti.home=/srv/vritti")
                        .home())
                .isEqualTo(new File("/srv/vritti"));
    }

    @Test
    void file_that_is_no_properties_file_is_said_and_survived() throws IOException {
        Files.writeString(home.resolve("vritti.properties"), "vritti.mode=\\u12");

        assertThat(load("home=" + home, Map.of(), "a=b").warnings())
                .singleElement()
                .asString()
                .contains("vritti.properties:1 is not obeyed: it could not be read");
    }

    @Test
    void hundreds_of_foreign_keys_do_not_fill_the_log() {
        assertThat(load(null, Map.of(), foreignKeys()).warnings()).hasSize(20);
    }

    @Test
    void hundreds_of_foreign_keys_do_not_hide_a_value_that_is_refused_or_a_protection_that_is_unknown()
            throws IOException {
        Path file = home.resolve("vritti.properties");
        Settings settings = load("home=" + home, Map.of(), foreignKeys());

        Files.writeString(file, "retain.protect=1\n");
        settings.reread();
        assertThat(settings.retain().problem()).contains("vritti.retain.protect");

        Files.writeString(file, "veto.after=0\n");
        assertThat(settings.reread().problems()).singleElement().asString().contains("vritti.veto.after=0");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "retain.protect, A",
        "retian.recurring, A",
        "x, VRITTI_RETAIN_RECURING",
    })
    void retention_stops_at_what_may_have_been_a_protection(String key, String variable) {
        assertThat(load(key + "=9", Map.of(variable, "9")).retain().problem()).contains("unknown");
    }

    private static String[] foreignKeys() {
        String[] pairs = new String[300];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = "vritti.foreign" + i + "=x";
        }
        return pairs;
    }

    @Test
    void table_has_a_row_for_every_setting_with_a_default_that_its_type_allows() {
        for (Setting setting : Setting.values()) {
            assertThat(Setting.markdown()).contains("| `" + setting.key() + "` |");
            assertThat(setting.type().parse(setting.defaultText()))
                    .as(setting.key())
                    .isNotNull();
        }
    }

    private Settings load(String arguments, Map<String, String> environment, String... pairs) {
        Properties properties = new Properties();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            properties.setProperty(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Settings.load(arguments, properties, environment);
    }
}
