package io.vritti.reflect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RulesTest {

    /** What is known of the call itself, or has a noun that reads well in its place. */
    private static final Set<String> KNOWN = Set.of(
            "tool", "authority", "method", "resource", "status", "seconds", "cwd", "host", "path", "option", "module");

    @Test
    void each_wording_finds_what_its_cause_names() {
        List<String> lacking = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            for (Wording wording : rule.wordings()) {
                Set<String> missing = new TreeSet<>(rule.lesson().cause().needed());
                missing.removeAll(wording.names());
                missing.removeAll(KNOWN);
                if (!missing.isEmpty()) {
                    lacking.add(missing + ": " + wording);
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void each_literal_is_in_lower_case_and_each_form_compiles() {
        for (Rule rule : Rules.ALL) {
            for (Wording wording : rule.wordings()) {
                assertThat(wording.literal()).isEqualTo(wording.literal().toLowerCase(Locale.ROOT));
                assertThat(wording.pattern()).isNotNull();
            }
        }
    }
}
