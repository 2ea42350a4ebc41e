package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of a program stands in its row; a list of program names anywhere else needs a reason. */
class ProgramNamesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/vritti");

    /** Names that are no common words, so that two of them in one statement are a list of programs. */
    private static final Set<String> NAMES =
            Set.of(("git npm npx yarn pnpm bun curl wget bash dash zsh ksh python python3"
                            + " node mvn gradle docker podman kubectl helm gcc g++ clang clang++ grep egrep fgrep sed awk gawk mawk"
                            + " tar gzip gunzip zcat unzip cargo rustup rustc pip pipx poetry pytest java javac cat mkdir rmdir"
                            + " chmod chown sudo xargs ssh scp rsync psql mysql sqlite3 jq ls cp mv rm make gmake ruby perl php"
                            + " dotnet nice nohup setsid cmp md5sum sha256sum wc nc ncat netcat gh aws gcloud")
                    .split(" "));

    /** The reasons are in RATIONALE.md, "Tables outside `program`". */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "texts and exit codes by which one tool fails",
            Set.of(
                    "ecosystem/any/CredentialRule.java",
                    "ecosystem/any/ProjectMissingRule.java",
                    "ecosystem/any/UnknownCommandRule.java",
                    "ecosystem/any/UsageRule.java",
                    "ecosystem/jvm/JavaClassRule.java",
                    "ecosystem/net/ClientRefusedRule.java",
                    "ecosystem/net/SocketMissingRule.java",
                    "failure/classify/ExitCodes.java"),
            "services elsewhere, one row each",
            Set.of("evidence/remote/RemoteTool.java"),
            "which class reads a call of which program",
            Set.of(
                    "ecosystem/Tools.java",
                    "ecosystem/files/ArchiveTool.java",
                    "reads/follow/Recipes.java",
                    "reads/follow/ShellTool.java"),
            "words of another language that are no programs",
            Set.of(
                    "ecosystem/git/GitCommands.java",
                    "ecosystem/git/GitWork.java",
                    "ecosystem/make/MakeVariables.java",
                    "ecosystem/python/text/PythonNames.java",
                    "reads/follow/ProgramText.java",
                    "redact/IpAddresses.java",
                    "redact/SecretNames.java",
                    "redact/UrlCredentials.java"),
            "a room below the tables",
            Set.of("shell/CommandLines.java", "shell/ShellCall.java"),
            "wrappers, by what they inherit",
            Set.of("harness/WrapperWords.java", "reads/Surroundings.java", "reads/Wrappers.java"),
            "files beside a program",
            Set.of("evidence/capture/Upwards.java", "world/tree/Outside.java", "world/tree/TreeScope.java"),
            "what a command has written, to be asked of its row",
            Set.of("ledger/WrittenPaths.java"));

    @Test
    void program_names_are_listed_in_the_program_tables_and_where_there_is_a_reason() throws IOException {
        Set<String> allowed = ALLOWED.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(listing()).containsExactlyInAnyOrderElementsOf(allowed);
    }

    private static Set<String> listing() throws IOException {
        Set<String> listing = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            String name = SOURCES.relativize(file).toString();
            if (!name.startsWith("program/") && lists(Files.readString(file))) {
                listing.add(name);
            }
        }
        return listing;
    }

    private static boolean lists(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/|(?<=\\s)// [^\n]*", "");
        boolean statement = Stream.of(code.split(";\\s*\n")).anyMatch(text -> names("\"([^\"\\s]+)\"", text) > 1);
        StringBuilder cases = new StringBuilder();
        Matcher labels = Pattern.compile("case ((?:\"[^\"]*\",?\\s*)+)").matcher(code);
        while (labels.find()) {
            cases.append(labels.group(1));
        }
        return statement || names("\"([^\"]*)\"", cases.toString()) > 1 || names("equals\\(\"([^\"]+)\"\\)", code) > 1;
    }

    private static long names(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(NAMES::contains)
                .distinct()
                .count();
    }
}
