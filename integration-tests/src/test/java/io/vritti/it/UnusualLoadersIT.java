package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.CallingHost;
import io.vritti.it.host.HidingHost;
import io.vritti.it.host.OwnSystemLoader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts whose classes do not come from the class path: their processes and requests are seen and refused as anybody's. */
class UnusualLoadersIT {

    private static final String OKHTTP = "okhttp-3.12.0";

    @TempDir
    private Path folder;

    static Stream<Jdk> jdks() {
        return Jdks.all().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_system_class_loader_of_the_hosts_own(Jdk jdk) throws Exception {
        seesAll(host(jdk)
                // JDK 17 says that it does not share classes with such a loader.
                .option("-Xshare:off", "-Djava.system.class.loader=" + OwnSystemLoader.class.getName())
                .main(CallingHost.class, Host.libraries(OKHTTP), port()));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_loader_that_hides_everything_but_java(Jdk jdk) throws Exception {
        List<String> bundle = new ArrayList<>();
        bundle.add(Jars.runnable(folder.resolve("calling.jar"), CallingHost.class, "Call")
                .toString());
        Host.libraries(OKHTTP).forEach(jar -> bundle.add(jar.toString()));

        seesAll(host(jdk)
                .main(HidingHost.class, String.join(File.pathSeparator, bundle), CallingHost.class.getName(), port()));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_host_on_the_module_path(Jdk jdk) throws Exception {
        Path modules = Files.createDirectory(folder.resolve("modules"));
        Jars.runnable(modules.resolve("calling.jar"), CallingHost.class, "Call");
        for (Path jar : Host.libraries(OKHTTP)) {
            Files.copy(jar, modules.resolve(jar.getFileName()));
        }

        // Without it the memory lasts as long as the JVM, which a line on stderr says.
        seesAll(host(jdk)
                .option("--add-modules", "java.sql")
                .arguments("-p", modules.toString(), "-m", "calling/" + CallingHost.class.getName(), port()));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_fat_jar_of_spring_boot(Jdk jdk) throws Exception {
        Path jar = folder.resolve("fat.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", CallingHost.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                JarFile loader =
                        new JarFile(Host.library("spring-boot-loader.jar").toFile())) {
            for (JarEntry entry :
                    loader.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                store(out, entry.getName(), loader.getInputStream(entry).readAllBytes());
            }
            out.putNextEntry(new JarEntry("BOOT-INF/classes/"));
            out.putNextEntry(new JarEntry("BOOT-INF/lib/"));
            for (String type : List.of("", "$Call")) {
                String name = CallingHost.class.getName() + type;
                store(out, "BOOT-INF/classes/" + Jars.entry(name), Jars.classFile(name));
            }
            for (Path library : Host.libraries(OKHTTP)) {
                store(out, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
        }

        seesAll(host(jdk).arguments("-jar", jar.toString(), port()));
    }

    private Host host(Jdk jdk) {
        return Host.on(jdk, folder).agent(Host.VETO_ALL);
    }

    private static void seesAll(Host host) throws IOException, InterruptedException {
        Run run = host.run();
        assertThat(run.stderr()).isEmpty();
        assertThat(run.stdout().lines())
                .containsExactly("process made", "process refused", "request made", "request refused");
    }

    private static String port() throws IOException {
        return String.valueOf(FreePort.any());
    }

    /** Uncompressed: Spring Boot reads nested jars where they are. */
    private static void store(JarOutputStream out, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        entry.setMethod(JarEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
