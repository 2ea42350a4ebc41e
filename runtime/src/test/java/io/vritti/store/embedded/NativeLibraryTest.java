package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.home.Home;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibraryTest {

    @TempDir
    File folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, Linux/x86_64, libsqlitejdbc.so",
        "Linux, aarch64, false, Linux/aarch64, libsqlitejdbc.so",
        "Linux, amd64, true, Linux-Musl/x86_64, libsqlitejdbc.so",
        "Mac OS X, aarch64, false, Mac/aarch64, libsqlitejdbc.dylib",
        "Mac OS X, x86_64, false, Mac/x86_64, libsqlitejdbc.dylib",
        "Windows 11, amd64, false, Windows/x86_64, sqlitejdbc.dll",
        "Windows Server 2022, aarch64, false, Windows/aarch64, sqlitejdbc.dll",
        "FreeBSD, amd64, false, FreeBSD/x86_64, libsqlitejdbc.so",
    })
    void every_platform_has_a_library_in_the_jar(String os, String arch, boolean musl, String in, String name) {
        NativePlatform platform = NativePlatform.of(os, arch, musl);
        assertThat(platform).isEqualTo(new NativePlatform(in, name));
        assertThat(getClass().getResource(platform.resource())).isNotNull();
    }

    @Test
    void musl_is_seen_in_what_the_process_has_mapped() throws IOException {
        Path maps = folder.toPath().resolve("maps");
        Files.writeString(
                maps, "7f00-7f10 r-xp 0 08:01 7 /usr/bin/java\n7f20-7f30 r-xp 0 08:01 9 /lib/ld-musl-x86_64.so.1\n");
        assertThat(NativePlatform.usesMusl(maps.toFile())).isTrue();
        Files.writeString(maps, "7f20-7f30 r-xp 0 08:01 9 /usr/lib/x86_64-linux-gnu/libc.so.6\n");
        assertThat(NativePlatform.usesMusl(maps.toFile())).isFalse();
        assertThat(NativePlatform.usesMusl(new File(folder, "none"))).isFalse();
    }

    @Test
    void a_library_that_was_tampered_with_is_extracted_again() throws IOException {
        NativeLibrary library = new NativeLibrary(Home.at(folder), NativePlatform.current());
        Path file = library.extract().toPath();
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        bad[bad.length / 2] ^= 1;
        Files.write(file, bad);

        assertThat(library.extract()).hasBinaryContent(good);
        Files.write(file, new byte[7]);
        assertThat(library.extract()).hasBinaryContent(good);
    }

    @Test
    void many_that_extract_at_once_agree_on_one_whole_file() {
        Set<File> files = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> new NativeLibrary(Home.at(folder), NativePlatform.current()).extract())
                .collect(Collectors.toSet());
        assertThat(files).hasSize(1);
        assertThat(files.iterator().next().getParentFile().list()).hasSize(1);
    }

    @Test
    void an_unknown_machine_is_named() {
        NativeLibrary library = new NativeLibrary(Home.at(folder), NativePlatform.of("Plan 9", "pdp11", false));
        assertThatThrownBy(library::extract).isInstanceOf(StoreException.class).hasMessageContaining("Plan 9/pdp11");
    }
}
