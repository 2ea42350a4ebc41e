package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.it.host.ShellHost;
import io.vritti.it.kyrodb.SmallDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that may take minutes: killed at any point, without room on the disk, two at a time, into a pipe that nobody reads any more.
 * {@code -Dvritti.kill.rounds=50} kills each of them so often.
 */
class LongCommandsIT {

    private static final int ROUNDS = Integer.getInteger("vritti.kill.rounds", 1);
    private static final int EPISODES = Integer.getInteger("vritti.kill.episodes", 800);
    private static final long MOST_SECONDS = 300;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path home;
    private Path lines;

    @BeforeEach
    void lines() throws IOException {
        home = folder.resolve("home");
        lines = EpisodeLines.write(folder.resolve("lines.jsonl"), EPISODES);
    }

    @Test
    void whenever_a_command_is_killed_nothing_is_lost_and_the_next_one_completes() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> all = imported();
        Path ids = Files.write(folder.resolve("ids"), all);
        Path exported = folder.resolve("exported.jsonl.gz");
        long[] tookMillis = {2_500, 2_500, 2_500, 2_500, 2_500};
        for (int round = 0; round < ROUNDS; round++) {
            String where = "seed " + seed + ", round " + round;
            delete(home);
            kill(tookMillis, 0, random, "import", lines.toString());
            assertThat(all).as(where + ", import").containsAll(inDatabase());
            succeed("import", lines.toString());
            assertThat(inDatabase()).as(where + ", import again").isEqualTo(all);

            Files.deleteIfExists(exported);
            kill(tookMillis, 1, random, "export", exported.toString());
            if (!Files.exists(exported)) {
                succeed("export", exported.toString());
            }
            assertThat(linesIn(exported)).as(where + ", export").isEqualTo(EPISODES);

            kill(tookMillis, 2, random, "archive", "@" + ids);
            assertThat(known()).as(where + ", archive").isEqualTo(all);
            run("archive", "@" + ids);
            assertThat(known()).as(where + ", archive again").isEqualTo(all);

            kill(tookMillis, 3, random, "restore", "--all");
            assertThat(known()).as(where + ", restore").isEqualTo(all);
            succeed("restore", "--all");
            assertThat(list()).as(where + ", restore again").isEqualTo(all);

            settings("vritti.retain.total=10");
            kill(tookMillis, 4, random, "retain");
            assertThat(known()).as(where + ", retain").isEqualTo(all);
            succeed("retain");
            assertThat(known()).as(where + ", retain again").isEqualTo(all);
            assertThat(list()).as(where + ", what retain leaves").hasSize(10);
            assertSound(where);
            System.out.println(where + ": nothing lost");
        }
        System.out.println("long commands killed: " + ROUNDS + " rounds over " + EPISODES + " episodes, seed " + seed);
    }

    @Test
    void two_imports_at_once_beside_a_host_that_fails_come_to_what_one_does() throws Exception {
        int failures = 0;
        try (LiveHost host = veto(home)) {
            Process first = start(command("import", lines.toString()));
            Process second = start(command("import", lines.toString()));
            while (first.isAlive() || second.isAlive()) {
                assertThat(host.shell("cat missing-" + failures++)).isEqualTo("exit 1");
                first.waitFor(200, TimeUnit.MILLISECONDS);
            }
            assertThat(first.exitValue()).isZero();
            assertThat(second.exitValue()).isZero();
            host.end();
        }
        assertThat(known()).hasSize(EPISODES + failures);
        assertSound("two imports");
    }

    @Test
    void what_was_imported_is_a_hint_until_it_has_failed_here() throws Exception {
        Path memory = folder.resolve("memory.jsonl");
        try (LiveHost host = veto(folder.resolve("elsewhere"))) {
            assertThat(host.shell("cat missing")).isEqualTo("exit 1");
            assertThat(host.shellUntilRefused("cat missing")).startsWith("refused NOT EXECUTED");
            host.end();
        }
        assertThat(Host.command(
                                folder,
                                "export",
                                "--home",
                                folder.resolve("elsewhere").toString(),
                                memory.toString())
                        .exitCode())
                .isZero();
        succeed("import", memory.toString());

        try (LiveHost host = veto(home)) {
            assertThat(host.shell("cat missing")).isEqualTo("exit 1");
            assertThat(host.shellUntilRefused("cat missing")).startsWith("refused NOT EXECUTED");
            host.end();
        }
        List<JsonNode> decisions = new Memory(home).decisions();
        assertThat(decisions.get(0).path("verdict").asText()).isEqualTo("HINT");
        assertThat(decisions.get(decisions.size() - 1).path("verdict").asText()).isEqualTo("BLOCK");
    }

    @Test
    void whoever_reads_the_beginning_of_an_export_gets_it_and_no_word_of_a_broken_pipe() throws Exception {
        succeed("import", lines.toString());
        String line = String.join(" ", command("export")) + " 2> " + folder.resolve("err") + " | head -n 1";
        Process head = start(List.of("sh", "-c", line));
        assertThat(head.inputReader().lines()).singleElement().asString().startsWith("{\"schema\":1,");
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    void without_room_an_import_says_so_and_a_file_of_before_stays() throws Exception {
        assumeThat(SmallDisk.isPossible()).as("namespaces of one's own").isTrue();
        Path disk = Files.createDirectories(folder.resolve("disk"));
        home = disk.resolve("home");
        // With SQLite's library and an empty memory there, all room but that of some hundred episodes is taken.
        Path empty = Files.createFile(folder.resolve("empty"));
        String begin = String.join(" ", command("import", empty.toString()));
        String import_ = String.join(" ", command("import", lines.toString()));
        String list = String.join(" ", command("list", "--json", "--limit", "1000000"));
        String free = "rm " + disk + "/filler";
        Process all = start(new SmallDisk(disk, 6)
                .with(List.of(
                        "sh",
                        "-c",
                        begin + "; cat /dev/zero > " + disk + "/filler; truncate -s -400K " + disk + "/filler; "
                                + import_ + "; echo exit $?; " + free + "; "
                                + import_ + "; echo exit $?; " + list + " | grep -c '\"action\"'")));
        List<String> said = all.inputReader().lines().toList();
        assertThat(said)
                .as("%s", said)
                .contains("exit 1")
                .anySatisfy(line -> assertThat(line).startsWith("vritti: ").containsIgnoringCase("full"));
        assertThat(said.subList(said.indexOf("exit 1") + 1, said.size()))
                .as("%s", said)
                .contains("exit 0", "" + EPISODES);
    }

    private LiveHost veto(Path memory) throws IOException {
        return Host.on(Jdks.own(), folder)
                .home(memory)
                .agent(Host.VETO_ALL)
                .main(ShellHost.class)
                .start();
    }

    /** Ends the command by {@code kill -9} at some moment of the time that it takes, as far as that is known from before. */
    private void kill(long[] tookMillis, int row, Random random, String... arguments) throws Exception {
        long startNanos = System.nanoTime();
        Process process = start(command(arguments));
        if (process.waitFor(1 + random.nextLong(tookMillis[row]), TimeUnit.MILLISECONDS)) {
            tookMillis[row] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
        }
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private Set<String> imported() throws Exception {
        succeed("import", lines.toString());
        Set<String> all = known();
        assertThat(all).hasSize(EPISODES);
        return all;
    }

    private static long linesIn(Path zipped) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(zipped)), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> line.endsWith("}")).count();
        }
    }

    /** The ids of what is in the database, by SQLite's own tool where there is one: it starts faster than a JVM. */
    private Set<String> inDatabase() throws Exception {
        if (!Files.exists(home.resolve("vritti.db"))) {
            return Set.of();
        }
        try {
            Process ids = start(List.of(
                    "sqlite3",
                    home.resolve("vritti.db").toString(),
                    "SELECT printf('ep-%010x', id) FROM episode; PRAGMA integrity_check"));
            Set<String> said = ids.inputReader().lines().collect(Collectors.toCollection(TreeSet::new));
            assertThat(said.remove("ok") || said.toString().contains("no such table"))
                    .as("%s", said)
                    .isTrue();
            said.removeIf(line -> !line.startsWith("ep-"));
            return said;
        } catch (IOException noSuchTool) {
            return known();
        }
    }

    /** The ids of all that is remembered, wherever it lies. */
    private Set<String> known() throws Exception {
        return list("--archived");
    }

    private Set<String> list(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("list", "--json", "--limit", "1000000"));
        arguments.addAll(List.of(more));
        Run run = run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as("%s", run).isZero();
        Set<String> ids = new TreeSet<>();
        JSON.readTree(run.stdout())
                .forEach(episode -> ids.add(episode.path("id").asText()));
        return ids;
    }

    private void settings(String line) throws IOException {
        Files.writeString(home.resolve("vritti.properties"), line + "\n");
    }

    private void succeed(String... arguments) throws Exception {
        assertThat(run(arguments))
                .satisfies(run -> assertThat(run.exitCode()).as("%s", run).isZero());
    }

    private Run run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--home");
        all.add(home.toString());
        return Host.command(folder, all.toArray(String[]::new));
    }

    private List<String> command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Host.jar().toString()));
        all.addAll(List.of(arguments));
        all.add("--home");
        all.add(home.toString());
        return all;
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** By SQLite's own tool, where there is one. */
    private void assertSound(String where) throws Exception {
        try {
            Process check = start(List.of("sqlite3", home.resolve("vritti.db").toString(), "PRAGMA integrity_check"));
            assertThat(check.inputReader().lines()).as(where).containsExactly("ok");
            assertThat(check.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (IOException noSuchTool) {
            System.out.println("sqlite3 is not installed: " + noSuchTool.getMessage());
        }
        assertThat(home.toFile().list()).noneMatch(name -> name.contains("corrupt"));
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
