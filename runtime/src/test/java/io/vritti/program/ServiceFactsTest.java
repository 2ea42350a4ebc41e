package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curl -sS http://localhost:1/                             | http://localhost:1/
            curl -s -o /dev/null -w %{http_code} http://localhost:1/ | http://localhost:1/
            curl --max-time 5 --data=x http://localhost:1/           | http://localhost:1/
            curl -XPOST -d a=b http://localhost:1/                   | http://localhost:1/
            wget -qO- http://localhost:1/                            | http://localhost:1/
            wget --body-data x --method PUT http://localhost:1/      | http://localhost:1/
            curl -x proxy:1 http://localhost:1/                      |
            curl --unix-socket /run/x http://localhost:1/            |
            curl -K settings http://localhost:1/                     |
            curl -sp http://localhost:1/                             |
            wget --execute=http_proxy=x http://localhost:1/          |
            cat http://localhost:1/                                  |
            """)
    void address_counts_where_no_option_may_lead_to_another(String command, String address) {
        List<String> words = List.of(command.split(" "));
        List<String> expected = address == null ? List.of() : List.of(address);
        assertThat(Operands.of(words.get(0), words.subList(1, words.size())).addresses())
                .isEqualTo(expected);
    }

    @Test
    void client_that_tries_again_says_so() {
        assertThat(Operands.of("curl", List.of("--retry", "1", "http://localhost:1/"))
                        .mayRetry())
                .isTrue();
        assertThat(Operands.of("curl", List.of("--retry-connrefused", "http://localhost:1/"))
                        .mayRetry())
                .isTrue();
        assertThat(Operands.of("wget", List.of("-t", "3", "http://localhost:1/"))
                        .mayRetry())
                .isTrue();
        assertThat(Operands.of("curl", List.of("-s", "http://localhost:1/")).mayRetry())
                .isFalse();
    }

    @Test
    void row_says_where_settings_credentials_and_projects_are() {
        assertThat(ServiceFacts.of("kubectl").settings()).containsExactly("~/.kube/config");
        assertThat(ServiceFacts.of("kubectl").variables()).containsExactly("KUBECONFIG");
        assertThat(ServiceFacts.of("npm").credentials()).containsExactly("~/.npmrc", "^.npmrc");
        assertThat(ServiceFacts.of("git").keys()).contains("SSH_AUTH_SOCK", "GIT_ASKPASS");
        assertThat(ServiceFacts.of("go").project()).containsExactly("^go.mod", "^go.work");
        assertThat(ServiceFacts.of("curl").connectsOnce()).isTrue();
        assertThat(ServiceFacts.of("socat").connectsOnce()).isFalse();
        assertThat(ServiceFacts.of("socat").listensWhereSaid()).isTrue();
    }

    @Test
    void program_without_a_row_has_no_place() {
        assertThat(ServiceFacts.of("nosuch").settings()).isEmpty();
        assertThat(ServiceFacts.of("nosuch").project()).isEmpty();
        assertThat(ServiceFacts.of("nosuch").connectsOnce()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curl -s --unix-socket x.sock http://localhost/ | x.sock
            curl --unix-socket=x.sock http://localhost/    | x.sock
            mysql -S/run/x.sock -e select                  | /run/x.sock
            mysqladmin --socket /run/x.sock status         | /run/x.sock
            redis-cli -s x.sock get a                      | x.sock
            nc -NU x.sock                                  | x.sock
            nc -w 1 -U x.sock                              | x.sock
            nc localhost 80                                |
            curl http://localhost/                         |
            mysql -S a.sock -S b.sock                      |
            """)
    void row_says_which_word_is_the_file_of_a_socket(String command, String file) {
        List<String> words = List.of(command.split(" +"));
        assertThat(ServiceCall.of(words.get(0), words.subList(1, words.size())).socket())
                .isEqualTo(file);
    }

    @Test
    void row_says_what_an_exit_code_means() {
        assertThat(ServiceFacts.of("curl").isUnreached(7)).isTrue();
        assertThat(ServiceFacts.of("curl").isRefused(22)).isTrue();
        assertThat(ServiceFacts.of("wget").isRefused(8)).isTrue();
        assertThat(ServiceFacts.of("wget").isUnreached(7)).isFalse();
    }
}
