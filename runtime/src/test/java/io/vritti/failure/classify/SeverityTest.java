package io.vritti.failure.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {

    private static final Classification DENIED = Classification.of(FailureKind.PERMISSION_DENIED);

    @Test
    void an_ordinary_failure_has_the_severity_of_its_kind() {
        Severity severity = of(DENIED, "touch /etc/a");

        assertThat(severity.level()).isEqualTo(FailureKind.PERMISSION_DENIED.defaultSeverity());
        assertThat(severity.reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -rf build",
                "rm -r --force a",
                "psql -c 'DROP TABLE users'",
                "DELETE https://h.example/orders/1",
                "kubectl delete pod a",
                "terraform destroy -auto-approve",
                "git push --force origin main",
                "git push -f",
                "git reset --hard HEAD~3",
                "find . -name '*.o' -delete",
                "dd if=a of=/dev/sda",
                "curl -X DELETE http://h/x",
                "sqlite3 a 'delete from t'",
                "aws s3 rm s3://b --recursive",
                "docker system prune",
                "redis-cli FLUSHALL",
            })
    void what_destroys_is_one_worse(String command) {
        assertThat(of(DENIED, command).level()).isEqualTo(2);
        assertThat(of(DENIED, command).reasons()).containsExactly("the action destroys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm a.txt",
                "git push --force-with-lease",
                "git push origin feature-f",
                "npm install",
                "terraform plan",
                "make reproduce",
                "deploy --env non-prod",
                "mvn -Dproduct=x verify",
                "docker ps",
                "POST http://h.example/deleted-items",
            })
    void what_does_not_destroy_is_not(String command) {
        assertThat(of(DENIED, command).reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl --context prod apply -f a.yaml",
                "POST https://api.production.example/x",
                "deploy -e prd"
            })
    void production_is_one_worse(String command) {
        assertThat(of(DENIED, command).level()).isEqualTo(2);
    }

    @Test
    void destroying_in_production_is_critical() {
        assertThat(of(Classification.of(FailureKind.USAGE_SYNTAX), "kubectl --context prod delete ns shop")
                        .level())
                .isEqualTo(1);
    }

    @Test
    void reading_is_one_better() {
        assertThat(of(DENIED, "cat /etc/shadow").level()).isEqualTo(4);
        assertThat(of(DENIED, "GET https://h.example/x").level()).isEqualTo(4);
        assertThat(of(DENIED, "cat a > /etc/b").level()).isEqualTo(3);
    }

    @Test
    void time_lost_is_one_worse() {
        Severity severity = Severity.of(
                DENIED, Ends.exit(1, "", "mvn verify"), Duration.ofMinutes(12).toNanos());

        assertThat(severity.level()).isEqualTo(2);
        assertThat(severity.reasons()).containsExactly("it took 12 minutes");
    }

    @Test
    void an_end_by_the_machine_is_one_worse_and_one_is_the_worst() {
        Symptoms killed = Ends.exit(137, "", "rm -rf /srv/prod/data");

        assertThat(Severity.of(Classification.of(FailureKind.OUT_OF_MEMORY), killed, 0)
                        .level())
                .isEqualTo(1);
        assertThat(Severity.of(Classification.of(FailureKind.OUT_OF_MEMORY), Ends.exit(137, "", "mvn verify"), 0)
                        .level())
                .isEqualTo(1);
    }

    @Test
    void five_is_the_least() {
        assertThat(of(Classification.of(FailureKind.USAGE_SYNTAX), "ls --nope").level())
                .isEqualTo(5);
        assertThat(of(Classification.of(FailureKind.USAGE_SYNTAX), null).level())
                .isEqualTo(5);
    }

    private static Severity of(Classification classification, String command) {
        return Severity.of(classification, Ends.exit(1, "", command), 0);
    }
}
