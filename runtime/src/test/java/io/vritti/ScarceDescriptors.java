package io.vritti;

import io.vritti.gate.verdict.Reason;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A host that opens files until its limit is near, fails there, and closes them again; run by {@link ScarceDescriptorsTest}. */
final class ScarceDescriptors {

    private static final long WAIT_NANOS = 60_000_000_000L;

    /** Fewer than the agent leaves to the host, and enough for what the host does here. */
    private static final int LEFT = 24;

    private final EngineHost host;
    private final String home;

    private ScarceDescriptors(String home) {
        this.home = home;
        host = EngineHost.start(System.getProperty("user.dir"), "veto.holdout=0,gate.deadline=5s,home=" + home);
    }

    /** {@code <home> <limit>}: prints what it finds, a line each. */
    public static void main(String[] args) throws IOException {
        ScarceDescriptors scarce = new ScarceDescriptors(args[0]);
        scarce.openAndClose(Integer.parseInt(args[1]));
        scarce.host.close();
    }

    private void openAndClose(int limit) throws IOException {
        host.fails(host.begins(1), 1);
        System.out.println("open before " + await(() -> databaseFiles() > 0));
        Deque<FileInputStream> files = new ArrayDeque<>();
        while (descriptors() < limit - LEFT) {
            files.add(new FileInputStream("/dev/null"));
        }
        System.out.println("closed at the limit " + await(() -> databaseFiles() == 0));
        host.fails(host.begins(2), 2);
        System.out.println("still known " + (known(1) && known(2)));
        System.out.println("still closed " + (databaseFiles() == 0));
        while (!files.isEmpty()) {
            files.remove().close();
        }
        System.out.println("open again "
                + await(() -> {
                    host.passes(host.begins(3));
                    host.fails(host.begins(4), 4);
                    return databaseFiles() > 0;
                }));
    }

    private boolean known(int n) {
        return host.begins(n).opinion().reason() != Reason.NOTHING_KNOWN;
    }

    private static boolean await(BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + WAIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }

    private static int descriptors() {
        return new File("/proc/self/fd").list().length;
    }

    /** Not those that are written at once and closed, such as the log and the metrics. */
    private long databaseFiles() {
        File[] open = new File("/proc/self/fd").listFiles();
        long found = 0;
        for (File descriptor : open) {
            try {
                found += Files.readSymbolicLink(descriptor.toPath()).toString().startsWith(home + "/vritti.db") ? 1 : 0;
            } catch (IOException closedMeanwhile) {
                continue;
            }
        }
        return found;
    }
}
