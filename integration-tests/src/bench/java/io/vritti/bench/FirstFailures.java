package io.vritti.bench;

import io.vritti.bench.host.FirstCallsHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the first failing processes of a fresh JVM cost, how long the first caller waits, and whether the next JVM knows it. */
final class FirstFailures implements Group {

    private static final int ROUNDS = 9;
    private static final int SECOND_JVMS = 20;
    private static final int MANY = 20;

    /** design.md §8. */
    private static final double MOST_CPU_MILLIS = 1_000;

    private static final double MOST_CPU_OF_MANY_MILLIS = 1_500;
    private static final double MOST_WAIT_MILLIS = 150;

    @Override
    public String name() {
        return "first";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Values waits = new Values();
        Values waitsWithout = new Values();
        Figure one = cpu(lab, 1, MOST_CPU_MILLIS, waitsWithout, waits);
        Figure many = cpu(lab, MANY, MOST_CPU_OF_MANY_MILLIS, new Values(), new Values());
        Figure wait = new Figure("first failing process: the caller's own wait, p50 / most")
                .of(Peer.NONE, "%.0f / %.0f ms", waitsWithout.median(), waitsWithout.percentile(100))
                .of(Peer.VRITTI, "%.0f / %.0f ms", waits.median(), waits.percentile(100))
                .target("<= 150 ms p50", waits.median() <= MOST_WAIT_MILLIS);
        return List.of(one, many, wait, repeats(lab));
    }

    private static Figure cpu(Lab lab, int failures, double most, Values waitsWithout, Values waits)
            throws IOException, InterruptedException {
        Values without = new Values();
        Values with = new Values();
        for (int round = 0; round < lab.effort().times(ROUNDS); round++) {
            Spent bare = run(lab, Peer.NONE, lab.freshHome(), failures);
            Spent watched = run(lab, Peer.VRITTI, lab.freshHome(), failures);
            without.add(bare.cpuMillis());
            with.add(watched.cpuMillis());
            waitsWithout.add(firstMillis(bare));
            waits.add(firstMillis(watched));
        }
        double added = with.median() - without.median();
        return new Figure(failures + " failing process(es) in a fresh JVM: CPU (added)")
                .of(Peer.NONE, "%.0f ms", without.median())
                .of(Peer.VRITTI, "%.0f ms (+%.0f)", with.median(), added)
                .target("<= " + Math.round(most) + " ms added", added <= most);
    }

    /** The share of JVMs, each new and the second of its home, whose very first call is the repeat and is refused. */
    private static Figure repeats(Lab lab) throws IOException, InterruptedException {
        int jvms = lab.effort().count(1, SECOND_JVMS);
        int caught = 0;
        for (int jvm = 0; jvm < jvms; jvm++) {
            Path home = lab.freshHome();
            run(lab, Peer.VRITTI, home, 1);
            caught += run(lab, Peer.VRITTI, home, 1).stdout().get(0).endsWith("refused") ? 1 : 0;
        }
        return new Figure("repeats caught that are the first call of a second JVM")
                .of(Peer.VRITTI, "%d of %d", caught, jvms);
    }

    private static Spent run(Lab lab, Peer peer, Path home, int failures) throws IOException, InterruptedException {
        return Spent.by(
                lab.command(
                        peer,
                        home,
                        "mode=veto,veto.scope=all,veto.holdout=0",
                        FirstCallsHost.class,
                        Integer.toString(failures)),
                lab.folder());
    }

    private static double firstMillis(Spent spent) {
        return Double.parseDouble(spent.stdout().get(0).split(" ")[0]);
    }
}
