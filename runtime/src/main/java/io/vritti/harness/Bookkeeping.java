package io.vritti.harness;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.reads.Paths;
import io.vritti.shell.Redirection;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Commands and redirections of a wrapper that neither fail by themselves nor change what the command inside finds. */
final class Bookkeeping {

    private static final Set<String> SPEAKING = Set.of("echo", "printf");
    private static final Set<String> SILENT = Set.of(":", "true", "pwd", "date");

    /** They list what runs: harnesses note it to end what a command left behind. */
    private static final Set<String> LISTING = Set.of("pgrep -g 0", "jobs -p", "jobs -l", "jobs");

    private static final Set<String> LISTED_BY =
            LISTING.stream().map(line -> line.split(" ")[0]).collect(Collectors.toUnmodifiableSet());

    private final Surrounding surrounding;
    private final List<String> lines = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();

    Bookkeeping(Surrounding surrounding) {
        this.surrounding = surrounding;
    }

    List<String> lines() {
        return lines;
    }

    List<String> prefixes() {
        return prefixes;
    }

    /** Whether every redirection leads to a temporary file, to nowhere, or from one stream to another. */
    boolean redirections(List<Redirection> redirections) {
        return redirections.stream().allMatch(this::redirection);
    }

    private boolean redirection(Redirection redirection) {
        if (redirection.kind() == Redirection.Kind.DUPLICATE) {
            return redirection.fd() == 1 || redirection.fd() == 2;
        }
        String target = surrounding.value(redirection.target());
        if (target == null) {
            return false;
        }
        if (redirection.kind() == Redirection.Kind.IN && redirection.fd() == 0) {
            surrounding.inputNull(true);
            return target.equals("/dev/null");
        }
        return redirection.kind().writes()
                && redirection.kind() != Redirection.Kind.READ_WRITE
                && surrounding.temporary(target)
                && surrounding.writable(target);
    }

    /** Whether the command only prints, to the caller or to a temporary file; what it prints is noted. */
    boolean speaks(SimpleCommand command) {
        if (command.words().isEmpty() || !command.assignments().isEmpty() || !redirections(command.redirections())) {
            return false;
        }
        String name = command.words().get(0).text();
        if (SILENT.contains(name)) {
            return command.words().stream().allMatch(Word::literal);
        }
        if (LISTED_BY.contains(name) && LISTING.contains(command.text())) {
            return true;
        }
        if (!SPEAKING.contains(name) || !command.substitutions().isEmpty()) {
            return false;
        }
        if (command.redirections().isEmpty()) {
            note(name, command.words());
        }
        return true;
    }

    private void note(String name, List<Word> words) {
        for (String line : Spoken.lines(name, words)) {
            int variable = line.indexOf('$');
            if (variable < 0) {
                lines.add(line);
            } else if (!line.substring(0, variable).isBlank()) {
                prefixes.add(line.substring(0, variable));
            }
        }
    }

    /** {@code mkdir -p} of folders that are there already or are temporary. */
    boolean makesFolders(SimpleCommand command) {
        List<String> words = new ArrayList<>();
        for (Word word : command.words()) {
            words.add(surrounding.value(word));
        }
        if (words.size() < 3
                || words.contains(null)
                || !words.get(0).equals("mkdir")
                || !words.get(1).equals("-p")
                || !command.assignments().isEmpty()
                || !redirections(command.redirections())) {
            return false;
        }
        return words.subList(2, words.size()).stream()
                .allMatch(path -> surrounding.hasFolder(path)
                        || surrounding.temporary(path) && !path.startsWith("-") && parentWritable(path));
    }

    private boolean parentWritable(String path) {
        String parent = Paths.parent(Paths.absolute(surrounding.directory(), path));
        while (parent != null && surrounding.lacksFolder(parent)) {
            parent = Paths.parent(parent);
        }
        return parent != null && surrounding.takesNames(parent);
    }

    /** A filter that passes on what it reads, under pipefail: {@code tail -n 50}, {@code cat}, {@code tee} to a log. */
    boolean passesOn(SimpleCommand command) {
        Command filter = Command.of(command);
        if (!command.assignments().isEmpty()
                || !redirections(command.redirections())
                || !command.words().stream().allMatch(Word::literal)
                || !surrounding.hasProgram(
                        command.words().isEmpty() ? "" : command.words().get(0).text())) {
            return false;
        }
        List<Word> words = command.words();
        return switch (filter.program()) {
            case "tail", "cat" -> Programs.readsStdin(filter);
            case "tee" ->
                words.subList(1, words.size()).stream()
                        .map(Word::text)
                        .allMatch(word -> word.equals("-a")
                                || !word.startsWith("-") && surrounding.temporary(word) && surrounding.writable(word));
            default -> false;
        };
    }
}
