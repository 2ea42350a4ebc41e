package io.vritti.home;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The JVMs that carry the agent and use this home: one file each, named by the pid. */
public final class LiveJvms {

    private static final String SUFFIX = ".json";

    private final Home home;
    private final LiveJvmJson json = new LiveJvmJson();

    public LiveJvms(Home home) {
        this.home = home;
    }

    /**
     * Replaces what a JVM says of itself.
     *
     * @throws IOException if the home cannot be written
     */
    public void write(LiveJvm jvm) throws IOException {
        home.create();
        OwnerOnly.makeFolder(home.live());
        AtomicFile.replace(file(jvm.pid()), json.write(jvm));
    }

    /** Those that live, by pid; files of those that ended without a word are removed. */
    public List<LiveJvm> list() {
        List<LiveJvm> living = new ArrayList<>();
        File[] files = home.live().listFiles((folder, name) -> name.endsWith(SUFFIX));
        if (files == null) {
            return living;
        }
        for (File file : files) {
            Optional<LiveJvm> jvm = read(file);
            if (jvm.isPresent() && lives(jvm.get())) {
                living.add(jvm.get());
            } else {
                file.delete();
            }
        }
        living.sort(Comparator.comparingLong(LiveJvm::pid));
        return living;
    }

    /** This JVM ends. */
    public void remove() {
        file(ProcessHandle.current().pid()).delete();
    }

    private File file(long pid) {
        return new File(home.live(), pid + SUFFIX);
    }

    private Optional<LiveJvm> read(File file) {
        try (InputStream in = new FileInputStream(file)) {
            return Optional.of(json.read(in.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean lives(LiveJvm jvm) {
        boolean alive = ProcessHandle.of(jvm.pid()).isPresent();
        return alive && (jvm.startedAt().isEmpty() || jvm.startedAt().equals(LiveJvm.startOf(jvm.pid())));
    }
}
