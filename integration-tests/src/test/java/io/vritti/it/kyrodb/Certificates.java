package io.vritti.it.kyrodb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for 127.0.0.1 and localhost, and the authority that signed it, made by the JDK's keytool, in PEM.
 *
 * @param authority what to trust
 * @param key PKCS #8
 */
public record Certificates(Path authority, Path certificate, Path key) {

    private static final char[] PASSWORD = "for-a-test".toCharArray();
    private static final String AUTHORITY = "authority";
    private static final String HOST = "host";

    /** Valid since yesterday. */
    public static Certificates valid(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return generated(folder, "valid", "-1d", "SAN=dns:localhost,ip:127.0.0.1");
    }

    /** Was valid until some days ago; its authority still is. */
    public static Certificates expired(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return generated(folder, "expired", "-10d", "SAN=dns:localhost,ip:127.0.0.1");
    }

    /** Made out to another machine. */
    public static Certificates ofAnother(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        return generated(folder, "another", "-1d", "SAN=dns:another.example");
    }

    /** @param start since when it is valid, for five days */
    private static Certificates generated(Path folder, String name, String start, String names)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        keytool(store, AUTHORITY, "-startdate", "-20d", "-validity", "40", "-ext", "BC:critical=ca:true");
        keytool(store, HOST, "-startdate", start, "-validity", "5", "-signer", AUTHORITY, "-ext", names);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        return new Certificates(
                pem(
                        folder.resolve(name + "-ca.crt"),
                        "CERTIFICATE",
                        keys.getCertificate(AUTHORITY).getEncoded()),
                pem(
                        folder.resolve(name + ".crt"),
                        "CERTIFICATE",
                        keys.getCertificate(HOST).getEncoded()),
                pem(
                        folder.resolve(name + ".key"),
                        "PRIVATE KEY",
                        keys.getKey(HOST, PASSWORD).getEncoded()));
    }

    private static void keytool(Path store, String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                // The JDK writes EC keys without their public half, which the real server's TLS does not take.
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }
}
