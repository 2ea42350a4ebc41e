package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.log.JulLogger;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in {@code vritti-agent.jar}, and what is not. */
class AgentJarIT {

    /** 59 MiB today: 29 of it ONNX Runtime for four platforms, 16 the model, 5 SQLite for six platforms; gRPC is to come. */
    private static final long SIZE_BUDGET_BYTES = 80L * 1024 * 1024;

    private static final int JAVA_8 = 52;
    private static final String OUR_LOGGER = "io/vritti/log/JulLogger";

    /** A JVM reads the name of each entry when it opens the jar. */
    private static final int ENTRY_BUDGET = 32;

    private JarFile jar;
    private Pack pack;
    private List<String> entries;
    private List<String> names;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(Fork.jar());
        pack = Pack.open(Fork.jar());
        entries = Collections.list(jar.entries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
        names = PackNames.of(jar);
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void the_host_can_find_our_door_and_nothing_else() {
        assertThat(entries)
                .hasSizeLessThan(ENTRY_BUDGET)
                .allMatch(name -> name.matches("io/vritti/agent/[\\w$]+\\.class")
                        || name.matches("META-INF/(MANIFEST\\.MF|LICENSE|NOTICE|THIRD-PARTY\\.md|licenses/[\\w-]+)")
                        || name.equals("inst.pack"))
                .noneMatch(name -> name.contains("PackWriter"));
    }

    @Test
    void isolated_files_are_in_folders_that_the_loader_knows() {
        assertThat(names)
                .allMatch(name -> name.matches("inst(-21|-24)?/.*"))
                .noneMatch(name -> name.contains("META-INF/versions/"))
                .noneMatch(name -> name.startsWith("inst/java/"));
    }

    @Test
    void carries_no_signatures_module_descriptors_or_build_leftovers() {
        assertThat(names)
                .noneMatch(name -> name.matches(".*\\.(SF|RSA|DSA|proto)"))
                // The demo is run from source, so that people can read what they are shown.
                .noneMatch(name -> name.endsWith(".java") && !name.startsWith("inst/demo/"))
                .noneMatch(name -> name.contains("module-info"))
                .noneMatch(name -> name.contains("META-INF/maven"));
    }

    /** Two ONNX Runtimes of one name break each other in one process (facts.md §1.6). */
    @Test
    void its_onnx_runtime_has_a_name_of_its_own_for_the_dynamic_linker() throws IOException {
        for (String platform : List.of("linux-x64", "linux-aarch64")) {
            String folder = "inst/ai/onnxruntime/native/" + platform + "/";
            Elf library = new Elf(bytes(folder + "libonnxruntime.so"));
            Elf binding = new Elf(bytes(folder + "libonnxruntime4j_jni.so"));

            assertThat(library.dynamic(Elf.SONAME)).containsExactly("libvritti-onnx.so.1");
            assertThat(binding.dynamic(Elf.NEEDED))
                    .contains("libvritti-onnx.so.1")
                    .noneMatch(name -> name.contains("libonnxruntime"));
        }
    }

    /** ONNX Runtime 1.29.0 sends usage data to its maker unless an environment variable forbids it, which we cannot set. */
    @Test
    void carries_no_uploader_of_usage_data() throws IOException {
        for (String name : names) {
            if (name.matches(".*\\.(so|dylib|jnilib|dll)")) {
                String content = new String(bytes(name), StandardCharsets.ISO_8859_1);
                assertThat(content.contains("data.microsoft.com") || content.contains("OneCollector"))
                        .as(name)
                        .isFalse();
            }
        }
    }

    @Test
    void holds_nothing_twice() {
        assertThat(entries).doesNotHaveDuplicates();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void carries_the_bridge() {
        assertThat(names)
                .filteredOn(name -> name.startsWith("inst/bridge/"))
                .containsExactlyInAnyOrder(
                        "inst/bridge/VrittiBridge.class",
                        "inst/bridge/VrittiBridge$Hooks.class",
                        "inst/bridge/VrittiVetoException.class");
    }

    @Test
    void carries_native_code_for_these_platforms_only() {
        assertThat(names)
                .filteredOn(name -> name.matches(".*\\.(so|dylib|jnilib|dll)"))
                .containsExactlyInAnyOrder(
                        "inst/ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                        "inst/ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so",
                        "inst/ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
                        "inst/ai/onnxruntime/native/linux-aarch64/libonnxruntime4j_jni.so",
                        "inst/ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib",
                        "inst/ai/onnxruntime/native/osx-aarch64/libonnxruntime4j_jni.dylib",
                        "inst/ai/onnxruntime/native/win-x64/onnxruntime.dll",
                        "inst/ai/onnxruntime/native/win-x64/onnxruntime4j_jni.dll",
                        "inst/org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                        "inst/org/sqlite/native/Linux/aarch64/libsqlitejdbc.so",
                        "inst/org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so",
                        "inst/org/sqlite/native/Linux-Musl/aarch64/libsqlitejdbc.so",
                        "inst/org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib",
                        "inst/org/sqlite/native/Windows/x86_64/sqlitejdbc.dll");
    }

    @Test
    void the_manifest_says_what_the_jvm_must_know_and_appends_nothing_to_the_boot_class_path() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();

        String door = VrittiAgent.class.getName();
        assertThat(manifest.getValue("Premain-Class")).isEqualTo(door);
        assertThat(manifest.getValue("Agent-Class")).isEqualTo(door);
        assertThat(manifest.getValue("Main-Class")).isEqualTo(door);
        assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
        assertThat(manifest.getValue("Can-Redefine-Classes")).isEqualTo("true");
        assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
        assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
        assertThat(manifest.getValue("Boot-Class-Path")).isNull();
        assertThat(manifest.getValue("Launcher-Agent-Class")).isNull();
    }

    @Test
    void an_old_jvm_can_read_the_door() throws IOException {
        assertThat(classFileVersion("io/vritti/agent/VrittiAgent.class")).isEqualTo(JAVA_8);
    }

    @Test
    void stays_within_its_size() {
        assertThat(Fork.jar().length()).isLessThan(SIZE_BUDGET_BYTES);
    }

    @Test
    void every_shipped_library_is_named_with_version_and_licence() throws IOException {
        String notices = text("META-INF/THIRD-PARTY.md");
        List<String> rows = shipped()
                .map(part -> "| " + part[0] + ":" + part[1] + " | " + part[2] + " | ")
                .toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(notices).contains(row));
        assertThat(notices.lines().filter(line -> line.matches("\\| [\\w.]+:.*")))
                .hasSameSizeAs(rows);
    }

    /** Group, artifact and version of each library, from the lines that maven-dependency-plugin writes. */
    private static Stream<String[]> shipped() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("vritti.shipped", "target/shipped.txt"))).stream()
                .map(String::strip)
                .filter(line -> line.contains(":jar:"))
                .map(line -> line.split(":"))
                .map(part -> new String[] {part[0], part[1], part[part.length - 2]});
    }

    /** The real Logger fixes the host's LogManager; ours has no more methods than the libraries call. */
    @Test
    void libraries_log_through_our_logger_and_call_only_what_it_has() throws IOException {
        Set<String> offered = new HashSet<>();
        for (Method method : JulLogger.class.getMethods()) {
            offered.add(method.getName() + Type.getMethodDescriptor(method));
        }

        assertThat(calls(OUR_LOGGER)).isNotEmpty().isSubsetOf(offered);
        assertThat(calls("java/util/logging/Logger")).isEmpty();
        assertThat(calls("java/util/logging/LogManager")).isEmpty();
    }

    @Test
    void carries_its_licence_and_notice() throws IOException {
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
        assertThat(text("META-INF/NOTICE")).contains("Vritti");
        assertThat(entries)
                .contains(
                        "META-INF/licenses/onnxruntime",
                        "META-INF/licenses/ASM",
                        "META-INF/licenses/Schubfach-LICENSE");
    }

    private byte[] bytes(String name) throws IOException {
        return pack.find(name).bytes();
    }

    private String text(String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private int classFileVersion(String name) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }

    private Set<String> calls(String owner) throws IOException {
        Set<String> calls = new TreeSet<>();
        for (String name : names) {
            if (name.endsWith(".class") && !name.startsWith("inst/io/vritti/log/")) {
                new ClassReader(bytes(name))
                        .accept(new Calls(owner, calls), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        }
        return calls;
    }

    /** Collects name and descriptor of each method of one class that is called. */
    private static final class Calls extends ClassVisitor {

        private final String owner;
        private final Set<String> found;

        Calls(String owner, Set<String> found) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode,
                        String calledOwner,
                        String calledName,
                        String calledDescriptor,
                        boolean isInterface) {
                    if (calledOwner.equals(owner)) {
                        found.add(calledName + calledDescriptor);
                    }
                }
            };
        }
    }
}
