package io.vritti.bench;

import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Commands that go over all that is remembered, beside what SQLite's own tool takes to write the same database out as text, and to read that
 * text into a new one. That tool neither unpacks rows nor looks for secrets, and keeps the text index as it is.
 */
final class LongCommandCost implements Group {

    private static final int EPISODES = Integer.getInteger("bench.episodes", 100_000);
    private static final int QUICK_EPISODES = 500;
    private static final double MILLIS = 1_000;

    @Override
    public String name() {
        return "long-commands";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        int size = lab.effort().count(QUICK_EPISODES, EPISODES);
        Path home = FullHome.of(size, lab);
        Path ids = ids(home, lab);
        Path lines = lab.folder().resolve("memory.jsonl");
        List<Figure> figures = new ArrayList<>(sqlite(home, size, lab));
        figures.add(ours("export", size, home, lab, lines.toString()));
        figures.add(ours("import of that", size, lab.freshHome(), lab, lines.toString()));
        if (commands(lab).contains(" restore ")) {
            figures.add(ours("archive", size, home, lab, "@" + ids));
            figures.add(ours("restore", size, home, lab, "--all"));
            Files.writeString(home.resolve("vritti.properties"), "vritti.retain.total=1\n");
            figures.add(ours("retain", size, home, lab));
        }
        return figures;
    }

    /** @param what its first word is the command */
    private static Figure ours(String what, int size, Path home, Lab lab, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(lab.java(), "-jar", lab.agent().toString(), what.split(" ")[0]));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--home", home.toString()));
        return figure(what + ", " + size + " episodes", Peer.VRITTI, Spent.by(command, lab.folder()), size);
    }

    private static List<Figure> sqlite(Path home, int size, Lab lab) throws IOException, InterruptedException {
        Path dump = lab.folder().resolve("dump.sql");
        Path read = lab.folder().resolve("read.db");
        String database = home.resolve("vritti.db").toString();
        return List.of(
                figure(
                        "sqlite3 .dump of the same memory",
                        Peer.NONE,
                        Spent.by(shell("sqlite3 '" + database + "' .dump > '" + dump + "'"), lab.folder()),
                        size),
                figure(
                        "sqlite3, reading that dump",
                        Peer.NONE,
                        Spent.by(
                                shell("{ echo 'PRAGMA writable_schema = ON;'; cat '" + dump + "'; } | sqlite3 '" + read
                                        + "'"),
                                lab.folder()),
                        size));
    }

    private static List<String> shell(String line) {
        return List.of("sh", "-c", line);
    }

    private static Figure figure(String what, Peer peer, Spent spent, int size) {
        return new Figure(what)
                .of(
                        peer,
                        "%.1f s, CPU %.1f s, %.0f us an episode",
                        spent.wallMillis() / MILLIS,
                        spent.cpuMillis() / MILLIS,
                        spent.cpuMillis() * MILLIS / size);
    }

    private static String commands(Lab lab) throws IOException, InterruptedException {
        return String.join(
                "\n",
                Spent.by(List.of(lab.java(), "-jar", lab.agent().toString(), "--help"), lab.folder())
                        .stdout());
    }

    /** One a line, as a file of arguments. */
    private static Path ids(Path home, Lab lab) throws IOException {
        Path file = lab.folder().resolve("ids");
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), System.err::println)) {
            List<String> ids = new ArrayList<>();
            store.forEachEpisode(episode -> ids.add(episode.id()));
            return Files.write(file, ids);
        }
    }
}
