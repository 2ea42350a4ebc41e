package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each reference to a document of the repository leads to a file, and to a heading in it. */
class DocumentReferencesTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
    private static final Set<String> KINDS = Set.of("java", "md", "tsv", "txt", "py", "proto", "xml");

    /** {@code design.md §5.1, §5.2}, {@code `docs/facts.md` §1} or {@code runtime/RATIONALE.md, "Store"}. */
    private static final Pattern REFERENCE =
            Pattern.compile("((?:[\\w-]+/)*(?:design|facts|glossary|seed|RATIONALE|CONTRIBUTING|README)\\.md)`?"
                    + "(?:((?:(?:,| to| and)? §[\\d.]*\\d)+)|, \"([\\w ]+)\")?");

    private static final Pattern SECTION = Pattern.compile("§([\\d.]*\\d)");

    /** The last cell of a row of the glossary: {@code | `gate.Gate` |}. */
    private static final Pattern CLASS_CELL = Pattern.compile("`([\\w.]+\\.[A-Z]\\w*)` \\|\\R");

    private static final Pattern HEADING = Pattern.compile("#+ |(?:- )?\\*\\*");

    /** A reference may go on in the next line of a comment. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*(?:\\*|//)?\\s*");

    @Test
    void every_reference_leads_to_a_heading() throws IOException {
        List<String> dead = new ArrayList<>();
        int references = 0;
        for (Path file : sources()) {
            Matcher reference =
                    REFERENCE.matcher(LINE_BREAK.matcher(Files.readString(file)).replaceAll(" "));
            while (reference.find()) {
                references++;
                if (!leadsSomewhere(file, reference)) {
                    dead.add(ROOT.relativize(file) + ": " + reference.group());
                }
            }
        }
        assertThat(references).isGreaterThan(200);
        assertThat(dead).isEmpty();
    }

    @Test
    void glossary_names_classes_that_exist() throws IOException {
        List<String> gone = new ArrayList<>();
        Matcher named = CLASS_CELL.matcher(Files.readString(ROOT.resolve("docs/glossary.md")));
        int classes = 0;
        while (named.find()) {
            classes++;
            String file = "src/main/java/io/vritti/" + named.group(1).replace('.', '/') + ".java";
            if (Stream.of("runtime", "agent")
                    .noneMatch(module -> Files.exists(ROOT.resolve(module).resolve(file)))) {
                gone.add(named.group(1));
            }
        }
        assertThat(classes).isGreaterThan(20);
        assertThat(gone).isEmpty();
    }

    private static boolean leadsSomewhere(Path from, Matcher reference) throws IOException {
        Path document = find(from, reference.group(1));
        if (document == null) {
            return false;
        }
        List<String> headings = headings(document);
        Matcher section = SECTION.matcher(reference.group(2) == null ? "" : reference.group(2));
        while (section.find()) {
            String number = section.group(1);
            if (headings.stream().noneMatch(h -> h.startsWith(number + ".") || h.startsWith(number + " "))) {
                return false;
            }
        }
        String title = reference.group(3);
        return title == null || headings.stream().anyMatch(h -> h.startsWith(title));
    }

    /** A name is relative to the file that refers, to the root, or to {@code docs}; each module has a RATIONALE.md. */
    private static Path find(Path from, String name) {
        String module = ROOT.relativize(from).getName(0).toString();
        return Stream.of(
                        from.resolveSibling(name),
                        ROOT.resolve(name),
                        ROOT.resolve("docs").resolve(name),
                        ROOT.resolve(module).resolve(name),
                        ROOT.resolve("runtime").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    /** Headings, and the words in bold that begin a paragraph. */
    private static List<String> headings(Path document) throws IOException {
        try (Stream<String> lines = Files.lines(document)) {
            return lines.filter(line -> HEADING.matcher(line).lookingAt())
                    .map(line -> HEADING.matcher(line).replaceFirst(""))
                    .toList();
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part :
                List.of("README.md", "CONTRIBUTING.md", "docs", "proto", "runtime", "agent", "integration-tests")) {
            try (Stream<Path> tree = Files.walk(ROOT.resolve(part))) {
                tree.filter(Files::isRegularFile)
                        .filter(file -> KINDS.contains(extension(file)))
                        .filter(file -> !file.toString().contains("/target/"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
