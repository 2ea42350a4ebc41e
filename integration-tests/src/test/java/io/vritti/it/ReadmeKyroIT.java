package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the README's KyroDB can be used: both instances are started with what it says, and {@code doctor} is asked. */
class ReadmeKyroIT {

    private static final String START = "kyrodb_server --config text.toml & kyrodb_server --config images.toml &";

    @TempDir
    private Path folder;

    @Test
    void instances_configured_as_the_readme_says_fit() throws Exception {
        assertThat(Readme.lines()).contains(START);
        List<String> configurations = Readme.blocks("toml");
        assertThat(configurations).hasSize(2);
        assertThat(configurations.get(0)).startsWith("# text.toml\n");
        assertThat(configurations.get(1)).startsWith("# images.toml\n");
        try (KyroProcess text = started("text", configurations.get(0));
                KyroProcess image = started("image", configurations.get(1))) {
            Files.createDirectory(
                    folder.resolve("home"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(
                    folder.resolve("home/vritti.properties"),
                    "vritti.store=kyrodb\nvritti.kyrodb.text=%s\nvritti.kyrodb.image=%s\n"
                            .formatted(text.address(), image.address()));

            Run doctor = Host.command(folder, "doctor");

            assertThat(doctor.exitCode()).as(doctor.toString()).isZero();
            assertThat(doctor.stdout()).contains(text.address()).contains(image.address());
        }
    }

    private KyroProcess started(String name, String configuration) throws IOException, InterruptedException {
        return KyroProcess.start(KyroSetup.of(configuration), Files.createDirectory(folder.resolve(name)));
    }
}
