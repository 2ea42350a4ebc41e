package ai.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import java.lang.reflect.Field;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards the reach into ONNX Runtime: fails when its version and {@link OnnxNative} no longer belong together. */
class OnnxNativeTest {

    @TempDir
    private Path home;

    @Test
    void nothing_of_the_host_is_read_and_nothing_is_put_into_the_temp_folder() throws ReflectiveOperationException {
        String before = System.getProperty(OnnxRuntime.ONNXRUNTIME_NATIVE_PATH);
        System.setProperty(OnnxRuntime.ONNXRUNTIME_NATIVE_PATH, "/nowhere");
        try (TextEmbedding embedding = new TextEmbedding(Settings.defaults(), Home.at(home.toFile()))) {
            assertThat(embedding.of("a text")).as(embedding.problem()).isPresent();
            assertThat(field("loaded")).isEqualTo(true);
            assertThat(field("libraryDirPathProperty")).isNull();
            assertThat(field("tempDirectory")).isNull();
            assertThat(OnnxRuntime.version()).startsWith("1.");
            assertThat(OnnxRuntime.providers).contains(OrtProvider.CPU);
        } finally {
            if (before == null) {
                System.clearProperty(OnnxRuntime.ONNXRUNTIME_NATIVE_PATH);
            }
        }
    }

    private static Object field(String name) throws ReflectiveOperationException {
        Field field = OnnxRuntime.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
