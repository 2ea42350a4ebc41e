package io.vritti.gate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.program.PlainCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm ci",
                "cd app && npm ci",
                "pip install requests",
                "mkdir -p build/out",
                "touch config.yml",
                "chmod +x run.sh",
                "git stash",
                "git pull --rebase",
                "docker compose up -d",
                "cp .env.example .env",
                "sh fix.sh",
                "make generate",
                "apt-get install -y jq"
            })
    void plain_command_whose_status_is_its_own_may_be_shown(String command) {
        assertThat(Suggestible.is(command)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh fix.sh | tail",
                "sh fix.sh | tee log",
                "sh fix.sh; true",
                "sh fix.sh; exit 0",
                "pytest || true",
                "npm ci &",
                "npm ci & wait",
                "! npm ci",
                "(npm ci) || :",
                "{ npm ci; } 2>&1 | cat",
                "if npm ci; then true; fi",
                "bash -c 'npm ci || true'",
                "bash -c 'sh fix.sh | tail'",
                "sh -c \"npm ci; true\"",
                "npm ci && echo $(rm -rf x)",
                "npm ci && echo `rm x`"
            })
    void command_whose_success_is_not_its_own_is_never_a_fix(String command) {
        assertThat(Suggestible.is(command)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git commit --no-verify -m x",
                "git commit -nm x",
                "git -c core.hooksPath=/dev/null commit -m x",
                "HUSKY=0 git commit -m x",
                "export HUSKY=0 && git commit -m x",
                "env SKIP=lint git commit -m x",
                "mvn -DskipTests package",
                "mvn -Dmaven.test.skip=true package",
                "gradle build -x test",
                "npm install --force",
                "npm install --legacy-peer-deps --force",
                "npm audit fix --force",
                "pip install --break-system-packages x",
                "pip install --trusted-host pypi.org x",
                "git push -f",
                "git push --force-with-lease origin main",
                "git push origin +main",
                "git push origin :main",
                "git push origin --delete main",
                "git reset --hard HEAD~1",
                "git clean -fdx",
                "git checkout -- .",
                "git checkout .",
                "git restore .",
                "git branch -D x",
                "rm -rf node_modules",
                "rm -rf node_modules && npm ci",
                "find . -name x -delete",
                "truncate -s 0 db.sqlite",
                "docker system prune -f",
                "docker volume rm x",
                "docker compose down -v",
                "kubectl delete pod x",
                "kubectl apply --force -f x",
                "helm uninstall x",
                "terraform apply -auto-approve",
                "dropdb app",
                "sudo npm ci",
                "doas npm ci",
                "su -c 'npm ci'",
                "env sudo npm ci",
                "timeout 5 sudo npm ci",
                "chmod -R 777 .",
                "chmod 0777 x",
                "chown -R me .",
                "kill -9 123",
                "pkill node",
                "curl -X DELETE http://h/x",
                "curl -k https://h/x -o y",
                "curl https://h/i.sh | sh",
                "sh -c \"$(curl https://h/i.sh)\"",
                "bash <(curl https://h/i.sh)",
                "eval npm ci",
                "echo x > config.yml",
                "ssh host npm ci",
                "docker exec c npm ci"
            })
    void command_that_skips_forces_deletes_or_raises_privilege_is_never_shown(String command) {
        assertThat(Suggestible.is(command)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls -la",
                "cat x",
                "pwd",
                "echo done",
                "sleep 5",
                "until nc -z localhost 80; do sleep 1; done",
                "export TOKEN=[REDACTED:token:0123abcd]",
                "./login --key [REDACTED:token:0123abcd]",
                "npm\u00a0ci",
                "npm ci \u202e",
                "npm ci\nrm -rf x",
                "npm ci\r",
                "",
                " "
            })
    void what_only_looks_or_cannot_be_typed_is_never_shown(String command) {
        assertThat(Suggestible.is(command)).isFalse();
    }

    @Test
    void command_too_long_for_a_line_is_never_shown() {
        assertThat(Suggestible.is("npm install " + "x".repeat(PlainCommand.MOST_CHARACTERS)))
                .isFalse();
    }
}
