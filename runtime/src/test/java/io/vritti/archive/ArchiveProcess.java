package io.vritti.archive;

import io.vritti.ForkedJvm;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that puts all episodes away and brings them back, again and again, until it is killed or its work fails. */
final class ArchiveProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private ArchiveProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ArchiveProcess start(File home, File folder) throws IOException {
        return new ArchiveProcess(new ProcessBuilder(command(home, folder))
                .redirectErrorStream(true)
                .start());
    }

    /** With the shell's limits, such as {@code ulimit -f 8}. */
    static ArchiveProcess limited(String limit, File home, File folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "; exec \"$@\"", "sh"));
        command.addAll(command(home, folder));
        return new ArchiveProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static List<String> command(File home, File folder) {
        return List.of(
                ForkedJvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ForkedJvm.classPath(),
                ArchiveProcess.class.getName(),
                home.getPath(),
                folder.getPath());
    }

    /** The next line it printed, or null at its end. */
    String line() throws IOException {
        return out.readLine();
    }

    @Override
    public void close() throws InterruptedException {
        // Through the handle: Process.destroyForcibly also closes our end of its output.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    public static void main(String[] args) {
        Home home = Home.at(new File(args[0]));
        try (MemoryStore store = EmbeddedStore.open(home, System.out::println)) {
            Archive archive = new Archive(home, new File(args[1]), store);
            while (true) {
                List<String> ids = new ArrayList<>();
                store.forEachEpisode(episode -> ids.add(episode.id()));
                System.out.println("put");
                for (int from = 0; from < ids.size(); from += 40) {
                    archive.put(ids.subList(from, Math.min(ids.size(), from + 40)));
                }
                System.out.println("restore");
                archive.restoreAll(false);
            }
        } catch (IOException | RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
