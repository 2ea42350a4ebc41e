package io.vritti.gate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKind;
import io.vritti.failure.classify.FailureKind;
import io.vritti.redact.RedactedText;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    python3 script.py --colour | python3 script.py --color | USAGE_SYNTAX | script.py: error: unrecognized arguments: --colour
                    python3 script.py --colour=red | python3 script.py --color=red | USAGE_SYNTAX | script.py: error: unrecognized arguments: --colour=red
                    tool --format=jsno | tool --format=json | USAGE_SYNTAX | argument --format: invalid choice: 'jsno' (choose from 'json')
                    git psuh origin main | git push origin main | USAGE_SYNTAX | git: 'psuh' is not a git command. See 'git --help'.
                    npm run biuld | npm run build | TARGET_MISSING | npm error Missing script: "biuld"
                    pyhton3 x.py | python3 x.py | COMMAND_NOT_FOUND | bash: line 1: pyhton3: command not found
                    python deploy.py | python3 deploy.py | COMMAND_NOT_FOUND | bash: line 1: python: command not found
                    cat src/mian.py | cat src/main.py | MISSING_PATH | cat: src/mian.py: No such file or directory
                    cat README.MD | cat README.md | MISSING_PATH | cat: README.MD: No such file or directory
                    python3 deploy.py | python3 scripts/deploy.py | MISSING_PATH | python3: can't open file 'deploy.py': [Errno 2] No such file or directory
                    python3 -m pytset -q | python3 -m pytest -q | MODULE_MISSING | /usr/bin/python3: No module named pytset
                    git push origin main | git push origin master | TARGET_MISSING | error: src refspec main does not match any
                    git checkout featur/login | git checkout feature/login | TARGET_MISSING | error: pathspec 'featur/login' did not match any file(s) known to git
                    make tets && echo done | make test && echo done | TARGET_MISSING | make: *** No rule to make target 'tets'.  Stop.
                    """)
    void correction_of_what_the_error_is_about_is_near(String failed, String worked, FailureKind kind, String line) {
        assertThat(near(failed, worked, kind, line)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rm a | rm b | MISSING_PATH | rm: cannot remove 'a': No such file or directory
                    cat a.txt | cat b.txt | MISSING_PATH | cat: a.txt: No such file or directory
                    cat data1.csv | cat data2.csv | MISSING_PATH | cat: data1.csv: No such file or directory
                    docker pull reg/app:latest | docker pull reg/app:v1.2.3 | NOT_FOUND_REMOTE | manifest for reg/app:latest not found
                    kubectl apply -f app.yaml -n production | kubectl apply -f app.yaml -n dev | NOT_FOUND_REMOTE | namespaces "production" not found
                    kubectl --context prod apply -f a.yaml | kubectl --context staging apply -f a.yaml | INVALID_INPUT | error: context "prod" does not exist
                    kubectl apply -f app.yaml | kubectl apply -f prod/app.yaml | MISSING_PATH | error: the path "app.yaml" does not exist
                    kubectl apply -f deployment.yaml | kubectl apply -f deployment.yaml --dry-run=server | INVALID_INPUT | error validating "deployment.yaml"
                    python3 -m http.server 8000 | python3 -m http.server 8001 | PORT_IN_USE | OSError: [Errno 98] Address already in use
                    curl --max-time 1 http://h/x | curl --max-time 60 http://h/x | TIMED_OUT | curl: (28) Operation timed out after 1001 milliseconds
                    find . -mtime +7 -print | find . -not -mtime +7 -print | USAGE_SYNTAX | find: unknown predicate
                    psql -c 'DROP TABLE users' | psql -c 'DROP TABLE users_tmp' | TARGET_MISSING | ERROR: table "users" does not exist
                    apt-get install -y nginx | sudo apt-get install -y nginx | PERMISSION_DENIED | E: are you root?
                    python3 deploy.py --dry-run | python3 deploy.py | USAGE_SYNTAX | deploy.py: error: unrecognized arguments: --dry-run
                    python3 deploy.py --dry-run | python3 deploy.py --force | USAGE_SYNTAX | deploy.py: error: unrecognized arguments: --dry-run
                    tool --encode x | tool --decode x | USAGE_SYNTAX | unknown option --encode
                    tool import x | tool export x | USAGE_SYNTAX | unknown command import
                    tool --no-color | tool --color | USAGE_SYNTAX | unknown option --no-color
                    systemctl enable nginx | systemctl disable nginx | USAGE_SYNTAX | unknown operation enable
                    python3 build.py | python3 built.py | PROGRAM_ERROR | File "build.py", line 3, in <module>
                    python3 script.py --colour a.txt | python3 script.py --color b.txt | USAGE_SYNTAX | script.py: error: unrecognized arguments: --colour
                    cp a/x.txt out/ | cp b/x.txt out/ | MISSING_PATH | cp: cannot stat 'a/x.txt': No such file or directory
                    git checkout v1.2.0 | git checkout v1.3.0 | TARGET_MISSING | error: pathspec 'v1.2.0' did not match any file(s) known to git
                    npm install | yarn install | COMMAND_NOT_FOUND | bash: line 1: npm: command not found
                    """)
    void what_does_something_else_is_not(String failed, String worked, FailureKind kind, String line) {
        assertThat(near(failed, worked, kind, line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    git push | git push --set-upstream origin login | To push the current branch, use git push --set-upstream origin login | true
                    git psuh | git push | git: 'psuh' is no command. The most similar command is push | true
                    mkdir a/b | mkdir -p a/b | mkdir: cannot create directory 'a/b' | false
                    kubectl get pods -n prod | kubectl get pods -n dev | namespaces "prod" not found, there are: dev | false
                    """)
    void words_that_the_error_advises_may_be_added(String failed, String worked, String said, boolean near) {
        assertThat(NearCommand.is(
                        failed(failed, FailureKind.USAGE_SYNTAX, said, said + "\n" + failed.split(" ")[1]), worked))
                .isEqualTo(near);
    }

    private static boolean near(String failed, String worked, FailureKind kind, String line) {
        return NearCommand.is(failed(failed, kind, line, line), worked);
    }

    private static FailedCall failed(String text, FailureKind kind, String line, String said) {
        Place place = new Place("/p", "v1:s", RedactedText.stored(line), Map.of(), Map.of(), "k", false);
        return new FailedCall(ActionKind.PROCESS, "", "/p", text, Map.of(), kind, 1, line, said, place, "");
    }
}
