package io.vritti.store.remote;

import io.vritti.redact.KeyedHash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The seal by which machines with one secret know each other's reports: a keyed hash of all that a machine believes or quotes of
 * a report. Where a secret is set, a report without its seal only hints. Safe for use by many threads.
 */
public final class ReportSeal {

    /** Machines without a secret take every report as it is. */
    public static final ReportSeal NONE = new ReportSeal(null);

    private final KeyedHash hash;

    /** @param secret of a customer's machines; null: nothing is sealed */
    public ReportSeal(String secret) {
        this.hash = secret == null ? null : new KeyedHash(secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The seal in hexadecimal digits, or null without a secret.
     *
     * @param parts of the report, always the same ones in the same order; none is null
     */
    public String of(List<String> parts) {
        return hash == null ? null : HexFormat.of().formatHex(hash.hash(message(parts)));
    }

    /** Whether a report may block: there is no secret, or this is the report's seal. */
    public boolean isOn(List<String> parts, String seal) {
        String right = of(parts);
        return right == null
                || MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    /** Lengths keep the parts apart: no two reports have the same bytes. */
    private static byte[] message(List<String> parts) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            message.writeBytes(bytes);
        }
        return message.toByteArray();
    }
}
