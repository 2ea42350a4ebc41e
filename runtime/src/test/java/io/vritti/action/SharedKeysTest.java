package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedKeysTest {

    @TempDir
    Path folder;

    private final SharedKeys keys = new SharedKeys();

    @Test
    void two_clones_of_one_repository_are_one_place() throws IOException {
        Path first = repository("first", "git@github.com:acme/app.git");
        Path second = repository("somewhere/else", "https://token@GitHub.com/acme/app");
        Files.createDirectories(first.resolve("api"));
        Files.createDirectories(second.resolve("api"));
        assertThat(key(first.resolve("api"), "npm test")).isEqualTo(key(second.resolve("api"), "npm test"));
        assertThat(key(first, "sh " + first + "/x.sh && cat " + first + "/api/y"))
                .isEqualTo(key(second, "sh " + second + "/x.sh && cat " + second + "/api/y"));

        assertThat(key(first, "npm test")).isNotEqualTo(key(first.resolve("api"), "npm test"));
        assertThat(key(first, "npm test")).isNotEqualTo(key(second, "npm run test"));
        assertThat(key(first, "cat " + first + "er/y")).isNotEqualTo(key(second, "cat " + second + "er/y"));
    }

    @Test
    void other_repository_is_another_place() throws IOException {
        assertThat(key(repository("first", "git@github.com:acme/app.git"), "npm test"))
                .isNotEqualTo(key(repository("second", "git@github.com:acme/lib.git"), "npm test"));
        assertThat(key(repository("third", null), "npm test"))
                .isNotEqualTo(key(repository("fourth", null), "npm test"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pom.xml        | <project><parent><groupId>p</groupId><artifactId>parent</artifactId></parent><dependencies><dependency><artifactId>d</artifactId></dependency></dependencies><artifactId>a</artifactId></project> | maven:p:a
            package.json   | {"author":{"name":"x"},"scripts":{"name":"y"},"name":"@acme/a","version":"1"} | npm:@acme/a
            Cargo.toml     | [package]~version = "1"~name = "a" | cargo:a
            go.mod         | module example.com/a~~go 1.22 | go:example.com/a
            pyproject.toml | [build-system]~name = "no"~[project]~name = "a" | python:a
            """)
    void project_without_a_remote_has_the_name_of_its_build_file(String file, String content, String identity)
            throws IOException {
        for (String copy : List.of("one", "two/deeper")) {
            Path project = Files.createDirectories(folder.resolve(copy));
            Files.writeString(project.resolve(file), content.replace('~', '\n'));
            assertThat(new Projects().of(project.toString()))
                    .isEqualTo(new Project(identity, project.toString(), false));
        }
        assertThat(key(folder.resolve("one"), "make")).isEqualTo(key(folder.resolve("two/deeper"), "make"));
    }

    @Test
    void home_has_one_name_everywhere() {
        assertThat(key("/home/ann/notes", "cat /home/ann/x", "/home/ann"))
                .isEqualTo(key("/Users/bob/notes", "cat /Users/bob/x", "/Users/bob"));
        assertThat(key("/home/ann/notes", "cat /home/anna/x", "/home/ann"))
                .isNotEqualTo(key("/Users/bob/notes", "cat /Users/boba/x", "/Users/bob"));
    }

    @Test
    void temporary_script_is_its_content() throws IOException {
        Path first = Files.writeString(Files.createTempFile("run", ".sh"), "cat data.csv\n");
        Path second = Files.writeString(Files.createTempFile("run", ".sh"), "cat data.csv\n");
        Path other = Files.writeString(Files.createTempFile("run", ".sh"), "cat data.tsv\n");
        try {
            SharedKey shared = keys.of(process("/", "bash " + first, "/root"));
            assertThat(shared.places()).containsExactly("", "/root", first.toString());
            assertThat(key("/", "bash " + second, "/root")).isEqualTo(shared.key());
            assertThat(key("/", "bash " + other, "/root")).isNotEqualTo(shared.key());
            assertThat(process("/", first.toString(), "/root").family())
                    .isEqualTo(process("/", second.toString(), "/root").family());
        } finally {
            for (Path path : List.of(first, second, other)) {
                Files.delete(path);
            }
        }
    }

    @Test
    void request_is_the_same_with_another_credential_and_not_with_another_header() {
        assertThat(request("Bearer a", "x")).isEqualTo(request("Bearer b", "x")).isNotEqualTo(request("Bearer a", "y"));
    }

    private ActionKey request(String credential, String tenant) {
        return keys.of(new HttpAction(
                        "GET",
                        URI.create("https://api.example.com/x"),
                        Map.of("Authorization", List.of(credential), "X-Tenant", List.of(tenant)),
                        RequestBody.NONE,
                        text -> text))
                .key();
    }

    private ActionKey key(Path directory, String script) {
        return key(directory.toString(), script, "/root");
    }

    private ActionKey key(String directory, String script, String home) {
        return keys.of(process(directory, script, home)).key();
    }

    private static ProcessAction process(String directory, String script, String home) {
        return new ProcessAction(
                List.of("bash", "-c", script),
                directory,
                Map.of("HOME", home, "PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private Path repository(String name, String origin) throws IOException {
        Path root = folder.resolve(name);
        Path git = Files.createDirectories(root.resolve(".git"));
        String remote = origin == null ? "" : "[remote \"origin\"]\n\turl = " + origin + "\n";
        Files.writeString(git.resolve("config"), "[core]\n\tbare = false\n" + remote);
        return root;
    }
}
