package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void credentials_are_read_from_the_header_objects_text() {
        String text =
                "sun.net.www.MessageHeader@1b2c 3 pairs: {GET / HTTP/1.1: null}{Authorization: Bearer a}{Accept: */*}";
        assertThat(HeaderText.parse(text))
                .containsEntry("Authorization", List.of("Bearer a"))
                .containsEntry("Accept", List.of("*/*"))
                .hasSize(2);
    }

    @Test
    void text_of_another_form_has_no_headers() {
        assertThat(HeaderText.parse("null")).isEmpty();
        assertThat(HeaderText.parse("x pairs: {broken")).isEmpty();
    }

    @Test
    void running_jdk_still_has_this_form() throws IOException {
        Process help = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "--add-exports",
                        "java.base/sun.net.www=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintHeaders.class.getName())
                .start();
        String printed = new String(help.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(HeaderText.parse(printed.strip())).containsEntry("X-Key", List.of("v: w"));
    }

    /** Runs in a JVM of its own, where the JDK's class is exported. */
    static final class PrintHeaders {
        public static void main(String[] arguments) throws ReflectiveOperationException {
            Object headers =
                    Class.forName("sun.net.www.MessageHeader").getConstructor().newInstance();
            headers.getClass().getMethod("add", String.class, String.class).invoke(headers, "X-Key", "v: w");
            System.out.println(headers);
        }
    }
}
