package io.vritti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vritti.redact.RedactedText;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** What no package may use, or some alone ({@link ArrowsTest}: which packages use which). */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.vritti");

    @Test
    void runtime_knows_neither_instrumentation_nor_byte_buddy() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.instrument..", "net.bytebuddy..")
                .check(CLASSES);
    }

    @Test
    void bridge_knows_only_the_jdk() {
        noClasses()
                .that()
                .resideInAPackage("io.vritti.bridge..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.vritti.bridge..")
                .check(CLASSES);
    }

    @Test
    void host_facing_code_starts_no_processes() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.vritti.action..",
                        "io.vritti.evidence..",
                        "io.vritti.failure..",
                        "io.vritti.gate..",
                        "io.vritti.git..",
                        "io.vritti.harness..",
                        "io.vritti.ledger..",
                        "io.vritti.program..",
                        "io.vritti.redact..",
                        "io.vritti.shell..",
                        "io.vritti.ecosystem..",
                        "io.vritti.reads..",
                        "io.vritti.world..",
                        "io.vritti.proof..",
                        "io.vritti.journal..",
                        "io.vritti.store..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Runtime.class)
                .check(CLASSES);
    }

    @Test
    void only_the_shared_store_and_the_command_line_open_connections() {
        noClasses()
                .that()
                .resideInAPackage("io.vritti..")
                .and()
                .resideOutsideOfPackages("io.vritti.store.kyrodb..", "io.vritti.cli..", "io.vritti.intercept..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HttpClient.class, Socket.class, SocketChannel.class)
                .check(CLASSES);
    }

    @Test
    void only_stores_take_text_for_redacted_that_a_redactor_has_not_just_made() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.vritti.store..", "io.vritti.redact..")
                .should()
                .callMethod(RedactedText.class, "stored", String.class)
                .check(CLASSES);
    }
}
