package io.vritti.cli.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void what_one_home_exports_another_imports() throws IOException {
        Path from = folder.resolve("from");
        Path to = folder.resolve("to");
        record(from, "git push origin main");
        record(from, "make all");
        Path file = folder.resolve("memory.jsonl");

        CommandRun exported = CommandRun.at(from, "export", file.toString());
        assertThat(exported).isEqualTo(new CommandRun(0, "2 episodes in " + file + "\n", ""));
        assertThat(CommandRun.at(from, "export").out()).isEqualTo(Files.readString(file));

        CommandRun imported = CommandRun.at(to, "import", file.toString());
        assertThat(imported.out()).isEqualTo("2 new, 0 known already, 0 malformed.\n");
        assertThat(CommandRun.at(to, "list").out()).contains("git push origin main", "make all");
        assertThat(CommandRun.at(to, "export").out()).isEqualTo(Files.readString(file));
    }

    @Test
    void a_file_that_exists_is_not_written_over_unasked() throws IOException {
        Path home = folder.resolve("home");
        record(home, "make all");
        Path file = Files.writeString(folder.resolve("precious"), "mine");

        CommandRun refused = CommandRun.at(home, "export", file.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("exists already; name another file, or add --force");
        assertThat(file).hasContent("mine");

        assertThat(CommandRun.at(home, "export", "--force", file.toString()).exit())
                .isZero();
        assertThat(Files.readString(file)).contains("make all");
    }

    @Test
    void a_malformed_line_is_a_failure_that_names_it() throws IOException {
        Path file = Files.write(folder.resolve("lines"), List.of("{\"a\"", "{}"));

        CommandRun run = CommandRun.at(folder.resolve("home"), "import", file.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("0 new, 0 known already, 2 malformed.\n");
        assertThat(run.err()).contains("vritti: line 1: it is no JSON", "vritti: line 2: it has no \"schema\"");
    }

    @Test
    void packed_lines_are_known_by_how_they_begin_and_what_a_cut_file_still_has_goes_in() throws IOException {
        Path from = folder.resolve("from");
        record(from, "make all");
        Path packed = folder.resolve("memory.gz");
        assertThat(CommandRun.at(from, "export", packed.toString()).exit()).isZero();
        Path renamed = Files.move(packed, folder.resolve("memory"));
        assertThat(CommandRun.at(folder.resolve("to"), "import", renamed.toString())
                        .out())
                .startsWith("1 new, ");

        byte[] whole = Files.readAllBytes(renamed);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 9));
        CommandRun run = CommandRun.at(folder.resolve("cut-home"), "import", cut.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("cut is damaged or was cut short");

        Path zstd = Files.write(folder.resolve("z"), new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0});
        assertThat(CommandRun.at(folder.resolve("to"), "import", zstd.toString())
                        .err())
                .contains("is compressed by zstd: zstdcat");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16, is text in UTF-16: iconv -f UTF-16 -t UTF-8",
        "UTF-16LE, is text in UTF-16: iconv",
        "UTF-16BE, is text in UTF-16: iconv",
        "array, line 1: it is not an object by itself",
        "laid out, line 1: it is not an object by itself",
        "gzip's mark, is damaged or was cut short (Unsupported compression method)",
        "half of gzip's header, is damaged or was cut short (it ends amid gzip's header)",
        "folder, is a folder; name the file",
    })
    void a_file_of_another_form_is_told_by_what_it_is_and_how_it_becomes_lines(String form, String told)
            throws IOException {
        Path from = folder.resolve("from");
        record(from, "make all");
        String line = CommandRun.at(from, "export").out().strip();
        Path file = folder.resolve("file");
        switch (form) {
            case "array" -> Files.writeString(file, "[" + line + ",\n" + line + "]\n");
            case "laid out" -> Files.writeString(file, "{\n \"schema\": 1\n}\n");
            case "gzip's mark" -> Files.write(file, new byte[] {0x1f, (byte) 0x8b, 'n', 'o', 1, 2, 3, 4, 5, 6, 7});
            case "half of gzip's header" -> Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8});
            case "folder" -> Files.createDirectory(file);
            default -> Files.writeString(file, line + "\n", Charset.forName(form));
        }

        CommandRun run = CommandRun.at(folder.resolve("to"), "import", file.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vritti.db", "vritti.properties", "OFF", "archive/x.jsonl", "../home/new"})
    void an_export_never_writes_into_a_home(String name) throws IOException {
        Path home = folder.resolve("home");
        record(home, "make all");

        CommandRun run =
                CommandRun.at(home, "export", "--force", home.resolve(name).toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("lies in the home " + home, "name one in another folder");
        assertThat(CommandRun.at(home, "list").out()).contains("make all");
    }

    @Test
    void an_export_into_a_folder_that_is_not_there_names_it() throws IOException {
        Path home = folder.resolve("home");
        record(home, "make all");

        CommandRun run = CommandRun.at(home, "export", folder + "/none/memory.jsonl");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("there is no folder " + folder.resolve("none"));
    }

    @Test
    void of_many_malformed_lines_some_are_named_and_all_are_counted() throws IOException {
        Path file = Files.write(folder.resolve("lines"), Collections.nCopies(1_000, "no"));

        CommandRun run = CommandRun.at(folder.resolve("home"), "import", file.toString());
        assertThat(run.out()).isEqualTo("0 new, 0 known already, 1000 malformed.\n");
        assertThat(run.err().lines()).hasSize(21).last().isEqualTo("vritti: and 980 more");
    }

    @Test
    void what_an_ended_export_left_behind_is_written_over_and_nothing_but_a_regular_file_is_replaced()
            throws IOException {
        Path home = folder.resolve("home");
        record(home, "make all");
        Path file = folder.resolve("memory.jsonl");
        Files.writeString(
                folder.resolve("memory.jsonl.partial"), "half of one, longer than what will be written".repeat(99));

        assertThat(CommandRun.at(home, "export", file.toString()).exit()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(folder.resolve("memory.jsonl.partial")).doesNotExist();
        assertThat(CommandRun.at(home, "export", "--force", folder.toString()).err())
                .contains("is no regular file");
    }

    private static void record(Path home, String command) {
        CommandRun run = CommandRun.at(home, "record", "--error", "it does not work: " + command, command);
        assertThat(run.exit()).as(run.toString()).isZero();
    }
}
