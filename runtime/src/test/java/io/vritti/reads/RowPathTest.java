package io.vritti.reads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowPathTest {

    @Test
    void path_in_the_home_needs_a_home() {
        assertThat(new RowPath("~/.netrc").paths("/home/a", "/w")).containsExactly("/home/a/.netrc");
        assertThat(new RowPath("~/.netrc").paths(null, "/w")).isEmpty();
    }

    @Test
    void path_above_is_looked_for_in_every_folder_up_to_the_root() {
        RowPath path = new RowPath("^.git/config");
        assertThat(path.paths("/home/a", "/w/x")).containsExactly("/w/x/.git/config", "/w/.git/config", "/.git/config");
        assertThat(path.above()).isTrue();
        assertThat(path.file()).isEqualTo(".git/config");
    }

    @Test
    void absolute_path_is_itself_and_a_slash_at_the_end_makes_it_a_folder() {
        assertThat(new RowPath("/etc/pip.conf").paths("/home/a", "/w")).containsExactly("/etc/pip.conf");
        assertThat(new RowPath("/etc/pip.conf").folder()).isFalse();
        assertThat(new RowPath("~/.aws/sso/cache/").folder()).isTrue();
        assertThat(new RowPath("~/.aws/sso/cache/").paths("/home/a", "/w")).containsExactly("/home/a/.aws/sso/cache");
    }
}
