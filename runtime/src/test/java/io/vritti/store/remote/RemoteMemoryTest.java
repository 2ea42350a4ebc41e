package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.store.ActionState;
import io.vritti.store.ParkedEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room for shared stores, with a store that has no wire. */
class RemoteMemoryTest {

    @TempDir
    private Path folder;

    private final InMemoryRemoteStore server = new InMemoryRemoteStore();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @AfterEach
    void closeAll() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    @Test
    void what_failed_on_one_machine_is_known_on_another() throws Exception {
        SharingHome one = home("one");
        SharingHome other = home("other");
        one.fails("import", "cannot open data.csv");
        one.drained();

        ActionState known = other.lastFailure("import");
        assertThat(known.errorLine()).hasToString("cannot open data.csv");
        assertThat(known.sharedKey()).isEqualTo(SharingHome.sharedKey("import").hex());
        assertThat(ActionKey.fromHex(known.actionKey())).isEqualTo(SharingHome.key("import"));
        assertThat(one.lastFailure("import")).as("its own failure").isNull();
    }

    @Test
    void an_episode_that_is_refused_is_parked_and_the_others_arrive() throws Exception {
        SharingHome home = home("one");
        home.fails("first", "cannot open data.csv");
        home.fails("second", InMemoryRemoteStore.POISON);
        home.fails("third", "cannot open data.csv");
        home.drained();

        assertThat(server.size()).isEqualTo(2);
        assertThat(home.store().parked(10)).extracting(ParkedEntry::error).containsExactly("it is poison");
    }

    @Test
    void a_batch_that_broke_off_is_continued_where_it_broke() throws Exception {
        server.failNextDeliveries(3);
        SharingHome home = home("one");
        for (int i = 0; i < 10; i++) {
            home.fails("action " + i, "cannot open data.csv");
        }
        home.drained();

        assertThat(server.size()).isEqualTo(10);
        assertThat(home.store().parked(10)).isEmpty();
    }

    @Test
    void a_backlog_of_several_batches_arrives_whole_though_deliveries_break_off_in_between() throws Exception {
        int failures = 300;
        server.failNextDeliveries(3);
        SharingHome home = home("one");
        for (int n = 0; n < failures; n++) {
            home.fails("action " + n, "no file " + n);
        }
        home.drained();
        assertThat(server.size()).isEqualTo(failures);
    }

    @Test
    void of_two_jvms_with_one_home_one_sends_and_the_other_takes_over() throws Exception {
        SharingHome first = home("one");
        first.fails("import", "cannot open data.csv");
        first.drained();
        SharingHome second = home("one");
        first.close();
        second.fails("export", "cannot open data.csv");
        second.drained();

        assertThat(server.size()).isEqualTo(2);
    }

    @Test
    void a_server_that_is_lost_is_not_waited_for() throws Exception {
        server.lose();
        SharingHome home = home("one");
        assertThat(home.lastFailure("import")).isNull();
        assertThat(server.lookups()).isZero();
    }

    private SharingHome home(String name) throws Exception {
        SharingHome home = new SharingHome(Files.createDirectories(folder.resolve(name)), server);
        opened.push(home);
        return home;
    }
}
