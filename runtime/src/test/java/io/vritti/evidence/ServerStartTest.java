package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed port proves nothing while something that was started in this session may be about to open it. */
class ServerStartTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @Test
    void process_that_runs_may_open_a_port_until_it_has_ended() {
        ProcessAction server = world.argv("node", "server.js");
        long mark = world.changes.started(server);
        assertThat(world.changes.mayOpenPort(folder.toString())).isTrue();

        world.changes.ended(server, exit(1), mark);
        assertThat(world.changes.mayOpenPort(folder.toString())).isFalse();
    }

    @Test
    void what_was_put_in_the_background_may_and_what_has_only_run_may_not() {
        run("python3 -c 'print(1)'");
        run("ls -l; make test");
        assertThat(world.changes.mayOpenPort(folder.toString())).isFalse();

        run("python3 -m http.server 8000 &");
        assertThat(world.changes.mayOpenPort(folder.toString())).isTrue();
        assertThat(world.changes.mayOpenPort(folder + "/sub")).isTrue();
        assertThat(world.changes.mayOpenPort("")).isTrue();
        assertThat(world.changes.mayOpenPort("/elsewhere")).isFalse();
    }

    private void run(String command) {
        ProcessAction action = world.bash(command);
        world.changes.ended(action, exit(0), world.changes.started(action));
    }

    private static Outcome exit(int code) {
        return new Outcome(Outcome.End.EXIT, code, null, 0, 0, -1, "", "", 0, -1);
    }
}
