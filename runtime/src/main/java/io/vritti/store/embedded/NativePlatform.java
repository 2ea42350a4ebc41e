package io.vritti.store.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Selects the library in sqlite-jdbc's jar that fits this machine. Decided here, because sqlite-jdbc's own answer obeys a
 * system property ({@code org.sqlite.osinfo.architecture}) that is the host's to set.
 *
 * @param folder of the jar, such as {@code Linux/x86_64}
 * @param fileName such as {@code libsqlitejdbc.so}
 */
record NativePlatform(String folder, String fileName) {

    private static final String RESOURCES = "/org/sqlite/native/";

    private static final Map<String, String> ARCHITECTURES = Map.of(
            "amd64", "x86_64",
            "x86_64", "x86_64",
            "x86", "x86",
            "i386", "x86",
            "i686", "x86",
            "aarch64", "aarch64",
            "arm", "armv7",
            "ppc64le", "ppc64",
            "riscv64", "riscv64");

    static NativePlatform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), usesMusl(new File("/proc/self/maps")));
    }

    /**
     * @param osName system property {@code os.name}
     * @param osArch system property {@code os.arch}
     * @param musl whether the C library is musl (Alpine)
     */
    static NativePlatform of(String osName, String osArch, boolean musl) {
        String arch = ARCHITECTURES.getOrDefault(osArch.toLowerCase(Locale.ROOT), osArch);
        if (osName.startsWith("Windows")) {
            return new NativePlatform("Windows/" + arch, "sqlitejdbc.dll");
        }
        if (osName.startsWith("Mac") || osName.startsWith("Darwin")) {
            return new NativePlatform("Mac/" + arch, "libsqlitejdbc.dylib");
        }
        String os = osName.equals("Linux") && musl ? "Linux-Musl" : osName;
        return new NativePlatform(os + "/" + arch, "libsqlitejdbc.so");
    }

    /** Absolute name of the resource; there may be none for this machine. */
    String resource() {
        return RESOURCES + folder + "/" + fileName;
    }

    /** The kernel lists every file that this process has mapped, the C library's loader among them. */
    static boolean usesMusl(File maps) {
        try (BufferedReader lines = new BufferedReader(new FileReader(maps))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("/ld-musl-") || line.contains("/libc.musl-")) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
