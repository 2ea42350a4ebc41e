package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.sessions.LedgerSessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a host mends what lies beside its project: the next run of what failed is not refused. */
class LedgerSessionsIT {

    /** {@code mvn -Psessions}: 10,000 of them; RATIONALE.md has their figures. */
    private static final int SESSIONS = Integer.getInteger("vritti.test.sessions", 80);

    /** -Dvritti.test.first=N: another part of them. */
    private static final int FIRST = Integer.getInteger("vritti.test.first", 0);

    /** A host may run for five minutes. */
    private static final int IN_ONE_HOST = 100;

    private static final Pattern FIGURES =
            Pattern.compile("sessions from seed \\d+: \\d+ calls, (\\d+) refused, (\\d+) wrongful;");

    @TempDir
    private Path folder;

    @Test
    void no_call_is_refused_that_would_have_worked() throws Exception {
        List<Callable<Run>> hosts = new ArrayList<>();
        for (int first = FIRST; first < FIRST + SESSIONS; first += IN_ONE_HOST) {
            int from = first;
            hosts.add(() -> play(from, Math.min(IN_ONE_HOST, FIRST + SESSIONS - from)));
        }
        int refused = 0;
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<Run> host : two.invokeAll(hosts)) {
                Run run = host.get();
                System.out.print(run.stdout());
                Matcher figures = FIGURES.matcher(run.stdout());
                assertThat(figures.find()).as(run.toString()).isTrue();
                assertThat(figures.group(2)).as(run.stdout()).isEqualTo("0");
                refused += Integer.parseInt(figures.group(1));
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(refused).isPositive();
    }

    private Run play(int first, int count) throws Exception {
        Path own = Files.createDirectory(folder.resolve("from" + first));
        return Host.on(Jdks.newest(), own)
                .agent(Host.VETO_ALL)
                .home(own.resolve("home"))
                .arguments("-cp", System.getProperty("java.class.path"), LedgerSessions.class.getName())
                .arguments(Integer.toString(first), Integer.toString(count))
                .arguments(Files.createDirectory(own.resolve("sessions")).toString())
                .run();
    }
}
