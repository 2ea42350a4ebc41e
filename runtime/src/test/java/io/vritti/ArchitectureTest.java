package io.vritti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vritti.redact.RedactedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
                .orShould()
                .callMethod(RedactedText.class, "storedList", List.class)
                .orShould()
                .callMethod(RedactedText.class, "storedMap", Map.class)
                .check(CLASSES);
    }

    /** A test of the kind compiles when a kind is added, and is then wrong; {@code Action.byKind} does not compile. */
    @Test
    void only_the_action_itself_tests_or_casts_to_its_kind() throws IOException {
        Pattern asked = Pattern.compile(
                "instanceof\\s+(?:ProcessAction|HttpAction)\\b|\\((?:ProcessAction|HttpAction)\\)\\s*\\w"
                        + "|(?:ProcessAction|HttpAction)\\.class");
        Path sources = Path.of("src/main/java/io/vritti");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> asking = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(sources.resolve("action")))
                    .filter(file -> asked.matcher(text(file)).find())
                    .toList();
            assertThat(asking).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
