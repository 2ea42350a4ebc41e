package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A KyroDB that answers every question, and whose disk is full. */
@Execution(ExecutionMode.CONCURRENT)
class UnwillingServerIT {

    private static final int OK = 0;
    private static final int WRONG = 1;

    @TempDir
    private Path folder;

    @Test
    void doctor_fails_and_says_so_when_the_server_takes_no_writes() throws Exception {
        try (KyroProcess server =
                KyroProcess.start(KyroSetup.ofTexts(), Files.createDirectory(folder.resolve("server")))) {
            Path home = Files.createDirectory(
                    folder.resolve("home"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(
                    home.resolve("vritti.properties"),
                    "vritti.store=kyrodb\nvritti.kyrodb.text=%s\n".formatted(server.address()));
            assertThat(doctor().exitCode()).as("while it takes writes").isEqualTo(OK);

            server.turn("disk-low");

            Run full = doctor();
            assertThat(full.exitCode()).as(full.toString()).isEqualTo(WRONG);
            assertThat(full.stdout()).contains(server.address()).contains("disk space critically low");

            server.turn("no-disk-low");

            Run again = doctor();
            assertThat(again.exitCode()).as(again.toString()).isEqualTo(OK);
        }
    }

    private Run doctor() throws Exception {
        return Host.command(folder, "doctor");
    }
}
