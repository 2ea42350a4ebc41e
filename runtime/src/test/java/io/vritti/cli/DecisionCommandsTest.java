package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.metrics.kept.KeptMetrics;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionCommandsTest {

    @TempDir
    Path home;

    @BeforeEach
    void remember() {
        long now = System.currentTimeMillis();
        Memories.keep(home, now);
        Memories.decide(home, now);
    }

    @Test
    void why_without_an_id_explains_the_last_decision() {
        assertThat(CommandRun.at(home, "why").out())
                .startsWith("Ran, to see whether it still fails, ")
                .contains("decision:   d-00000004");
    }

    @Test
    void why_of_an_episode_explains_its_last_decision() {
        CommandRun why = CommandRun.at(home, "why", Memories.CAT);

        assertThat(why.exit()).isZero();
        assertThat(why.out())
                .startsWith("Vetoed ")
                .contains(":\n    cat missing\n")
                .contains("decision:   d-00000002\n")
                .contains("verdict:    BLOCK, cause_holds\n")
                .contains("episode:    ep-00000000b2, last 2 h ago: cat missing: failed\n")
                .contains("failed:     2 times before, class resource_error\n")
                .contains("still so:   missing is still missing\n")
                .contains("changed:    nothing\n")
                .contains("lifted by:  missing exists\n")
                .contains("outcome:    not executed\n")
                .contains("rule:       layer exact, mode veto, scope all\n")
                .contains("took:       120 us\n")
                .contains("action key: " + Memories.CAT_KEY + "\n");
    }

    @Test
    void why_says_how_to_insist_and_which_fix_is_known() {
        assertThat(CommandRun.at(home, "why", Memories.CAT).out())
                .contains("fix known:  touch missing (1 of 1)\n")
                .contains("insist:     append `# retry: <what changed>` to a shell command, repeat it, or `")
                .contains("allow --home " + home + " " + Memories.CAT);
    }

    @Test
    void why_in_json_is_the_line_of_the_log() {
        assertThat(CommandRun.at(home, "why", "d-00000001", "--json").out())
                .contains("\"outcome\" : \"failed\"", "\"code\" : 1", "\"course\" : \"observed\"");
    }

    @Test
    void why_of_what_was_never_decided_is_no() {
        CommandRun why = CommandRun.at(home, "why", "d-ffffffff");

        assertThat(why.exit()).isEqualTo(1);
        assertThat(why.err()).startsWith("vritti: no decision and no episode \"d-ffffffff\"");
    }

    @Test
    void allow_takes_a_decision() {
        assertThat(CommandRun.at(home, "allow", "d-00000002").out())
                .isEqualTo("Allowed for the next attempt: cat missing\n");
    }

    @Test
    void stats_say_how_often_a_veto_was_right() {
        CommandRun stats = CommandRun.at(home, "stats");

        assertThat(stats.exit()).isZero();
        assertThat(stats.out())
                .startsWith("Memory: 2 episodes of 4 failures, 0 resolved, ")
                .contains("Of 2 calls that were due for a veto and ran all the same, 1 failed again: precision 0.50.")
                .contains("""
                        CLASS           VERDICT  DONE      DECISIONS
                        network_error   BLOCK    holdout   1
                        network_error   BLOCK    observed  1
                        network_error   BLOCK    probe     1
                        resource_error  BLOCK    vetoed    1
                        """)
                .contains("""
                        RAN AS    FAILED AGAIN  SUCCEEDED  NOT KNOWN
                        observed  1             0          0
                        holdout   0             1          0
                        probe     0             0          1
                        """)
                .contains("Most repeated:\nTIMES  ID             ACTION")
                .contains("internal errors 0.\n")
                .endsWith("JVMs running now: 0.\n");
    }

    @Test
    void stats_tell_what_was_lost_in_jvms_that_ended_as_prometheus_does() throws IOException {
        Counters counters = new Counters();
        counters.add(Counter.DROPPED_FAILURES, 3);
        counters.add(Counter.INTERNAL_ERRORS, 2);
        new KeptMetrics(Home.at(home.toFile())).end("ended", counters.read(), 1);

        assertThat(CommandRun.at(home, "stats").out())
                .contains("Lost in all JVMs so far: failures 3, decisions 0.")
                .contains("internal errors 2.\n");
        assertThat(CommandRun.at(home, "stats", "--json").out()).contains("\"vritti_failures_dropped\" : 3");
        assertThat(CommandRun.at(home, "stats", "--prometheus").out())
                .contains("vritti_home_failures_dropped_total 3.0\n");
    }

    @Test
    void stats_in_json_hold_the_same() {
        assertThat(CommandRun.at(home, "stats", "--json").out())
                .contains("\"precision\" : 0.5", "\"failed_again\" : 1", "\"episodes\" : 2", "\"internal_errors\" : 0");
    }

    @Test
    void stats_of_a_time_without_decisions_say_so() {
        assertThat(CommandRun.at(home, "stats", "--since", "1s").out()).contains("Decisions: none yet.");
    }
}
