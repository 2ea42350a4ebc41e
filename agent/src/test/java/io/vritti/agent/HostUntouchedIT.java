package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.Fork.Result;
import io.vritti.agent.Jdks.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts that must not notice that the agent is there. */
class HostUntouchedIT {

    private static final String HOST_PACKAGE = "io.vritti.agent.host.";
    private static final int KNOWS_NATIVE_ACCESS = 24;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void hello_world_says_hello_and_nothing_else(Jdk jdk) throws Exception {
        Result result = java(jdk).agent().host("HelloHost").run();

        assertThat(result).isEqualTo(new Result(0, "hello\n", ""));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void hello_world_is_silent_where_native_access_is_denied(Jdk jdk) throws Exception {
        Fork java = java(jdk);
        if (jdk.version() >= KNOWS_NATIVE_ACCESS) {
            java.with("--illegal-native-access=deny");
        }

        assertThat(java.agent().host("HelloHost").run()).isEqualTo(new Result(0, "hello\n", ""));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_agent_given_twice_is_the_agent_given_once(Jdk jdk) throws Exception {
        Path copy = Files.copy(Fork.jar().toPath(), folder.resolve("copy.jar"));

        Result result = java(jdk)
                .agent()
                .agent()
                .with("-javaagent:" + copy)
                .host("HelloHost")
                .run();

        assertThat(result).isEqualTo(new Result(0, "hello\n", ""));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void bad_arguments_do_not_stop_the_host(Jdk jdk) throws Exception {
        Result result = java(jdk)
                .with(Fork.agentOption() + "=,,=,mode=sideways,\u0001")
                .host("HelloHost")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEqualTo("hello\n");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void javac_is_left_alone(Jdk jdk) throws Exception {
        String named = "Picked up JAVA_TOOL_OPTIONS: " + Fork.agentOption() + "\n";

        Result result = new Fork(folder, jdk.tool("javac"))
                .environment("JAVA_TOOL_OPTIONS", Fork.agentOption())
                .with("-version")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).startsWith("javac ");
        assertThat(result.stderr()).isEqualTo(named);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_source_file_run_by_the_launcher_is_a_host(Jdk jdk) throws Exception {
        Path source = Files.writeString(
                folder.resolve("Script.java"),
                "public class Script { public static void main(String[] a) throws Exception {"
                        + " System.out.println(Class.forName(\"java.lang.VrittiBridge\").getName()); } }");

        Result result = java(jdk).agent().with(source.toString()).run();

        assertThat(result).isEqualTo(new Result(0, "java.lang.VrittiBridge\n", ""));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_hosts_own_log_manager_mbean_server_and_file_system_still_win(Jdk jdk) throws Exception {
        Result result = java(jdk)
                .with("-Djava.util.logging.manager=" + HOST_PACKAGE + "ProviderHost$OwnLogManager")
                .with("-Djavax.management.builder.initial=" + HOST_PACKAGE + "ProviderHost$OwnServerBuilder")
                .with("-Djava.nio.file.spi.DefaultFileSystemProvider=" + HOST_PACKAGE + "ProviderHost$OwnFileSystems")
                .agent()
                .host("ProviderHost")
                .run();

        assertThat(result)
                .isEqualTo(
                        new Result(0, "OwnLogManager\nOwnServerBuilder used: true\nOwnFileSystems used: true\n", ""));
    }

    /** What may not be loaded before main (facts.md §1.2). */
    @ParameterizedTest
    @MethodSource("jdks")
    void hello_world_loads_no_logging_management_dns_jdbc_or_http_client(Jdk jdk) throws Exception {
        Path loaded = folder.resolve("classes");

        java(jdk)
                .with("-Xlog:class+load:file=" + loaded)
                .agent()
                .host("HelloHost")
                .run();

        assertThat(Files.readAllLines(loaded))
                .noneMatch(line -> line.contains(" java.util.logging."))
                .noneMatch(line -> line.contains(" javax.management."))
                .noneMatch(line -> line.contains(" java.net.Inet4AddressImpl "))
                .noneMatch(line -> line.contains(" java.sql."))
                .noneMatch(line -> line.contains(" net.bytebuddy."))
                .noneMatch(line -> line.contains(" okhttp3."))
                .noneMatch(line -> line.contains(" okio."))
                .noneMatch(line -> line.contains(" kotlin."))
                .anyMatch(line -> line.contains(" java.lang.VrittiBridge "));
    }

    private Fork java(Jdk jdk) {
        return new Fork(folder, jdk.tool("java"));
    }

    private static List<Jdk> jdks() throws IOException {
        return Jdks.all();
    }
}
