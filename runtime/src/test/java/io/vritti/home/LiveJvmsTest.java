package io.vritti.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveJvmsTest {

    @TempDir
    File folder;

    private Home home;
    private LiveJvms jvms;

    @BeforeEach
    void open() {
        home = Home.at(folder);
        jvms = new LiveJvms(home);
    }

    @Test
    void a_living_jvm_is_listed_as_it_wrote_itself_last() throws IOException {
        long pid = ProcessHandle.current().pid();
        jvms.write(jvm(pid, LiveJvm.startOf(pid), null));
        LiveJvm now = jvm(pid, LiveJvm.startOf(pid), "no store");
        jvms.write(now);
        assertThat(jvms.list()).containsExactly(now);
        assertThat(home.live().list()).hasSize(1);

        jvms.remove();
        assertThat(jvms.list()).isEmpty();
    }

    @Test
    void files_of_the_dead_are_removed_also_when_their_pid_lives_again() throws Exception {
        Process gone = new ProcessBuilder(new File(System.getProperty("java.home"), "bin/java").getPath(), "-version")
                .redirectErrorStream(true)
                .start();
        gone.waitFor();
        jvms.write(jvm(gone.pid(), "", null));
        jvms.write(jvm(ProcessHandle.current().pid(), "1999-01-01T00:00:00Z", null));
        Files.writeString(new File(home.live(), "77.json").toPath(), "{\"pid\": half");

        assertThat(jvms.list()).isEmpty();
        assertThat(home.live()).isEmptyDirectory();
    }

    @Test
    void what_the_dead_left_is_swept_after_a_minute_and_nothing_else() throws IOException {
        long own = ProcessHandle.current().pid();
        jvms.write(jvm(own, LiveJvm.startOf(own), null));
        jvms.writeSettings(List.of());
        jvms.write(jvm(5_000_000, "", null));
        for (String name : List.of(
                "5000000.settings", "76.settings", "77.json", "77.json.a1.tmp", "7-x.metrics", "metrics.lock")) {
            Files.writeString(new File(home.live(), name).toPath(), "");
        }
        jvms.sweep(System.currentTimeMillis());
        assertThat(home.live().list()).hasSize(9);

        jvms.sweep(System.currentTimeMillis() + 120_000);
        jvms.sweep(System.currentTimeMillis() + 120_000);
        assertThat(home.live().list())
                .containsExactlyInAnyOrder(own + ".json", own + ".settings", "7-x.metrics", "metrics.lock");
    }

    @Test
    void fields_of_a_newer_version_are_skipped() throws IOException {
        long pid = ProcessHandle.current().pid();
        home.create();
        assertThat(home.live().mkdir()).isTrue();
        Files.writeString(
                new File(home.live(), pid + ".json").toPath(),
                "{\"pid\":" + pid
                        + ",\"new\":{\"a\":[1,{\"b\":2}]},\"more\":[[1]],\"mode\":\"veto\",\"updatedAtMillis\":5}");
        assertThat(jvms.list()).singleElement().satisfies(jvm -> {
            assertThat(jvm.mode()).isEqualTo("veto");
            assertThat(jvm.updatedAtMillis()).isEqualTo(5);
        });
    }

    private static LiveJvm jvm(long pid, String startedAt, String problem) {
        return new LiveJvm(
                pid,
                startedAt,
                "java -jar \"shop\".jar",
                "observe",
                "auto",
                List.of("process", "jdk-http"),
                List.of(new LiveLibrary("okhttp", "5.1.0", null), new LiveLibrary("apache5", "", "no doExecute")),
                Map.of("vetoes", 3L),
                problem,
                1_795_435_200_000L);
    }
}
