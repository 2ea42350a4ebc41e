package io.vritti.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command lines of the README. */
final class Readme {

    static final Path ROOT = Path.of(System.getProperty("vritti.test.root", ".."))
            .toAbsolutePath()
            .normalize();

    private static final String FENCE = "```";
    private static final String TRANSCRIPT = "<!-- transcript";
    private static final String JAR = "java -jar vritti-agent.jar ";

    /** The table of commands: its first column, from the line below its head. */
    private static final Pattern TABLE = Pattern.compile("\\| command \\|[^\n]*\n\\|[-|]+\n((?:\\|[^\n]*\n)+)");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** A word: quoted, or in brackets of either kind as a placeholder, or bare. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(<[^>]*>|\\[[^]]*])|([^ \"]+)");

    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

    private Readme() {}

    /** Every line of its code blocks that is for a shell, without its comment. */
    static List<String> lines() throws IOException {
        return blocks("").stream()
                .flatMap(String::lines)
                .map(line -> COMMENT.matcher(line).replaceFirst(""))
                .toList();
    }

    /**
     * Its code blocks in this language, except transcripts; no blank lines.
     *
     * @param language as the fence has it; empty: for a shell
     */
    static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        boolean transcript = false;
        String inside = null;
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            if (line.startsWith(TRANSCRIPT)) {
                transcript = true;
            } else if (!line.startsWith(FENCE)) {
                if (inside != null && !line.isBlank()) {
                    block.append(line).append('\n');
                }
            } else if (inside == null) {
                inside = line.substring(FENCE.length());
                block = new StringBuilder();
            } else {
                if (inside.equals(language) && !transcript) {
                    blocks.add(block.toString());
                }
                inside = null;
                transcript = false;
            }
        }
        return blocks;
    }

    /** Every command of ours in its text and its table, without {@code java -jar vritti-agent.jar}. */
    static List<String> commands() throws IOException {
        String text = Files.readString(ROOT.resolve("README.md"));
        Set<String> commands = new LinkedHashSet<>(tabled(text));
        Set<String> names = new LinkedHashSet<>();
        commands.forEach(command -> names.add(command.split(" ")[0]));
        Matcher code = CODE.matcher(text.replaceAll("(?s)```.*?```", "").replaceAll("`\n", "` "));
        while (code.find()) {
            String command = code.group(1).startsWith(JAR) ? code.group(1).substring(JAR.length()) : code.group(1);
            // A name alone is a mention, if it was not tabled like that.
            if (code.group(1).startsWith(JAR) && !command.startsWith("<")
                    || command.contains(" ") && names.contains(command.split(" ")[0])) {
                commands.add(command);
            }
        }
        return List.copyOf(commands);
    }

    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group());
        }
        return words;
    }

    private static List<String> tabled(String text) {
        List<String> commands = new ArrayList<>();
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            for (String row : table.group(1).split("\n")) {
                Matcher code = CODE.matcher(row.split("\\|", 3)[1]);
                while (code.find()) {
                    commands.add(code.group(1));
                }
            }
        }
        return commands;
    }
}
