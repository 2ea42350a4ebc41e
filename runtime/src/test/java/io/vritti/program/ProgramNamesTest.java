package io.vritti.program;

import static java.util.Map.entry;
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

    private static final int MOST_TABLES = 10;

    /** What tools say when they fail, a row for each wording: which program says it is the subject of the row. */
    private static final List<String> WORDS_OF_TOOLS =
            List.of("reflect/correct/", "reflect/packages/", "reflect/rules/");

    /** Lists of program names that are left, with the reason in one line; RATIONALE.md, "Tables outside `program`", says more. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            entry(
                    "shell/CommandLines.java",
                    "a room below the tables, which reads a line before there is a row to ask"),
            entry("shell/ShellKind.java", "the shells whose language the parser reads: a room below the tables"),
            entry("failure/classify/ExitCodes.java", "numbers, not names, are the table: one switch for each program"),
            entry("ecosystem/Tools.java", "the words by which a row names the class that reads its calls"),
            entry("evidence/remote/RemoteTool.java", "one row for each service, which several programs ask"),
            entry("ecosystem/any/UnknownCommandRule.java", "code: how git, npm and Maven each look a command up"),
            entry("world/tree/KnownOutputs.java", "one row for each tool chain, of what several programs write"),
            entry(
                    "gate/fix/NearWord.java",
                    "pairs of names under which one program goes, each a word that one is corrected to"),
            entry(
                    "store/SkillName.java",
                    "verbs of names as Vritti gives them; a room below the tables, and nothing else follows"),
            entry("redact/ToolTable.java", "a room below the tables: where programs take secrets, one row for each"));

    /** A room of one ecosystem, which may tell its own programs apart. */
    private static final Set<String> OWN_ROOM =
            Set.of("ecosystem/jvm/JavaClassRule.java", "ecosystem/python/ExternallyManagedRule.java");

    /** Words of another language that look like programs: subcommands, variables of make, functions, schemes, folders;
     * and programs that an owner is shown in help. */
    private static final Set<String> NO_PROGRAMS = Set.of(
            "cli/CompletionCommand.java",
            "cli/Examples.java",
            "ecosystem/git/GitCommands.java",
            "ecosystem/git/GitWork.java",
            "ecosystem/make/MakeVariables.java",
            "ecosystem/node/text/NodeNames.java",
            "ecosystem/python/text/PythonNames.java",
            "reads/follow/ProgramText.java",
            "redact/IpAddresses.java",
            "redact/SecretWords.java",
            "redact/UrlCredentials.java",
            "store/embedded/BuiltInDictionary.java");

    @Test
    void program_names_are_listed_in_the_program_tables_and_where_there_is_a_reason() throws IOException {
        Set<String> allowed = new TreeSet<>(TABLES.keySet());
        allowed.addAll(OWN_ROOM);
        allowed.addAll(NO_PROGRAMS);
        assertThat(listing()).containsExactlyInAnyOrderElementsOf(allowed);
        assertThat(TABLES).hasSizeLessThanOrEqualTo(MOST_TABLES);
    }

    private static Set<String> listing() throws IOException {
        Set<String> listing = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            String name = SOURCES.relativize(file).toString();
            if (!name.startsWith("program/")
                    && WORDS_OF_TOOLS.stream().noneMatch(name::startsWith)
                    && lists(Files.readString(file))) {
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
        return statement
                || words(code)
                || names("\"([^\"]*)\"", cases.toString()) > 1
                || names("equals\\(\"([^\"]+)\"\\)", code) > 1;
    }

    /** True for a text of nothing but words with two or more names among them: {@code "git npm"}, a table in a text block. */
    private static boolean words(String code) {
        return Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"\\n]*)\"", Pattern.DOTALL)
                .matcher(code)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .anyMatch(text -> Stream.of(text.split("[\\s,]+"))
                                .filter(NAMES::contains)
                                .distinct()
                                .count()
                        > 1);
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
