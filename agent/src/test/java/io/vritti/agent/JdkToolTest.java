package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as HotSpot 17 and 25 set {@code sun.java.command} for the tools of a JDK. */
class JdkToolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdk.compiler/com.sun.tools.javac.Main -version",
                "jdk.jartool/sun.tools.jar.Main --version",
                "java.base/sun.security.tools.keytool.Main -help",
                "jdk.jcmd/sun.tools.jcmd.JCmd",
                "jdk.jlink/jdk.tools.jlink.internal.Main --version",
                "jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider"
            })
    void a_tool_of_the_jdk_is_left_alone(String command) {
        assertThat(JdkTool.isTool(command)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "app.jar --flag",
                "com.example.Main java.base/x",
                "/opt/app/app.jar",
                "com.example.app/com.example.app.Main",
                "jdk.jshell.execution.RemoteExecutionControl 12345",
                "jdk.compiler/com.sun.tools.javac.launcher.Main Foo.java",
                "jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher Foo.java"
            })
    void everything_else_is_a_host(String command) {
        assertThat(JdkTool.isTool(command)).isFalse();
    }
}
