package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

    @Test
    void is_the_hash_of_rfc_4231() {
        byte[] key = "Jefe".getBytes(StandardCharsets.US_ASCII);
        byte[] data = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        assertThat(HexFormat.of().formatHex(new KeyedHash(key).hash(data)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void is_the_jdks_for_keys_and_messages_of_every_length() throws Exception {
        for (int length = 1; length < 200; length += 7) {
            byte[] key = "k".repeat(length).getBytes(StandardCharsets.US_ASCII);
            byte[] message = "m".repeat(3 * length).getBytes(StandardCharsets.US_ASCII);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            assertThat(new KeyedHash(key).hash(message)).isEqualTo(mac.doFinal(message));
        }
    }
}
