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
    private static final String SETTINGS_SUFFIX = ".settings";

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

    /**
     * Replaces what this JVM says of its settings.
     *
     * @param settings that differ from the defaults
     * @throws IOException if the home cannot be written
     */
    public void writeSettings(List<LiveSetting> settings) throws IOException {
        home.create();
        OwnerOnly.makeFolder(home.live());
        AtomicFile.replace(settingsFile(ProcessHandle.current().pid()), new LiveSettingsJson().write(settings));
    }

    /**
     * The settings of a JVM that differ from the defaults; null if it does not live with this home.
     *
     * @throws IOException if what it said cannot be read
     */
    public List<LiveSetting> settings(long pid) throws IOException {
        File file = settingsFile(pid);
        if (!file.isFile() || list().stream().noneMatch(jvm -> jvm.pid() == pid)) {
            return null;
        }
        try (InputStream in = new FileInputStream(file)) {
            return new LiveSettingsJson().read(in.readAllBytes());
        }
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
            if (jvm.isPresent() && LiveJvm.lives(jvm.get().pid(), jvm.get().startedAt())) {
                living.add(jvm.get());
            } else {
                file.delete();
                String name = file.getName();
                new File(home.live(), name.substring(0, name.length() - SUFFIX.length()) + SETTINGS_SUFFIX).delete();
            }
        }
        living.sort(Comparator.comparingLong(LiveJvm::pid));
        return living;
    }

    /**
     * Removes what JVMs left that ended without a word and have {@linkplain LiveJvm#isSilent been silent} since.
     */
    public void sweep(long nowMillis) {
        File[] files = home.live().listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (LiveJvm.isSilent(file.lastModified(), nowMillis) && isLeft(file)) {
                file.delete();
            }
        }
    }

    private boolean isLeft(File file) {
        String name = file.getName();
        if (name.endsWith(SUFFIX)) {
            return read(file)
                    .map(jvm -> !LiveJvm.lives(jvm.pid(), jvm.startedAt()))
                    .orElse(true);
        }
        if (name.endsWith(SETTINGS_SUFFIX)) {
            String jvm = name.substring(0, name.length() - SETTINGS_SUFFIX.length());
            return !new File(home.live(), jvm + SUFFIX).exists();
        }
        return name.endsWith(AtomicFile.PARTIAL);
    }

    /** This JVM ends. */
    public void remove() {
        file(ProcessHandle.current().pid()).delete();
        settingsFile(ProcessHandle.current().pid()).delete();
    }

    private File settingsFile(long pid) {
        return new File(home.live(), pid + SETTINGS_SUFFIX);
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
}
