package io.vritti.metrics.kept;

import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.home.LiveJvm;
import io.vritti.home.OwnerOnly;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSum;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps the metrics of all JVMs of a home: each running JVM has a file of its own beside its live file, and the metrics of all that have
 * ended are one sum. Each JVM is in the sum exactly once, whenever something is killed.
 */
public final class KeptMetrics {

    private static final String SUFFIX = ".metrics";

    /** Of so many the sum remembers that it has them. */
    private static final int MOST_SESSIONS = 256;

    private final Home home;
    private final File sum;

    public KeptMetrics(Home home) {
        this.home = home;
        this.sum = home.metrics();
    }

    /**
     * Replaces the metrics of this JVM.
     *
     * @param session names the agent of this JVM among all that use the home
     * @throws IOException if the home cannot be written
     */
    public void write(String session, List<Metric> metrics, long nowMillis) throws IOException {
        home.create();
        OwnerOnly.makeFolder(home.live());
        long pid = ProcessHandle.current().pid();
        MetricFile.of(new JvmMetrics(session, pid, LiveJvm.startOf(pid), nowMillis, metrics))
                .writeTo(file(pid, session));
    }

    /** The metrics of the JVMs that run now, from their files. */
    public List<JvmMetrics> running() {
        return files().values().stream()
                .map(MetricFile::jvm)
                .filter(jvm -> LiveJvm.lives(jvm.pid(), jvm.startedAt()))
                .toList();
    }

    /** The sum of all JVMs that have ended. Writes nothing. */
    public List<Metric> ended() {
        return sumOf(file -> !LiveJvm.lives(file.pid(), file.startedAt()));
    }

    /**
     * The sum of all JVMs, those that run included. It never shrinks, as that of {@link #ended} and {@link #running} would where a JVM
     * ends between the two. Writes nothing.
     */
    public List<Metric> all() {
        return sumOf(file -> true);
    }

    private List<Metric> sumOf(Predicate<MetricFile> wanted) {
        // The files first: what is added to the sum meanwhile is in both, and seen to be.
        Collection<MetricFile> files = files().values();
        MetricFile before = sum();
        MetricSum all = new MetricSum().plus(before.metrics());
        for (MetricFile file : files) {
            if (!before.sessions().containsAll(file.sessions()) && wanted.test(file)) {
                all.plus(file.metrics());
            }
        }
        return all.read();
    }

    /**
     * Adds to the sum the metrics of this JVM, which ends now, and of others that ended without doing so. If another JVM is adding at the
     * same time, the files stay for the next one.
     *
     * @throws IOException if the home cannot be written
     */
    public void end(String session, List<Metric> last, long nowMillis) throws IOException {
        write(session, last, nowMillis);
        gather(nowMillis, session);
    }

    /**
     * Adds to the sum the metrics of JVMs that ended without doing so themselves.
     *
     * @throws IOException if the home cannot be written
     */
    public void gather(long nowMillis) throws IOException {
        gather(nowMillis, "");
    }

    /** @param ends the session of the JVM that ends now, or empty */
    private void gather(long nowMillis, String ends) throws IOException {
        Map<File, MetricFile> dead = files();
        dead.values()
                .removeIf(file -> !file.sessions().contains(ends)
                        && (!LiveJvm.isSilent(file.atMillis(), nowMillis)
                                || LiveJvm.lives(file.pid(), file.startedAt())));
        if (dead.isEmpty()) {
            return;
        }
        try (Lease lease = new Lease(new File(home.live(), "metrics.lock"))) {
            if (lease.held()) {
                add(dead, nowMillis);
            }
        }
    }

    private void add(Map<File, MetricFile> dead, long nowMillis) throws IOException {
        MetricFile before = sum();
        MetricSum all = new MetricSum().plus(before.metrics());
        List<String> sessions = new ArrayList<>(before.sessions());
        dead.forEach((file, read) -> {
            // Asked again under the lease: another JVM may have added and removed it meanwhile.
            if (!sessions.containsAll(read.sessions()) && file.exists()) {
                all.plus(read.metrics());
                sessions.addAll(read.sessions());
            }
        });
        List<String> latest = sessions.subList(Math.max(0, sessions.size() - MOST_SESSIONS), sessions.size());
        new MetricFile(List.copyOf(latest), 0, "", nowMillis, all.read()).writeTo(sum);
        dead.keySet().forEach(File::delete);
    }

    private MetricFile sum() {
        try {
            return MetricFile.read(sum);
        } catch (IOException none) {
            return new MetricFile(List.of(), 0, "", 0, List.of());
        }
    }

    private Map<File, MetricFile> files() {
        Map<File, MetricFile> read = new LinkedHashMap<>();
        File[] files = home.live().listFiles((folder, name) -> name.endsWith(SUFFIX));
        for (File file : files == null ? new File[0] : files) {
            try {
                read.put(file, MetricFile.read(file));
            } catch (IOException gone) {
                // It was removed just now, or it is none of ours.
            }
        }
        return read;
    }

    /** In each container a JVM may have pid 1, today's and the one that was killed there yesterday. */
    private File file(long pid, String session) {
        return new File(home.live(), pid + "-" + session + SUFFIX);
    }
}
