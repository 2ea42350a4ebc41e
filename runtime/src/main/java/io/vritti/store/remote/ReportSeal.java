package io.vritti.store.remote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seal by which machines with one secret know each other's reports: HMAC with SHA-256 (RFC 2104) over all that a machine
 * believes or quotes of a report. Where a secret is set, a report without its seal only hints. Safe for use by many threads.
 */
public final class ReportSeal {

    /** Machines without a secret take every report as it is. */
    public static final ReportSeal NONE = new ReportSeal(null);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /** @param secret of a customer's machines; null: nothing is sealed */
    public ReportSeal(String secret) {
        this.secret = secret == null ? null : new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The seal in hexadecimal digits, or null without a secret.
     *
     * @param parts of the report, always the same ones in the same order; none is null
     */
    public String of(List<String> parts) {
        if (secret == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // Lengths keep the parts apart: no two reports have the same bytes.
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ", this one has not", e);
        }
    }

    /** Whether a report may block: there is no secret, or this is the report's seal. */
    public boolean isOn(List<String> parts, String seal) {
        String right = of(parts);
        return right == null
                || MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}
