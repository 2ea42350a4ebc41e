package io.vritti.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger(HostWrites.WATCHED, new RoutineWrites("/home/u", "/home/u/.vritti"));

    @Test
    void write_before_the_reading_does_not_count_and_one_after_it_does() {
        ledger.hostWrote("/data/v");
        long reading = ledger.reading(0);
        assertThat(ledger.writtenSince(reading, path -> false)).isNull();

        ledger.hostWrote("/data/v");

        assertThat(ledger.writtenSince(reading, path -> false)).isEqualTo("/data/v was written since then");
    }

    @Test
    void path_is_judged_without_what_leads_up_and_down_again() {
        long reading = ledger.reading(0);

        ledger.hostWrote("/project/../data/v");

        assertThat(ledger.writtenSince(reading, path -> path.startsWith("/project/")))
                .isNotNull();
        assertThat(ledger.writtenSince(reading, path -> path.equals("/data/v"))).isNull();
    }

    @Test
    void relative_path_lies_in_the_folder_of_the_jvm() {
        long reading = ledger.reading(0);

        ledger.hostWrote("x");

        assertThat(ledger.writtenSince(reading, path -> path.equals(System.getProperty("user.dir") + "/x")))
                .isNull();
    }

    @Test
    void many_files_are_remembered_by_their_folder() {
        long reading = ledger.reading(0);

        for (int i = 0; i < 10_000; i++) {
            ledger.hostWrote("/project/out/" + i);
        }

        assertThat(ledger.writtenSince(reading, path -> path.startsWith("/project")))
                .isNull();
        assertThat(ledger.writtenSince(reading, path -> path.startsWith("/project/out/")))
                .isNotNull();
    }

    @Test
    void more_folders_than_are_kept_are_something_that_was_written() {
        long reading = ledger.reading(0);

        for (int i = 0; i < 1_000; i++) {
            ledger.hostWrote("/project/" + i + "/x");
        }

        assertThat(ledger.writtenSince(reading, path -> true)).contains("more was written");
        assertThat(ledger.writtenSince(ledger.reading(0), path -> false)).isNull();
    }

    @Test
    void logs_caches_and_files_of_our_own_do_not_count_for_the_host() {
        long reading = ledger.reading(0);

        ledger.hostWrote("/home/u/.agent/logs/today");
        ledger.hostWrote("/home/u/.agent/talk.jsonl");
        ledger.hostWrote("/home/u/.cache/models/x");
        ledger.hostWrote("/home/u/.vritti/vritti.db");
        ledger.hostWrote("/var/log/app/app.log");
        ledger.hostWrote("/dev/null");
        assertThat(ledger.writtenSince(reading, path -> false)).isNull();

        ledger.hostWrote("/home/u/.npmrc");
        assertThat(ledger.writtenSince(reading, path -> false)).isNotNull();
    }

    @Test
    void nothing_is_known_while_the_host_is_not_watched() {
        Ledger blind = new Ledger(waitNanos -> false, new RoutineWrites("", ""));

        assertThat(blind.writtenSince(blind.reading(0), path -> true)).contains("was not watched");
    }

    @Test
    void place_that_is_not_known_may_be_any() {
        long reading = ledger.reading(0);

        ledger.wroteAnywhere();

        assertThat(ledger.writtenSince(reading, path -> true)).isNotNull();
    }

    @Test
    void what_was_written_before_the_host_was_watched_is_not_known() {
        Ledger late = new Ledger(waitNanos -> true, new RoutineWrites("", ""));

        assertThat(late.writtenSinceStart(path -> true)).contains("was not watched");
        assertThat(ledger.writtenSinceStart(path -> false)).isNull();
        ledger.hostWrote("/data/v");
        assertThat(ledger.writtenSinceStart(path -> false)).contains("/data/v");
    }
}
