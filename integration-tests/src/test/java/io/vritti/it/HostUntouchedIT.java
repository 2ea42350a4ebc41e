package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.BusyHost;
import io.vritti.it.host.ProviderHost;
import io.vritti.it.host.ShellHost;
import io.vritti.it.host.SqliteHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts that do not notice the agent, though it works: it sees failures, and keeps them in its store. */
class HostUntouchedIT {

    private static final int ASKS_FOR_NATIVE_ACCESS = 24;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void output_errors_and_exit_code_are_the_same_byte_for_byte(Jdk jdk) throws Exception {
        Run without = busy(jdk).run();
        assertThat(without.exitCode()).isEqualTo(7);

        assertSame(busy(jdk).agent("").run(), without);
        assertSame(busy(jdk).agent(Host.VETO).run(), without);
        assertThat(new Memory(home()).failedActions())
                .as("the agent was at work")
                .anyMatch(action -> action.contains("cat missing"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void it_is_silent_where_native_access_is_denied(Jdk jdk) throws Exception {
        Run without = busy(jdk).run();
        Host host = busy(jdk).agent(Host.PATIENT);
        if (jdk.version() >= ASKS_FOR_NATIVE_ACCESS) {
            host.option("--illegal-native-access=deny");
        }

        assertSame(host.run(), without);
        assertThat(new Memory(home()).failedActions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_hosts_own_log_manager_mbean_server_and_file_system_win(Jdk jdk) throws Exception {
        Run run = Host.on(jdk, folder)
                .agent("")
                .option("-Djava.nio.file.spi.DefaultFileSystemProvider=" + ProviderHost.OwnFileSystems.class.getName())
                .main(ProviderHost.class)
                .run();

        assertThat(run).isEqualTo(new Run(0, "OwnLogManager\nown MBean server: true\nown file systems: true\n", ""));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_jacoco_agent_works_beside_it_in_either_order(Jdk jdk) throws Exception {
        Run without = busy(jdk).run();
        Path before = folder.resolve("before.exec");
        Path after = folder.resolve("after.exec");

        assertSame(busy(jdk).option(jacoco(before)).agent(Host.PATIENT).run(), without);
        assertSame(busy(jdk).agent(Host.PATIENT).option(jacoco(after)).run(), without);

        assertThat(before).isNotEmptyFile();
        assertThat(after).isNotEmptyFile();
        assertThat(new Memory(home()).failedActions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_host_with_its_own_sqlite_keeps_it_whichever_comes_first(Jdk jdk) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("sqlite-" + jdk.version()));
        for (String order : List.of("first", "last")) {
            Run without = sqlite(jdk, temporary, order).run();
            assertThat(without.exitCode()).isZero();

            assertSame(sqlite(jdk, temporary, order).agent(Host.PATIENT).run(), without);
        }
        assertThat(new Memory(home()).failedActions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void properties_for_the_hosts_sqlite_do_not_lead_ours_astray(Jdk jdk) throws Exception {
        Run run = Host.on(jdk, folder)
                .agent(Host.PATIENT)
                .option("-Dorg.sqlite.lib.path=/nowhere", "-Dorg.sqlite.lib.name=none", "-Dorg.sqlite.tmpdir=/nowhere")
                .main(BusyHost.class)
                .run();

        assertThat(run.stderr()).isEmpty();
        assertThat(new Memory(home()).failedActions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void javac_is_left_alone(Jdk jdk) throws Exception {
        Path source = Files.writeString(folder.resolve("A.java"), "class A {}");

        Run run = Host.tool(jdk, folder, jdk.tool("javac"), source.toString())
                .environment("JAVA_TOOL_OPTIONS", Host.agentOption("mode=veto"))
                .run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr()).isEqualTo("Picked up JAVA_TOOL_OPTIONS: " + Host.agentOption("mode=veto") + "\n");
        assertThat(home()).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void given_twice_it_works_once(Jdk jdk) throws Exception {
        Run without = busy(jdk).run();

        assertSame(busy(jdk).agent("").agent("mode=veto").run(), without);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void bad_arguments_change_nothing_but_our_own_log_and_a_bad_mode_is_said_in_one_line(Jdk jdk) throws Exception {
        Run without = busy(jdk).run();

        Run run = busy(jdk).agent("mode=vetoo,=,,modee=veto,home,\"unclosed").run();

        assertThat(run.stderr().lines().filter(line -> line.startsWith("vritti: ")))
                .singleElement()
                .asString()
                .contains("vetoo")
                .contains("using observe");
        assertSame(withoutOurLine(run), without);
        assertThat(Files.readString(home().resolve("vritti.log")))
                .contains("vetoo")
                .contains("vritti.mode");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_home_that_cannot_be_made_means_memory_only(Jdk jdk) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertMemoryOnly(Host.on(jdk, folder).home(file.resolve("home")));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_home_that_cannot_be_written_means_memory_only(Jdk jdk) throws Exception {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        assertThat(readOnly.toFile().setWritable(false)).isTrue();

        assertMemoryOnly(Host.on(jdk, folder).as(User.bound()).home(readOnly));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_user_without_a_home_means_memory_only(Jdk jdk) throws Exception {
        assertMemoryOnly(Host.on(jdk, folder).environment("VRITTI_HOME", null).option("-Duser.home=?"));

        assertThat(folder.resolve("?")).doesNotExist();
    }

    /** The uid of many a container: the JDK itself finds that {@code user.home} is {@code ?}. */
    @ParameterizedTest
    @MethodSource("jdks")
    void a_uid_that_the_system_does_not_know_means_memory_only(Jdk jdk) throws Exception {
        assertMemoryOnly(Host.bare(jdk, folder)
                .as(User.unknown())
                .environment("VRITTI_HOME", null)
                .environment("HOME", null));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_home_that_is_missing_is_made_for_its_owner_only(Jdk jdk) throws Exception {
        Path missing = folder.resolve("not/yet/there");

        assertThat(busy(jdk).agent(Host.PATIENT).home(missing).run().exitCode()).isEqualTo(7);

        assertThat(new Memory(missing).failedActions()).isNotEmpty();
        assertThat(Files.getPosixFilePermissions(missing)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_run_time_image_without_sql_means_memory_only(Jdk jdk) throws Exception {
        Path image = folder.resolve("image");
        Run linked = Host.tool(
                        jdk,
                        folder,
                        jdk.tool("jlink"),
                        "--add-modules",
                        "java.base,java.instrument,java.net.http,jdk.httpserver",
                        "--output",
                        image.toString())
                .run();
        assertThat(linked.exitCode()).as(linked.toString()).isZero();

        assertMemoryOnly(Host.on(jdk, folder).java(image.resolve("bin/java")));
    }

    private static Run withoutOurLine(Run run) {
        return new Run(run.exitCode(), run.stdout(), run.stderr().replaceAll("(?m)^vritti: .*\\R", ""));
    }

    private static void assertSame(Run with, Run without) {
        assertThat(with.stderr()).isEqualTo(without.stderr());
        assertThat(with.lines()).isEqualTo(without.lines());
        assertThat(with).isEqualTo(without);
    }

    /** It vetoes all the same, and says one line. */
    private static void assertMemoryOnly(Host host) throws Exception {
        try (LiveHost running = host.agent(Host.VETO_ALL).main(ShellHost.class).start()) {
            assertThat(running.shell("cat missing")).isEqualTo("exit 1");
            assertThat(running.shellUntilRefused("cat missing")).startsWith("refused NOT EXECUTED");
            assertThat(running.end().lines()).singleElement().asString().startsWith("vritti: ");
        }
    }

    private Host busy(Jdk jdk) {
        return Host.on(jdk, folder).main(BusyHost.class, "some", "arguments");
    }

    private Host sqlite(Jdk jdk, Path temporary, String order) {
        return Host.on(jdk, folder)
                .option("-Dorg.sqlite.tmpdir=" + temporary)
                .main(SqliteHost.class, List.of(Host.library("sqlite-jdbc.jar")), order);
    }

    private static String jacoco(Path results) {
        return "-javaagent:" + Host.library("jacoco.jar") + "=destfile=" + results;
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
