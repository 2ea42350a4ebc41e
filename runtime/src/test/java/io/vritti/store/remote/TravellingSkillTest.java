package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.TextShare;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.Skill;
import io.vritti.store.SuccessRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TravellingSkillTest {

    private final Skill skill = new Skill(
            "install_npm_module_missing",
            new Fix(
                    "v1:s",
                    "p",
                    Fix.Reach.ELSEWHERE,
                    Fix.Kind.RAN,
                    RedactedText.stored("npm ci"),
                    null,
                    RedactedText.stored("Cannot find module 'left-pad'"),
                    new SuccessRate(3, 3, 7),
                    1),
            new Skill.When(RedactedText.stored("npm run build"), "dependency_error", "module_missing"),
            List.of(),
            1);

    @Test
    void line_of_the_error_travels_unless_no_text_may() {
        assertThat(new TravellingEpisode(() -> TextShare.LINE).of(skill)).isEqualTo(skill);
        assertThat(new TravellingEpisode(() -> TextShare.NONE).of(skill)).satisfies(travels -> {
            assertThat(travels.fix().errorLine()).isEqualTo(RedactedText.EMPTY);
            assertThat(travels.fix().text()).isEqualTo(skill.fix().text());
            assertThat(travels.fix().rate()).isEqualTo(skill.fix().rate());
        });
    }
}
