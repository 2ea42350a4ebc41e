package io.vritti.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real repositories, made by git. */
class GitFolderTest {

    private static final long GIT_SECONDS = 60;

    @TempDir
    Path temporary;

    private Path main;

    @BeforeEach
    void repository() throws Exception {
        main = Files.createDirectories(temporary.toRealPath().resolve("main"));
        git(main, "init", "-q", "-b", "trunk");
        git(main, "commit", "-q", "--allow-empty", "-m", "first");
    }

    @Test
    void repository_is_found_from_a_folder_inside_it() throws IOException {
        Path inside = Files.createDirectories(main.resolve("a/b"));
        String folder = main.resolve(".git").toString();
        assertThat(GitFolder.around(inside.toString())).isEqualTo(new GitFolder(main.toString(), folder, folder));
        assertThat(GitFolder.at(inside.toString())).isNull();
        assertThat(GitFolder.around(temporary.toString())).isNull();
    }

    @Test
    void repository_is_found_from_any_depth_that_a_path_can_have() throws IOException {
        Path deep = Files.createDirectories(main.resolve("d/".repeat(100)));
        assertThat(GitFolder.around(deep.toString()).workTree()).isEqualTo(main.toString());
    }

    @Test
    void linked_work_tree_has_a_head_of_its_own_and_shares_branches() throws Exception {
        git(main, "worktree", "add", "-q", "-b", "side", "../linked");
        Path linked = main.resolveSibling("linked");
        GitFolder folder = GitFolder.around(linked.toString());
        assertThat(folder.own()).isEqualTo(main.resolve(".git/worktrees/linked").toString());
        assertThat(folder.common()).isEqualTo(main.resolve(".git").toString());
        assertThat(folder.linked()).isTrue();
        assertThat(folder.submodule()).isFalse();
        assertThat(GitFacts.of(linked.toString()))
                .isEqualTo(new GitFacts(
                        "linked", "side", GitFacts.of(main.toString()).head()));
        assertThat(GitFacts.of(main.toString()).branch()).isEqualTo("trunk");
    }

    @Test
    void submodule_names_its_folder_by_a_relative_path() throws Exception {
        Path other = Files.createDirectories(main.resolveSibling("other"));
        git(other, "init", "-q", "-b", "trunk");
        git(other, "commit", "-q", "--allow-empty", "-m", "first");
        git(main, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../other", "libs/other");
        Path module = main.resolve("libs/other");
        assertThat(Files.readString(module.resolve(".git"))).startsWith("gitdir: ../../");
        GitFolder folder = GitFolder.at(module.toString());
        assertThat(folder.own())
                .isEqualTo(main.resolve(".git/modules/libs/other").toString());
        assertThat(folder.common()).isEqualTo(folder.own());
        assertThat(folder.submodule()).isTrue();
        assertThat(GitFacts.of(module.toString()).head())
                .isEqualTo(GitFacts.of(other.toString()).head());
    }

    @Test
    void link_counts_only_as_git_itself_writes_it() {
        assertThat(GitFolder.linked("gitdir: ../x\n")).isEqualTo("../x");
        assertThat(GitFolder.linked("gitdir: /a/b c\r\n")).isEqualTo("/a/b c");
        assertThat(GitFolder.linked("gitdir:../x\n")).isNull();
        assertThat(GitFolder.linked("gitdir: \n")).isNull();
        assertThat(GitFolder.linked(null)).isNull();
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "a",
                        "GIT_AUTHOR_EMAIL", "a@example.com",
                        "GIT_COMMITTER_NAME", "a",
                        "GIT_COMMITTER_EMAIL", "a@example.com",
                        "GIT_CONFIG_GLOBAL", "/dev/null"));
        Process process = builder.start();
        assertThat(process.waitFor(GIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
