package io.vritti.store.kyrodb;

import io.vritti.config.Settings;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFault;
import java.io.File;

/**
 * One instance of KyroDB and how to reach it.
 *
 * @param address {@code host:port}
 * @param apiKey a secret, or null
 * @param tls how the connection is secured, or null for plain text
 */
record Instance(String address, String apiKey, Tls tls) {

    /**
     * @param verify whether the server must show a certificate of its name that a known authority has signed
     * @param ca PEM file of the authorities, or null for those of the Java run time
     * @param certificate PEM file of our own certificate, or null
     * @param key PEM file of its private key, or null
     */
    record Tls(boolean verify, File ca, File certificate, File key) {}

    static Instance text(Settings settings) {
        return at(settings.kyrodb().textAddress(), settings);
    }

    /** Null where none is set. */
    static Instance image(Settings settings) {
        return settings.kyrodb().imageAddress() == null
                ? null
                : at(settings.kyrodb().imageAddress(), settings);
    }

    /** A server with keys keeps ids of 32 bits only (facts.md §3.2). */
    boolean authenticated() {
        return apiKey != null;
    }

    /** As a sentence about it begins; never with the key. */
    String named() {
        return KyroProvider.NAME + " at " + this;
    }

    /** What went wrong, in one sentence. */
    String failed(RemoteFault fault, String why) {
        return named() + ' ' + fault.words() + ": " + why;
    }

    String failed(RemoteException failure) {
        return failed(failure.fault(), failure.getMessage());
    }

    /** Never with the key. */
    @Override
    public String toString() {
        return address + (tls == null ? "" : " over TLS");
    }

    private static Instance at(String address, Settings settings) {
        Tls tls = settings.kyrodb().tls()
                ? new Tls(
                        settings.kyrodb().tlsVerify(),
                        settings.kyrodb().tlsAuthorities(),
                        settings.kyrodb().tlsCertificate(),
                        settings.kyrodb().tlsKey())
                : null;
        return new Instance(address, settings.kyrodb().apiKey(), tls);
    }
}
