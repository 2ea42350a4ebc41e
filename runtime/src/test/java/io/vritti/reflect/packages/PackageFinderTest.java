package io.vritti.reflect.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.episode.Reflection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

/** Real files of each package manager, small, below a folder that stands for the root of a file system. */
class PackageFinderTest {

    private static final String XXD = "bash: line 1: xxd: command not found";

    @TempDir
    Path root;

    private PackageFinder finder;

    @BeforeEach
    void find_below_the_root() {
        finder = new PackageFinder(root, root.resolve("home/me"), false);
    }

    @Test
    void nothing_is_known_of_a_machine_without_databases() {
        assertThat(finder.in(XXD)).isEmpty();
        assertThat(finder.in("fatal error: zlib.h: No such file or directory")).isEmpty();
        assertThat(finder.in("all is well")).isEmpty();
    }

    @Test
    void the_database_of_command_not_found_names_the_package_of_a_program() throws Exception {
        SQLiteJDBCLoader.initialize();
        commandsDatabase();

        assertThat(finder.in(XXD)).hasValueSatisfying(found -> {
            assertThat(found.packageName()).isEqualTo("xxd");
            assertThat(found.sentence()).isEqualTo("install the package `xxd` (apt), which brings the program `xxd`");
            assertThat(found.suggestion()).isNull();
        });
        assertThat(finder.in("sh: 1: vimdiff: not found").orElseThrow().packageName())
                .isEqualTo("vim");
        assertThat(finder.in("sh: 1: nothing: not found")).isEmpty();
    }

    @Test
    void the_list_of_commands_that_apt_fetches_names_the_package_of_a_program() throws IOException {
        write("var/lib/apt/lists/x_dists_noble_main_cnf_Commands-amd64", """
                suite: noble
                component: main

                name: vim-common
                version: 2:9.1
                commands: helpztags,xxd

                name: other
                commands: xx
                """);

        assertThat(finder.in(XXD).orElseThrow().packageName()).isEqualTo("vim-common");
    }

    @Test
    void the_contents_of_packages_name_the_one_of_a_program_and_of_a_header() throws IOException {
        Path contents = root.resolve("var/lib/apt/lists/x_dists_bookworm_Contents-amd64.gz");
        Files.createDirectories(contents.getParent());
        gzip(contents, """
                usr/bin/xxd                                             editors/xxd
                usr/share/doc/xxd                                       editors/xxd-doc
                usr/include/demo/part.h                                 libdevel/libdemo-dev
                usr/include/x86_64-linux-gnu/demo.h                     universe/libdevel/libdemo-dev
                usr/lib/x86_64-linux-gnu/libdemo.so.2                   libs/libdemo2
                usr/lib/x86_64-linux-gnu/libdemo.so                     libdevel/libdemo-dev
                usr/lib/x86_64-linux-gnu/pkgconfig/demo.pc              libdevel/libdemo-dev
                usr/bin/both                                            net/one,net/two
                """);

        assertThat(name(XXD)).isEqualTo("xxd");
        assertThat(name("a.c:1:10: fatal error: demo.h: No such file or directory"))
                .isEqualTo("libdemo-dev");
        assertThat(name("a.c:1:10: fatal error: demo/part.h: No such file or directory"))
                .isEqualTo("libdemo-dev");
        assertThat(name("x: error while loading shared libraries: libdemo.so.2: cannot open shared object file"))
                .isEqualTo("libdemo2");
        assertThat(name("/usr/bin/ld: cannot find -ldemo: No such file or directory"))
                .isEqualTo("libdemo-dev");
        assertThat(name("No package 'demo' found")).isEqualTo("libdemo-dev");
        // Of two that bring it, none is the answer; and what lies deeper would not be found under this name.
        assertThat(finder.in("sh: 1: both: not found")).isEmpty();
        assertThat(finder.in("a.c:1:10: fatal error: part.h: No such file or directory"))
                .isEmpty();
    }

    @Test
    void a_name_that_follows_from_what_is_missing_counts_only_where_there_is_such_a_package() throws IOException {
        write(
                "var/lib/apt/lists/x_main_binary-amd64_Packages",
                "Package: zlib1g-dev\nVersion: 1\n\nPackage: libdemo-3-1\n\nPackage: xxd\n");

        assertThat(name("fatal error: zlib.h: No such file or directory")).isEqualTo("zlib1g-dev");
        assertThat(name("cannot find -lz: No such file or directory")).isEqualTo("zlib1g-dev");
        assertThat(name("error while loading shared libraries: libdemo-3.so.1: cannot open shared object file"))
                .isEqualTo("libdemo-3-1");
        assertThat(finder.in(XXD).orElseThrow().sentence())
                .isEqualTo("install the package `xxd` (apt), whose name is that of the program `xxd`");
        assertThat(finder.in("fatal error: openssl/ssl.h: No such file or directory"))
                .isEmpty();
    }

    @Test
    void what_is_installed_is_told_with_its_place() throws IOException {
        program("usr/sbin/visudo");
        program("usr/lib/demo/bin/helper");
        program("home/me/.local/bin/tool");
        write("usr/lib/demo/pkgconfig/demo.pc", "Name: demo\n");
        write(
                "var/lib/dpkg/info/demo.list",
                "/.\n/usr/lib/demo\n/usr/lib/demo/bin/helper\n/usr/lib/demo/pkgconfig/demo.pc\n");

        assertThat(finder.in("sh: 1: visudo: not found").orElseThrow().sentence())
                .isEqualTo("the program `visudo` is installed at /usr/sbin/visudo,"
                        + " where the PATH of the call does not lead: call it by that path");
        assertThat(finder.in("sh: 1: tool: not found").orElseThrow().sentence()).contains("~/.local/bin/tool");
        assertThat(finder.in("No package 'demo' found").orElseThrow().sentence())
                .contains("/usr/lib/demo/pkgconfig/demo.pc");
        // A file that happens to have the name of a program, in a folder where no programs are.
        assertThat(finder.in("sh: 1: helper: not found")).isEmpty();
    }

    @Test
    void alpines_index_names_what_brings_a_program_a_library_and_a_pkg_config_file() throws IOException {
        Path index = root.resolve("var/cache/apk/APKINDEX.1234abcd.tar.gz");
        Files.createDirectories(index.getParent());
        gzip(
                index,
                "C:Q1\nP:zlib-dev\nV:1.3\np:pc:zlib=1.3\n\nP:zlib\np:so:libz.so.1=1.3.1\n\nP:xxd\np:cmd:xxd=9.0-r0\n\n");

        assertThat(name(XXD)).isEqualTo("xxd");
        assertThat(finder.in(XXD).orElseThrow().sentence()).contains("(apk)");
        assertThat(name("No package 'zlib' found")).isEqualTo("zlib-dev");
        assertThat(name("Error loading shared library libz.so.1: No such file or directory (needed by x)"))
                .isEqualTo("zlib");
    }

    @Test
    void a_module_is_told_by_the_distribution_that_brings_it_where_that_is_known() {
        assertThat(finder.in("ModuleNotFoundError: No module named 'cv2'")).hasValueSatisfying(found -> {
            assertThat(found.packageName()).isEqualTo("opencv-python");
            assertThat(found.suggestion()).isEqualTo(new Reflection.Suggestion("pip install opencv-python", false));
        });
        // It may be the project's own, and anybody may have registered the name.
        assertThat(finder.in("ModuleNotFoundError: No module named 'my_app'")).isEmpty();
    }

    @Test
    void a_command_that_installs_is_suggested_only_where_it_needs_no_other_user_and_changes_no_machine()
            throws IOException {
        write("var/lib/apt/lists/x_main_binary-amd64_Packages", "Package: xxd\n");

        assertThat(new PackageFinder(root, null, true).in(XXD).orElseThrow().suggestion())
                .isEqualTo(new Reflection.Suggestion("apt-get install -y xxd", false));
        assertThat(finder.in(XXD).orElseThrow().suggestion()).isNull();
    }

    @Test
    void a_name_in_a_list_that_is_more_than_a_name_is_not_told() throws IOException {
        write("var/lib/apt/lists/x_Contents-amd64", "usr/bin/xxd   editors/xxd;curl\n");

        assertThat(finder.in(XXD)).isEmpty();
    }

    @Test
    void damaged_and_foreign_files_say_nothing() throws IOException {
        write("var/lib/apt/lists/x_Contents-amd64.gz", "not packed");
        write("var/lib/apt/lists/x_Packages.lz4", "not packed");
        write("var/lib/apt/lists/y_Packages.xz", "Package");
        write("var/lib/command-not-found/commands.db", "no database");
        Files.createDirectories(root.resolve("var/lib/dpkg/info/folder.list"));
        Files.createDirectories(root.resolve("var/cache/apk/APKINDEX.x.tar.gz"));

        assertThat(finder.in(XXD)).isEmpty();
        assertThat(finder.in("sh: 1: ../../etc/passwd: not found")).isEmpty();
    }

    @Test
    void a_name_is_looked_up_once() throws IOException {
        assertThat(finder.in(XXD)).isEmpty();
        write("var/lib/apt/lists/x_Contents-amd64", "usr/bin/xxd   editors/xxd\n");

        assertThat(finder.in(XXD)).isEmpty();
        assertThat(new PackageFinder(root, null, false).in(XXD)).isPresent();
    }

    @Test
    void reading_ends_at_its_limit() throws IOException {
        Files.createDirectories(root);
        gzip(root.resolve("list.gz"), "a\nb\nc\n".repeat(1_000));
        int[] lines = {0};
        Listing.read(root.resolve("list.gz"), new ReadLimit(200, 60_000), line -> {
            lines[0]++;
            return false;
        });

        assertThat(lines[0]).isEqualTo(100);
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_is_not_begun() throws IOException {
        write("list", "a\n".repeat(100));
        ReadLimit limit = new ReadLimit(100, 60_000);
        Listing.read(root.resolve("list"), limit, line -> {
            throw new AssertionError(line);
        });

        assertThat(limit.wasReached()).isTrue();
    }

    private String name(String output) {
        return finder.in(output).map(Bringing::packageName).orElse("nothing");
    }

    private void commandsDatabase() throws IOException, SQLException {
        Path database = root.resolve("var/lib/command-not-found/commands.db");
        Files.createDirectories(database.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String line : List.of(
                    "CREATE TABLE commands (cmdID INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, pkgID INTEGER NOT NULL, command TEXT)",
                    "CREATE TABLE packages (pkgID INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT, version TEXT, component TEXT, priority INTEGER)",
                    "INSERT INTO packages VALUES (1, 'xxd', '2:9.0', 'main', 120), (2, 'vim-tiny', '2:9.0', 'main', 10), (3, 'vim', '2:9.0', 'main', 120)",
                    "INSERT INTO commands (pkgID, command) VALUES (1, 'xxd'), (2, 'vimdiff'), (3, 'vimdiff')")) {
                statement.executeUpdate(line);
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void program(String path) throws IOException {
        write(path, "#!/bin/sh\n");
        assertThat(root.resolve(path).toFile().setExecutable(true)).isTrue();
    }

    private static void gzip(Path file, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }
}
