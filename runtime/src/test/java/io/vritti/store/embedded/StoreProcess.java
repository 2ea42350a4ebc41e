package io.vritti.store.embedded;

import io.vritti.ForkedJvm;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that uses a store: started by tests, with their class path. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private StoreProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Writes {@code count} episodes from number {@code from}, in batches; prints the last number of each batch once it is kept. */
    static StoreProcess writing(File home, int from, int count, int batch) {
        return start(List.of(), "write", home.getPath(), "" + from, "" + count, "" + batch);
    }

    /** Opens a store, keeps one episode and closes it; prints {@code ok} or what went wrong. */
    static StoreProcess opening(File home, List<String> jvmOptions) {
        return start(jvmOptions, "open", home.getPath());
    }

    /** As many as find an allowance for one attempt of action 1 print {@code taken}. */
    static StoreProcess taking(File home) {
        return start(List.of(), "take", home.getPath());
    }

    /** Takes a step to a later version that lasts longer than anybody waits; prints {@code begins} when it is about to. */
    static StoreProcess migrating(File home) {
        return start(List.of(), "migrate", home.getPath());
    }

    private static StoreProcess start(List<String> jvmOptions, String... args) {
        List<String> command = new ArrayList<>();
        command.add(ForkedJvm.java());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", ForkedJvm.classPath(), StoreProcess.class.getName()));
        command.addAll(List.of(args));
        return run(command);
    }

    /** The command line of {@link #opening}, for a shell. */
    static StoreProcess openingInShell(File home, String before) {
        return run(List.of(
                "sh",
                "-c",
                before + "; exec \"$0\" -cp \"$1\" \"$2\" open \"$3\"",
                ForkedJvm.java(),
                ForkedJvm.classPath(),
                StoreProcess.class.getName(),
                home.getPath()));
    }

    private static StoreProcess run(List<String> command) {
        try {
            return new StoreProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line it printed, or null at its end. */
    String line() {
        try {
            return out.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines until its end. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** As {@code kill -9}; what it printed before can still be read. */
    void kill() throws InterruptedException {
        // Through the handle: Process.destroyForcibly also closes our end of its output.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] args) {
        Home home = Home.at(new File(args[1]));
        switch (args[0]) {
            case "write" ->
                write(home, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            case "open" -> open(home);
            case "take" -> take(home);
            case "migrate" -> migrate(home);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void write(Home home, int from, int count, int batchSize) {
        try (MemoryStore store = EmbeddedStore.open(home, System.out::println)) {
            List<Change> batch = new ArrayList<>();
            for (int n = from; n < from + count; n++) {
                batch.add(Samples.failed(n));
                if (batch.size() == batchSize || n == from + count - 1) {
                    store.apply(batch);
                    batch.clear();
                    System.out.println(n);
                }
            }
        }
    }

    private static void open(Home home) {
        try (MemoryStore store = EmbeddedStore.open(home, System.out::println)) {
            store.apply(List.of(Samples.failed(0)));
            System.out.println("ok");
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void migrate(Home home) {
        EmbeddedStore.open(home, System.out::println).close();
        System.out.println("begins");
        String endless = "CREATE TABLE later AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
                + " SELECT x, hex(randomblob(500)) FROM n LIMIT 1000000000";
        new Database(home, Schema.current().with(endless), System.out::println).open();
    }

    private static void take(Home home) {
        try (MemoryStore store = EmbeddedStore.open(home, System.out::println)) {
            if (store.takeOnce(Samples.key(1))) {
                System.out.println("taken");
            }
        }
    }
}
