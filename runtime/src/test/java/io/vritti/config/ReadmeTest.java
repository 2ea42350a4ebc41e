package io.vritti.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path README = Path.of(System.getProperty("basedir", "."), "..", "README.md");
    private static final String START = "<!-- settings -->\n";
    private static final String END = "<!-- end settings -->";

    /** {@code mvn -pl runtime test -Dtest=ReadmeTest -Dvritti.readme.write=true} writes the table anew. */
    @Test
    void readme_shows_the_settings_as_they_are() throws IOException {
        String text = Files.readString(README);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("vritti.readme.write")) {
            text = text.substring(0, start) + Setting.markdown() + text.substring(end);
            Files.writeString(README, text);
            end = text.indexOf(END);
        }
        assertThat(text.substring(start, end)).isEqualTo(Setting.markdown());
    }
}
