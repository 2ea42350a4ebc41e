package io.vritti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vritti.redact.RedactedText;
import org.junit.jupiter.api.Test;

/** The arrows of design.md §3. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.vritti");

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.vritti.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

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
    void host_threads_meet_no_database_no_json_and_no_logging_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.vritti.intercept..", "io.vritti.gate..", "io.vritti.shell..", "io.vritti.program..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..", "com.fasterxml..", "java.util.logging..")
                .check(CLASSES);
    }

    @Test
    void host_facing_code_starts_no_processes_and_sends_nothing() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.vritti.gate..",
                        "io.vritti.evidence..",
                        "io.vritti.ecosystem..",
                        "io.vritti.reads..",
                        "io.vritti.world..",
                        "io.vritti.proof..",
                        "io.vritti.journal..",
                        "io.vritti.store..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
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
