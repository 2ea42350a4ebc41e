package io.vritti.config;

import java.io.File;

/** {@code vritti.kyrodb.*}: where KyroDB is and how it is spoken to. */
public final class KyrodbSettings {

    private final CurrentValues values;

    KyrodbSettings(CurrentValues values) {
        this.values = values;
    }

    /** {@code host:port} of the instance for texts. */
    public String textAddress() {
        return values.text(Setting.KYRODB_TEXT);
    }

    /** {@code host:port} of the instance for images, or null. */
    public String imageAddress() {
        return values.text(Setting.KYRODB_IMAGE);
    }

    /** A secret, or null. */
    public String apiKey() {
        return values.text(Setting.KYRODB_API_KEY);
    }

    /** Whether the connection uses TLS. */
    public boolean tls() {
        return values.flag(Setting.KYRODB_TLS);
    }

    /** Whether the server's certificate is verified. */
    public boolean tlsVerify() {
        return values.flag(Setting.KYRODB_TLS_VERIFY);
    }

    /** PEM file of the authorities that are trusted, or null for those of the Java run time. */
    public File tlsAuthorities() {
        return values.file(Setting.KYRODB_TLS_CA);
    }

    /** PEM file of the client's certificate, or null. */
    public File tlsCertificate() {
        return values.file(Setting.KYRODB_TLS_CERTIFICATE);
    }

    /** PEM file of the private key of the client's certificate, or null. */
    public File tlsKey() {
        return values.file(Setting.KYRODB_TLS_KEY);
    }
}
