package io.vritti.cli.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.cli.terminal.CommandFailure;
import io.vritti.config.ActionPattern;
import io.vritti.config.Mode;
import io.vritti.config.Settings;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AttachArgumentsTest {

    @Test
    void values_with_commas_and_relative_homes_arrive_as_meant() {
        String text = AttachArguments.of(List.of("mode=veto", "deny=rm a,b; echo \"x\",y", "home=memory"));

        Settings settings = Settings.load(text, new Properties(), Map.of());
        assertThat(settings.mode()).isEqualTo(Mode.VETO);
        assertThat(settings.veto().deny())
                .containsExactly(new ActionPattern("rm a,b"), new ActionPattern("echo \"x\",y"));
        assertThat(settings.home()).isEqualTo(new File("memory").getAbsoluteFile());
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void word_that_is_no_pair_is_refused() {
        assertThatThrownBy(() -> AttachArguments.of(List.of("veto")))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("\"veto\" is not key=value");
    }
}
