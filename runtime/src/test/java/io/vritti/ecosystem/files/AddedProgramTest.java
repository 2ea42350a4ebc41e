package io.vritti.ecosystem.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.program.ExampleCall;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adds programs as CONTRIBUTING says, by one row each, to tables that did not have them. */
class AddedProgramTest {

    private static final Path TABLES = Path.of("src/main/java/io/vritti/program");
    private static final Path CONTRIBUTING = Path.of("../CONTRIBUTING.md");
    private static final Pattern ROW = Pattern.compile("(?m)^ {12}(?:bat|rg)[ ,](?:.*\\\\\n)*.*\n");

    private static final int PROGRAMS = 2;

    @TempDir
    Path folder;

    @Test
    void the_rows_of_the_document_are_all_that_a_program_needs_to_be_refused_and_to_run_after_the_fix()
            throws Exception {
        String table = Files.readString(TABLES.resolve("TextTools.java"));
        List<String> added = rows(Files.readString(CONTRIBUTING));
        assertThat(rows(table)).isEqualTo(added);
        String without = ROW.matcher(table).replaceAll("");
        String with = without.replaceFirst(
                "(?m)^ {12}tac ", Matcher.quoteReplacement(String.join("", added)) + "            tac ");

        List<String> before = results(without, "before");
        List<String> after = results(with, "after");

        assertThat(before).hasSameSizeAs(after).noneMatch(result -> result.contains("refused"));
        assertThat(after)
                .filteredOn(result -> !excused(result))
                .hasSizeGreaterThan(PROGRAMS)
                .allMatch(result -> result.contains("refused, runs after the fix, refused when it is so again"));
    }

    /** True where the example of the row says why the situation is not recognised. */
    private static boolean excused(String result) {
        String[] parts = result.split("\t");
        return ExampleCall.all().stream()
                .anyMatch(call ->
                        call.needing().equals(parts[0]) && call.unrecognised().containsKey(parts[1]));
    }

    private static List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            rows.add(row.group());
        }
        assertThat(rows).hasSize(PROGRAMS);
        return rows;
    }

    /** What happens with the two programs when this is the source of the table. */
    private List<String> results(String source, String name) throws Exception {
        Path sources = Files.createDirectories(folder.resolve(name + "-sources"));
        Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
        Path worlds = Files.createDirectories(folder.resolve(name));
        Files.writeString(sources.resolve("TextTools.java"), source);
        // The compiler copies the text of a table into the class that reads it.
        Files.copy(TABLES.resolve("ProgramTable.java"), sources.resolve("ProgramTable.java"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> java = Files.list(sources)) {
            List<String> options =
                    List.of("-d", classes.toString(), "-cp", SituationsProcess.classPath(), "-proc:none");
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java.toList()))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return SituationsProcess.results(worlds, classes + File.pathSeparator, "bat", "rg");
    }
}
