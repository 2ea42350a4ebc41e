package io.vritti.reflect.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames as the tool {@code lz4} 1.9.4 has packed them. */
class Lz4InputStreamTest {

    /** {@code lz4 -9}: with a checksum of the content. */
    private static final byte[] PACKED = Base64.getDecoder()
            .decode("BCJNGGRAp2YCAADxGFBhY2thZ2U6IGxpYmRlbW8wClZlcnNpb246IDEuMApEZXNjcmlwdBEAMmEgcC4A8QEgZm9yIH"
                    + "RoZSB0ZXN0IG9mDABgcmVhZGVyDgB8bGlzdHMKClsAGDFbAB8xWwA6GDJbAB8yWwA6GDNbAB8zWwA6GDRbAB80WwA6"
                    + "GDVbAB81WwA6GDZbAB82WwA6GDdbAB83WwA6GDhbAB84WwA6GDlbAB85MwM7CY8DHzGQAzwKkQMPkgM7GTGTAx8xlA"
                    + "M7GTGVAx8xlgM7GTGXAx8xmAM7GTGZAx8xmgM7GTGbAx8xnAM7GTGdAx8xngM7GTGfAx8xoAM7GTGhAx8xogM7GTKi"
                    + "Ax8yogM7GTKiAx8yNAc8CjUHD6IDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOx"
                    + "kyogMfMqIDOxkyogMfMqIDOxkzogMfM6IDOxkzogMfM6IDOxkzogMfM9gKPArZCg+iAzsZM6IDHzOiAzsZM6IDHzOi"
                    + "AzsZM6IDHzOiAzsZM6IDHzOiAzsZM6IDHzOiAzsZM6IDHzOiAzsZNKIDHzSiAzsZNKIDHzSiAzsZNKIDHzSiAzsZNK"
                    + "IDHzR8DjwKfQ4PogM7GTSiAx80ogM7GTSiAx80ogM7GTSiAx80ogM7GTSiAx80ogM7GTSiAx80ogM7GTWiAx81ogM7"
                    + "GTWiAx81ogM7GTWiAx81ogM7GTWiAx81ogM7GTWiAx81IBI8CiESD6IDOxk1ogMfNaIDOxk1ogMfNaIDOxk1ogMfNa"
                    + "IDOxk1ogMfNaIDJlBzdHMKCgAAAABov9EN");

    /** {@code lz4 --no-frame-crc -B4 -BX}: with a checksum of each block of 64 KiB. */
    private static final byte[] CHECKED_BLOCKS = Base64.getDecoder()
            .decode("BCJNGHBArW8CAADxGFBhY2thZ2U6IGxpYmRlbW8wClZlcnNpb246IDEuMApEZXNjcmlwdBEAMmEgcC4A8QEgZm9yIH"
                    + "RoZSB0ZXN0IG9mDABgcmVhZGVyDgB8bGlzdHMKClsAGDFbAB8xWwA6GDJbAB8yWwA6GDNbAB8zWwA6GDRbAB80WwA6"
                    + "GDVbAB81WwA6GDZbAB82WwA6GDdbAB83WwA6GDhbAB84WwA6GDlbAB85WwA6GTGPAx8xkAM8CpEDD5IDOxkxkwMfMZ"
                    + "QDOxkxlQMfMZYDOxkxlwMfMZgDOxkxmQMfMZoDOxkxmwMfMZwDOxkxnQMfMZ4DOxkxnwMfMaADOxkxoQMfMaIDOxky"
                    + "ogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMqIDOxkyogMfMq"
                    + "IDOxkyogMfMqIDOxkyogMfMqIDOxkzogMfM6IDOxkzogMfM6IDOxkzogMfM6IDOxkzogMfM6IDOxkzogMfM6IDOxkz"
                    + "ogMfM6IDOxkzogMfM6IDOxkzogMfM6IDOxkzogMfM6IDOxkzogMfM6IDOxk0ogMfNKIDOxk0ogMfNKIDOxk0ogMfNK"
                    + "IDOxk0ogMfNKIDOxk0ogMfNKIDOxk0ogMfNKIDOxk0ogMfNKIDOxk0ogMfNKIDOxk0ogMfNKIDOxk0ogMfNKIDOxk1"
                    + "ogMfNaIDOxk1ogMfNaIDOxk1ogMfNaIDOxk1ogMfNaIDOxk1ogMfNaIDOxk1ogMfNaIDOxk1ogMfNaIDOxk1ogMfNa"
                    + "IDOxk1ogMfNaIDOxk1ogMfNaIDJlBzdHMKCpvtNR0AAAAA");

    @Test
    void what_the_tool_has_packed_is_unpacked() throws IOException {
        assertThat(unpacked(PACKED)).isEqualTo(list());
        assertThat(unpacked(CHECKED_BLOCKS)).isEqualTo(list());
    }

    @Test
    void frames_stand_one_behind_the_other() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(PACKED);
        both.writeBytes(CHECKED_BLOCKS);

        assertThat(unpacked(both.toByteArray())).isEqualTo(list() + list());
    }

    @Test
    @Timeout(20)
    void damage_ends_in_an_io_exception_and_never_in_anything_else() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = Arrays.copyOf(PACKED, 1 + random.nextInt(PACKED.length));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                unpacked(damaged);
            } catch (IOException expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThatThrownBy(() -> unpacked(new byte[] {1, 2, 3, 4, 5})).isInstanceOf(IOException.class);
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (InputStream in = new Lz4InputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String list() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            list.append("Package: libdemo" + i + "\nVersion: 1." + i)
                    .append("\nDescription: a package for the test of the reader of lists\n\n");
        }
        return list.toString();
    }
}
