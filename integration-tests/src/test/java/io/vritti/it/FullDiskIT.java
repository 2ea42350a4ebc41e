package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vritti.it.host.ShellHost;
import io.vritti.it.kyrodb.SmallDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every long command on a disk that is really full, beside a program with the agent whose home it is; with {@code -Dvritti.test.disk=full},
 * because it takes a minute (RATIONALE.md).
 */
@EnabledIfSystemProperty(named = "vritti.test.disk", matches = "full")
class FullDiskIT {

    private static final int EPISODES = 800;

    /** SQLite's library, the memory, and as much again. */
    private static final int MEGABYTES = 12;

    private static final long MOST_SECONDS = 300;
    private static final Pattern ID = Pattern.compile("\"id\" : \"(ep-[0-9a-f]{10})\"");

    @TempDir
    private Path folder;

    private Path disk;
    private Path home;
    private Path elsewhere;
    private Path cold;

    @BeforeEach
    void disk() throws IOException {
        assumeThat(SmallDisk.isPossible())
                .as("a disk of one's own can be mounted")
                .isTrue();
        disk = Files.createDirectories(folder.resolve("disk"));
        home = disk.resolve("home");
        elsewhere = folder.resolve("elsewhere");
        cold = folder.resolve("cold");
    }

    @Test
    void without_room_each_long_command_says_so_loses_nothing_and_works_once_there_is_some() throws Exception {
        Path lines = EpisodeLines.write(folder.resolve("lines.jsonl"), EPISODES);
        try (LiveHost host = Host.on(Jdks.own(), folder)
                .through(new SmallDisk(disk, MEGABYTES).with(List.of()))
                .home(home)
                .agent(Host.VETO_ALL)
                .main(ShellHost.class)
                .start()) {
            Disk full = new Disk(host.pid());
            assertThat(host.shell("cat missing-0")).isEqualTo("exit 1");
            full.succeed("import", lines.toString());
            Await.upTo(Duration.ofSeconds(20), full::all, known -> known.size() == EPISODES + 1);
            Set<String> all = full.all();
            Path ids = Files.write(folder.resolve("ids"), all);

            full.fill();
            full.fail(home, "archive", "@" + ids, "--to", cold.toString());
            assertThat(full.all()).as("readable where it is full").isEqualTo(all);
            assertThat(host.shell("cat missing-1")).isEqualTo("exit 1");
            full.fail(home, "import", lines("more").toString());
            full.fail(
                    disk.resolve("out.jsonl"),
                    "export",
                    disk.resolve("out.jsonl").toString());
            assertThat(full.sh("ls " + disk)).doesNotContain("out.jsonl");
            assertThat(full.sh(full.line("export") + " > " + disk.resolve("out") + " 2> " + folder.resolve("err")
                            + "; echo $?"))
                    .isEqualTo("1\n");
            assertThat(folder.resolve("err")).content().contains("the output could not be written");

            full.makeRoom();
            full.sh("echo vritti.retain.total=10 > " + home.resolve("vritti.properties"));
            full.fill();
            full.fail(home, "retain");
            full.makeRoom();
            full.sh("rm " + home.resolve("vritti.properties"));
            assertThat(full.all()).as("after retain").containsAll(all);

            full.sh(full.line("archive", "@" + ids, "--to", cold.toString()));
            assertThat(full.all()).as("put away").containsAll(all);
            full.fill();
            full.fail(home, "restore", "--all");
            assertThat(full.all()).as("after restore").containsAll(all);
            full.makeRoom();
            full.succeed("restore", "--all");
            assertThat(full.all("list")).as("after restore with room").containsAll(all);

            full.sh("cp -r " + home + " " + elsewhere + "; mkdir -m 700 " + disk.resolve("cold"));
            full.fill();
            Path memory = home;
            home = elsewhere;
            full.fail(
                    disk.resolve("cold"),
                    "archive",
                    "@" + ids,
                    "--to",
                    disk.resolve("cold").toString());
            assertThat(full.all("list")).as("where the folder is full").containsAll(all);
            home = memory;
            full.makeRoom();

            assertThat(host.shellUntilRefused("cat missing-0")).startsWith("refused NOT EXECUTED");
            assertThat(host.end().lines()).allSatisfy(line -> assertThat(line).startsWith("vritti: "));
        }
    }

    private Path lines(String name) throws IOException {
        List<String> more = new ArrayList<>();
        for (String line : Files.readAllLines(EpisodeLines.write(folder.resolve(name), EPISODES))) {
            more.add(line.replace("cat ", "head ").replace("\"action_key\":\"0", "\"action_key\":\"1"));
        }
        return Files.write(folder.resolve(name), more);
    }

    /** The disk as the program sees it, in whose namespace it is. */
    private final class Disk {

        private final long pid;

        Disk(long pid) {
            this.pid = pid;
        }

        void fill() throws Exception {
            sh("cat /dev/zero > " + disk + "/filler 2> /dev/null; true");
        }

        void makeRoom() throws Exception {
            sh("rm " + disk + "/filler");
        }

        void succeed(String... arguments) throws Exception {
            assertThat(sh(line(arguments) + "; echo exit $?")).endsWith("exit 0\n");
        }

        /** It says where, and what to do. */
        void fail(Path where, String... arguments) throws Exception {
            String said = sh(line(arguments) + " | head -c 2000; echo exit ${PIPESTATUS[0]}");
            assertThat(said)
                    .as(Arrays.toString(arguments))
                    .contains("vritti: ")
                    .contains(where.toString())
                    .containsPattern("make room|No space left")
                    .doesNotContain("fault of Vritti")
                    .endsWith("exit 1\n");
        }

        Set<String> all() throws Exception {
            return all("list", "--archived");
        }

        Set<String> all(String... how) throws Exception {
            List<String> arguments = new ArrayList<>(List.of(how));
            arguments.addAll(List.of("--json", "--limit", "1000000"));
            String said = sh(line(arguments.toArray(String[]::new)));
            Set<String> ids = new TreeSet<>();
            for (Matcher id = ID.matcher(said); id.find(); ) {
                assertThat(ids.add(id.group(1))).as("once: " + id.group(1)).isTrue();
            }
            return ids;
        }

        String line(String... arguments) {
            return Jdks.own().tool("java") + " -XX:TieredStopAtLevel=1 -jar " + Host.jar() + " "
                    + String.join(" ", arguments) + " --home " + home + " 2>&1";
        }

        String sh(String line) throws Exception {
            Process process = new ProcessBuilder(
                            "nsenter",
                            "--user",
                            "--mount",
                            "--preserve-credentials",
                            "--target",
                            Long.toString(pid),
                            "bash",
                            "-c",
                            line)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            return said;
        }
    }
}
