package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session does while a call runs, so that the call may have seen it before or after. */
class BesideRunTest {

    private static final Outcome FAILED = new Outcome(Outcome.End.EXIT, 1, null, 0, 0, -1, "", "", 0, -1);

    @TempDir
    Path folder;

    private World world;
    private ProcessAction check;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
        check = world.argv("make", "check");
    }

    @Test
    void call_alone_has_nothing_beside_it() {
        run(world.argv("python3", "generate.py"));
        Moment start = world.changes.now();
        run(check);

        assertThat(world.changes.beside(start, check, path -> false)).isNull();
    }

    @Test
    void process_that_runs_from_before_until_after_is_beside_it() {
        world.changes.started(world.argv("python3", "generate.py"));
        Moment start = world.changes.now();
        run(check);

        assertThat(world.changes.beside(start, check, path -> false)).isNotNull();
    }

    @Test
    void process_that_begins_and_ends_meanwhile_is_beside_it() {
        Moment start = world.changes.now();
        long mark = world.changes.started(check);
        run(world.argv("cp", "a", "b"));
        world.changes.ended(check, FAILED, mark);

        assertThat(world.changes.beside(start, check, path -> false)).isNotNull();
    }

    @Test
    void write_of_the_host_is_beside_it_where_it_matters() {
        Moment start = world.changes.now();
        long mark = world.changes.started(check);
        world.changes.ledger().hostWrote("/srv/data/v");
        world.changes.ended(check, FAILED, mark);

        assertThat(world.changes.beside(start, check, path -> false)).isNotNull();
        assertThat(world.changes.beside(start, check, path -> path.startsWith("/srv/data")))
                .isNull();
    }

    private void run(ProcessAction action) {
        world.changes.ended(action, FAILED, world.changes.started(action));
    }
}
