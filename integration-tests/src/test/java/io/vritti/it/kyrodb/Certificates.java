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
 * A certificate for 127.0.0.1 and localhost, made by the JDK's keytool, in PEM.
 *
 * @param authority what to trust: the certificate itself, since it is its own authority
 * @param key PKCS #8
 */
public record Certificates(Path authority, Path certificate, Path key) {

    private static final char[] PASSWORD = "for-a-test".toCharArray();
    private static final String ALIAS = "server";

    /** Valid from now on. */
    public static Certificates valid(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return generated(folder, "valid", "-1d", "localhost");
    }

    /** Was valid until some days ago. */
    public static Certificates expired(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return generated(folder, "expired", "-10d", "localhost");
    }

    /** Made out to another machine. */
    public static Certificates ofAnother(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        return generated(folder, "another", "-1d", "another.example");
    }

    private static Certificates generated(Path folder, String name, String start, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + host,
                "-startdate",
                start,
                "-validity",
                "5",
                "-ext",
                "BC:critical=ca:true",
                "-ext",
                "EKU=serverAuth,clientAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(
                List.of("-ext", host.equals("localhost") ? "SAN=dns:localhost,ip:127.0.0.1" : "SAN=dns:" + host));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Path certificate = pem(
                folder.resolve(name + ".crt"),
                "CERTIFICATE",
                keys.getCertificate(ALIAS).getEncoded());
        Path key = pem(
                folder.resolve(name + ".key"),
                "PRIVATE KEY",
                keys.getKey(ALIAS, PASSWORD).getEncoded());
        return new Certificates(certificate, certificate, key);
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }
}
