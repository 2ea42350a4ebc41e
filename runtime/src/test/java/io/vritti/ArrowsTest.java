package io.vritti;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package may use which: {@code arrows.txt} lists all of them, and nothing else. */
class ArrowsTest {

    private static final Path ARROWS =
            Path.of(System.getProperty("basedir", "."), "src/test/resources/io/vritti/arrows.txt");
    private static final String ROOT = "io.vritti";
    private static final String GENERATED = "io.vritti.proto";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packages_and_their_sub_packages_have_no_cycles() {
        slices().matching("io.vritti.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** {@code mvn -pl runtime test -Dtest=ArrowsTest -Dvritti.arrows.write=true} writes the list anew. */
    @Test
    void every_arrow_between_packages_is_listed_and_every_listed_arrow_exists() throws IOException {
        String arrows = arrows();
        if (Boolean.getBoolean("vritti.arrows.write")) {
            Files.writeString(ARROWS, arrows);
        }
        assertThat(arrows).isEqualTo(Files.readString(ARROWS));
    }

    private static String arrows() {
        TreeMap<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass from : CLASSES) {
            for (Dependency arrow : from.getDirectDependenciesFromSelf()) {
                JavaClass to = arrow.getTargetClass().getBaseComponentType();
                if (isOurs(from)
                        && to.getPackageName().startsWith(ROOT)
                        && !from.getPackage().equals(to.getPackage())) {
                    arrows.computeIfAbsent(name(from), name -> new TreeSet<>()).add(name(to));
                }
            }
        }
        return arrows.entrySet().stream()
                .map(arrow -> arrow.getKey() + " -> " + String.join(", ", arrow.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isOurs(JavaClass type) {
        return !type.getPackageName().startsWith(GENERATED);
    }

    /** Without what all have in common; {@code .} is the package that puts all others together. */
    private static String name(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "." : name.substring(ROOT.length() + 1);
    }
}
