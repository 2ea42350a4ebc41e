package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.redact.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentSecretsTest {

    private static final String FIRST = "k7Qp2vX9s" + "Lm4Rt8Z";
    private static final String SECOND = "Zt8wN3bYc" + "6Hq1Vd5";

    private final Redactor general = new Redactor("a key of the tests".getBytes(StandardCharsets.UTF_8));
    private final RecentSecrets secrets = new RecentSecrets();

    @Test
    void what_the_host_has_changed_in_its_variables_is_found() {
        Map<String, String> variables = new HashMap<>(Map.of("DEPLOY_TOKEN", FIRST));
        assertThat(said(variables, "refused " + FIRST)).doesNotContain(FIRST);

        variables.put("DEPLOY_TOKEN", SECOND);

        assertThat(said(variables, "refused " + SECOND)).doesNotContain(SECOND);
    }

    @Test
    void what_was_a_secret_of_one_call_is_hidden_in_the_next_too() {
        assertThat(said(Map.of(), "refused " + FIRST)).contains(FIRST);
        assertThat(said(Map.of("DEPLOY_TOKEN", FIRST), "refused " + FIRST)).doesNotContain(FIRST);

        assertThat(said(Map.of("DEPLOY_TOKEN", SECOND), "refused " + FIRST)).doesNotContain(FIRST);
        assertThat(said(Map.of(), "refused " + SECOND)).doesNotContain(SECOND);
    }

    @Test
    void a_text_that_comes_again_hides_its_own_secrets_and_those_of_the_new_call() {
        String text = "curl -u me:" + FIRST + " http://host/" + SECOND;

        String alone = secrets.redactor(general, text).redacted(text).toString();
        Redactor knowing = secrets.redactor(general, call(Map.of("DEPLOY_TOKEN", SECOND)));
        String again = secrets.redactor(knowing, text).redacted(text).toString();

        assertThat(alone).doesNotContain(FIRST).contains(SECOND);
        assertThat(again).doesNotContain(FIRST).doesNotContain(SECOND);
    }

    private String said(Map<String, String> variables, String text) {
        return secrets.redactor(general, call(variables)).redact(text);
    }

    private static ProcessAction call(Map<String, String> variables) {
        return new ProcessAction(
                List.of("sh", "deploy.sh"), "/", variables, Stdin.PIPE, null, new ExecutablePath("/usr/bin:/bin"));
    }
}
