package io.vritti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no package may use, or some alone ({@link ArrowsTest}: which packages use which). */
class ArchitectureTest {

    private static final List<String> FILE_ROOMS = List.of(
            "io.vritti.action.",
            "io.vritti.ecosystem.",
            "io.vritti.evidence.",
            "io.vritti.failure.",
            "io.vritti.gate.",
            "io.vritti.git.",
            "io.vritti.harness.",
            "io.vritti.intercept.",
            "io.vritti.journal.",
            "io.vritti.ledger.",
            "io.vritti.program.",
            "io.vritti.proof.",
            "io.vritti.reads.",
            "io.vritti.shell.",
            "io.vritti.text.",
            "io.vritti.world.");

    private static final Set<String> FILE_READERS = Set.of(
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel",
            "java.nio.file.Files",
            "java.util.Scanner");

    /** Of {@code java.io.File}: they work on the name alone. */
    private static final Set<String> PATH_METHODS = Set.of(
            "<init>",
            "equals",
            "getAbsoluteFile",
            "getAbsolutePath",
            "getName",
            "getParent",
            "getParentFile",
            "getPath",
            "hashCode",
            "isAbsolute",
            "toPath",
            "toString");

    private static final Map<String, String> LOOK_ELSEWHERE = Map.of(
            "io.vritti.evidence.StartedProcesses", "the kernel's own table of processes, /proc",
            "io.vritti.evidence.check.OpenFiles", "the names of this JVM's descriptors in /proc/self",
            "io.vritti.gate.StoredFailures", "the agent's own home",
            "io.vritti.intercept.shell.ShellPlace", "what the kernel says of a shell, /proc",
            "io.vritti.journal.EnvironmentFacts", "a mark of containers in the root folder, once a JVM",
            "io.vritti.world.input.HeldLockInput", "the kernel's table of locks, /proc/locks",
            "io.vritti.world.input.Listeners", "the kernel's tables of sockets, /proc/net");

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
    void only_the_shared_store_the_questions_to_models_the_metrics_port_and_the_command_line_open_connections() {
        noClasses()
                .that()
                .resideInAPackage("io.vritti..")
                .and()
                .resideOutsideOfPackages(
                        "io.vritti.store.kyrodb..",
                        "io.vritti.reflect.model.chat..",
                        "io.vritti.metrics.prometheus..",
                        "io.vritti.cli..",
                        "io.vritti.intercept..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HttpClient.class, Socket.class, SocketChannel.class)
                .check(CLASSES);
    }

    @Test
    void only_the_questions_to_models_know_okhttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.vritti.reflect.model.chat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "kotlin..")
                .check(CLASSES);
    }

    /** A mount that does not answer would hold each of them for ever; {@code io.vritti.disk} looks into none. */
    @Test
    void rooms_of_the_hosts_calls_look_at_files_through_the_disk_room_alone() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            boolean room = FILE_ROOMS.stream().anyMatch(name -> (type.getPackageName() + ".").startsWith(name));
            if (room && !LOOK_ELSEWHERE.containsKey(type.getName())) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> touchesFiles(access.getTarget()))
                        .forEach(access -> found.add(type.getName() + " calls "
                                + access.getTarget().getOwner().getSimpleName() + "."
                                + access.getTarget().getName()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_class_that_may_look_at_files_by_itself_does_so() {
        Set<String> looking = CLASSES.stream()
                .filter(type -> type.getCodeUnitAccessesFromSelf().stream()
                        .anyMatch(access -> touchesFiles(access.getTarget())))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(looking).containsAll(LOOK_ELSEWHERE.keySet());
    }

    private static boolean touchesFiles(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        return FILE_READERS.contains(owner)
                || owner.equals("java.io.File") && !PATH_METHODS.contains(target.getName())
                || owner.equals("java.nio.file.Path") && target.getName().equals("toRealPath");
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
