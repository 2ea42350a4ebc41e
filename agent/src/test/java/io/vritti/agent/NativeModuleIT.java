package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.agent.Fork.Result;
import io.vritti.agent.Jdks.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Native code runs in silence, and the host gains nothing by it. */
class NativeModuleIT {

    private static final int KNOWS_NATIVE_ACCESS = 24;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void sqlite_runs_in_silence_and_the_host_gains_no_native_access(Jdk jdk) throws Exception {
        Fork java = new Fork(folder, jdk.tool("java")).with("--add-opens", "java.base/java.lang=ALL-UNNAMED");
        boolean deniable = jdk.version() >= KNOWS_NATIVE_ACCESS;
        if (deniable) {
            java.with("--illegal-native-access=deny");
        }

        Result result = java.agent().host("StoreHost").run();

        assertThat(result)
                .isEqualTo(new Result(
                        0,
                        "answer 42\ndrivers []\nmodule io.vritti.natives\nhost may call native code: "
                                + (deniable ? "false" : "unasked") + "\n",
                        ""));
    }

    private static List<Jdk> jdks() throws IOException {
        return Jdks.all();
    }
}
