package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.terminal.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {

    private static final String IMAGE_MODEL = "vritti.embed.image.model";
    private static final File PICTURES = new File("src/test/resources/io/vritti/embed/pictures").getAbsoluteFile();
    private static final Pattern ID = Pattern.compile("ep-[0-9a-f]{10}");

    @TempDir
    Path home;

    @AfterEach
    void noModel() {
        System.clearProperty(IMAGE_MODEL);
    }

    @Test
    void what_a_person_tells_is_remembered_classified_and_redacted() {
        CommandRun record = CommandRun.at(
                home,
                "record",
                "--error",
                "fatal: could not read Username for 'https://ada:hunter2secret@git.example.com'",
                "--code",
                "128",
                "--goal",
                "publish the release",
                "--tag",
                "release",
                "git",
                "push",
                "--tags");

        assertThat(record.err()).isEmpty();
        assertThat(record.exit()).isZero();
        assertThat(record.out()).contains("git push --tags", "permission_error").doesNotContain("hunter2secret");
        String show = CommandRun.at(home, "show", id(record)).out();
        assertThat(show)
                .contains("publish the release", "release", "exit code 128")
                .doesNotContain("hunter2secret");
    }

    @Test
    void what_a_person_tells_is_reflected_on_by_rules() {
        CommandRun record = CommandRun.at(home, "record", "--error", "sh: 1: jqq: not found", "--code", "127", "jqq .");

        assertThat(CommandRun.at(home, "show", id(record)).out())
                .contains("reflection:", "by rules")
                .containsPattern("root cause: .*jqq");
    }

    @Test
    void told_twice_it_is_one_episode_and_never_reason_enough_for_a_veto() {
        CommandRun first = CommandRun.at(home, "record", "--error", "boom: it broke", "ls -l");
        CommandRun second = CommandRun.at(home, "record", "--error", "boom: it broke", "ls -l");

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.out()).contains("2 times");
        CommandRun check = CommandRun.at(home, "check", "ls -l");
        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("boom: it broke");
    }

    @Test
    void check_names_failures_of_like_calls_with_the_words_that_differ() {
        CommandRun record = CommandRun.at(home, "record", "--error", "unknown option: -s", "php -s localhost:8080");

        CommandRun check = CommandRun.at(home, "check", "php -S localhost:8080");

        assertThat(check.exit()).isZero();
        assertThat(check.out())
                .startsWith("Runs: php -S localhost:8080\n")
                .contains(id(record), "(-s there, -S here)", "Decided in ");
        assertThat(CommandRun.at(home, "check", "--json", "php -S localhost:8080")
                        .out())
                .contains("\"difference\" : \"-s there, -S here\"", "\"similarity\" : ", "\"decided_micros\" : ");
    }

    @Test
    void the_error_may_come_from_a_file() throws IOException {
        Path log = Files.writeString(home.resolve("build.log"), "compiling\nerror: cannot find symbol\n");

        assertThat(CommandRun.at(home, "record", "--error", "@" + log, "javac A.java")
                        .out())
                .contains("error: cannot find symbol");
    }

    @Test
    void a_picture_of_a_failure_is_found_by_another_like_it() {
        System.setProperty(IMAGE_MODEL, new File(PICTURES, "tiles.onnx").getPath());
        CommandRun wide = CommandRun.at(
                home, "record", "--error", "the page is blank", "--image", picture("wide.png"), "GET", "http://h/page");
        CommandRun tall = CommandRun.at(home, "record", "--error", "a dialog is in the way", "click the button");
        assertThat(CommandRun.at(home, "record", "--episode", id(tall), "--image", picture("tall.png"))
                        .out())
                .contains("pictures:");

        CommandRun search = CommandRun.at(home, "search", "--image", picture("wide.png"), "--least", "0.9");
        assertThat(search.exit()).as(search.err()).isZero();
        assertThat(search.out())
                .contains(id(wide), "picture at 1.00")
                .doesNotContain(id(tall))
                .doesNotContain("only words");
        assertThat(CommandRun.at(home, "search", "--image", picture("tall.png"), "--json", "dialog")
                        .out())
                .contains(id(tall), "\"picture\" : 0.99");
    }

    @Test
    void a_picture_that_cannot_be_used_leaves_nothing_behind() {
        CommandRun noModel = CommandRun.at(
                home, "record", "--error", "the page is blank", "--image", picture("wide.png"), "GET", "http://h/");
        assertThat(noModel.exit()).isEqualTo(ExitCode.NO);
        assertThat(noModel.err()).contains(IMAGE_MODEL);

        System.setProperty(IMAGE_MODEL, new File(PICTURES, "tiles.onnx").getPath());
        CommandRun noPicture = CommandRun.at(
                home, "record", "--error", "blank", "--image", picture("pictures.py"), "GET", "http://h/");
        assertThat(noPicture.err()).contains("pictures.py", "PNG");
        assertThat(CommandRun.at(home, "list").out()).startsWith("Nothing has failed yet");
    }

    @Test
    void what_is_missing_or_contradicts_itself_is_said() {
        wrong("a command line, or a method and a URL", "record", "--error", "x");
        wrong("--error", "record", "ls");
        wrong("no failure", "record", "--error", "x", "--code", "0", "ls");
        wrong("Either a call or --episode", "record", "--episode", "ep-0", "--image", "a.png", "ls");
        wrong("takes --image and --resolution only", "record", "--episode", "ep-0", "--error", "x");
        wrong("Say what to attach", "record", "--episode", "ep-0");
        wrong("some words, a picture", "search");
        assertThat(CommandRun.at(home, "record", "--episode", "ep-0", "--resolution", "x")
                        .err())
                .contains("nothing is known under \"ep-0\"");
    }

    @Test
    void what_is_put_away_is_left_out_until_it_is_taken_out_again() {
        String id = id(CommandRun.at(home, "record", "--error", "boom: it broke", "ls -l"));

        assertThat(CommandRun.at(home, "archive", id).out()).startsWith("Archived: " + id + "  ls -l\n");
        assertThat(CommandRun.at(home, "list").out()).doesNotContain(id);
        assertThat(CommandRun.at(home, "search", "boom").out()).doesNotContain(id);
        assertThat(CommandRun.at(home, "list", "--archived").out()).contains(id);
        assertThat(CommandRun.at(home, "search", "--archived", "boom").out()).contains(id);
        assertThat(CommandRun.at(home, "show", id).out()).contains("archived:");

        assertThat(CommandRun.at(home, "restore", id).out()).startsWith("Restored: ");
        assertThat(CommandRun.at(home, "list").out()).contains(id);
        assertThat(CommandRun.at(home, "archive", "ep-0").exit()).isEqualTo(ExitCode.NO);
    }

    private void wrong(String said, String... command) {
        CommandRun run = CommandRun.at(home, command);
        assertThat(run.exit()).as(said).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(said);
        assertThat(run.out()).isEmpty();
    }

    private static String picture(String name) {
        return new File(PICTURES, name).getPath();
    }

    private static String id(CommandRun run) {
        Matcher id = ID.matcher(run.out());
        assertThat(id.find()).as(run.out() + run.err()).isTrue();
        return id.group();
    }
}
