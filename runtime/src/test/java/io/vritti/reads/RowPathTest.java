package io.vritti.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RowPathTest {

    private static final UnaryOperator<String> HOME =
            Map.of("HOME", "/home/a", "CONF", "conf/x", "OFF", "/dev/null")::get;

    @Test
    void path_in_the_home_needs_a_home() {
        assertThat(new RowPath("~/.netrc").paths(HOME, "/w")).containsExactly("/home/a/.netrc");
        assertThat(new RowPath("~/.netrc").paths(Map.<String, String>of()::get, "/w"))
                .isEmpty();
    }

    @Test
    void path_above_is_looked_for_in_every_folder_up_to_the_root() {
        RowPath path = new RowPath("^.git/config");
        assertThat(path.paths(HOME, "/w/x")).containsExactly("/w/x/.git/config", "/w/.git/config", "/.git/config");
        assertThat(path.above()).isTrue();
        assertThat(path.file()).isEqualTo(".git/config");
    }

    @Test
    void absolute_path_is_itself_and_a_slash_at_the_end_makes_it_a_folder() {
        assertThat(new RowPath("/etc/pip.conf").paths(HOME, "/w")).containsExactly("/etc/pip.conf");
        assertThat(new RowPath("/etc/pip.conf").folder()).isFalse();
        assertThat(new RowPath("~/.aws/sso/cache/").folder()).isTrue();
        assertThat(new RowPath("~/.aws/sso/cache/").paths(HOME, "/w")).containsExactly("/home/a/.aws/sso/cache");
    }

    @Test
    void variable_says_where_a_file_is_and_may_say_that_there_is_none() {
        assertThat(new RowPath("$CONF").paths(HOME, "/w")).containsExactly("/w/conf/x");
        assertThat(new RowPath("$CONF").variable()).isEqualTo("CONF");
        assertThat(new RowPath("$OFF").paths(HOME, "/w")).isEmpty();
        assertThat(new RowPath("$UNSET").paths(HOME, "/w")).isEmpty();
    }

    @Test
    void home_of_the_user_is_the_one_that_the_system_has_whatever_the_variable_says() {
        assertThat(new RowPath("~~/.ssh/config").paths(HOME, "/w"))
                .containsExactly(System.getProperty("user.home") + "/.ssh/config");
    }
}
