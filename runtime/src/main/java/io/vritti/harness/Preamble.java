package io.vritti.harness;

import io.vritti.reads.Paths;
import io.vritti.shell.Assignment;
import io.vritti.shell.Compound;
import io.vritti.shell.Connector;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a wrapper does before the command inside: folder, variables, options of the shell, a few words. */
final class Preamble {

    /** Snapshots of an agent's shell are some 10 KiB; a larger file is not read on the host's thread. */
    private static final long MOST_SNAPSHOT_BYTES = 64 * 1024;

    private static final Pattern OPTIONS = Pattern.compile("[-+][euxo]+");
    private static final Set<String> NAMED_OPTIONS = Set.of("pipefail", "errexit", "nounset", "xtrace");
    private static final Set<String> SOURCES = Set.of("source", ".");

    private final Surrounding surrounding;
    private final Bookkeeping bookkeeping;

    Preamble(Surrounding surrounding, Bookkeeping bookkeeping) {
        this.surrounding = surrounding;
        this.bookkeeping = bookkeeping;
    }

    /** Whether the part only prepares for what follows, and cannot fail; what it changes is taken over. */
    boolean takes(Part part) {
        SimpleCommand command = part.command();
        if (command == null || part.next() != Connector.AND && part.next() != Connector.SEQUENCE) {
            return false;
        }
        Surrounding before = surrounding.copy();
        boolean taken = bookkeeping.speaks(command)
                || bookkeeping.makesFolders(command)
                || bookkeeping.redirections(command.redirections()) && prepares(command, true);
        if (!taken) {
            surrounding.become(before);
        }
        return taken;
    }

    private boolean prepares(SimpleCommand command, boolean mayRead) {
        if (command.words().isEmpty()) {
            return assigns(command.assignments());
        }
        if (!command.assignments().isEmpty()) {
            return false;
        }
        List<Word> words = command.words();
        List<Word> arguments = words.subList(1, words.size());
        return switch (words.get(0).text()) {
            case "cd" -> arguments.size() == 1 && entered(arguments.get(0));
            case "set" -> sets(arguments);
            case "export" -> arguments.stream().allMatch(this::exports);
            case "unset" -> arguments.stream().allMatch(this::unsets);
            case "trap" -> traps(arguments);
            case "unalias" -> arguments.size() == 1 && arguments.get(0).text().equals("-a");
            default ->
                mayRead && SOURCES.contains(words.get(0).text()) && arguments.size() == 1 && reads(arguments.get(0));
        };
    }

    private boolean assigns(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            String value = surrounding.value(assignment.value());
            if (value == null) {
                return false;
            }
            surrounding.assign(assignment.name(), value);
        }
        return !assignments.isEmpty();
    }

    private boolean entered(Word folder) {
        String path = surrounding.path(folder);
        String search = surrounding.environment().getOrDefault("CDPATH", "");
        return path != null && !path.startsWith("-") && !path.isEmpty() && search.isEmpty() && surrounding.enter(path);
    }

    private boolean sets(List<Word> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i).text();
            if (!OPTIONS.matcher(option).matches()) {
                return false;
            }
            boolean on = option.charAt(0) == '-';
            if (option.indexOf('e') > 0) {
                surrounding.errexit(on);
            }
            if (option.indexOf('o') > 0) {
                String name = ++i < arguments.size() ? arguments.get(i).text() : "";
                if (!NAMED_OPTIONS.contains(name)) {
                    return false;
                }
                if (name.equals("pipefail")) {
                    surrounding.pipefail(on);
                }
            }
        }
        return !arguments.isEmpty();
    }

    private boolean exports(Word word) {
        int equals = word.text().indexOf('=');
        String value = surrounding.value(word);
        if (equals <= 0 || value == null || word.text().startsWith("-")) {
            return false;
        }
        surrounding.export(value.substring(0, equals), value.substring(equals + 1));
        return true;
    }

    private boolean unsets(Word word) {
        boolean name = word.literal() && !word.text().startsWith("-");
        if (name) {
            surrounding.export(word.text(), null);
        }
        return name;
    }

    /** A handler that only prints, or takes temporary files away. */
    private boolean traps(List<Word> arguments) {
        if (arguments.size() < 2 || !arguments.get(0).literal()) {
            return false;
        }
        Script handler = ShellParser.parse(arguments.get(0).text());
        return handler.linear() && handler.commands().stream().allMatch(this::harmlessAtEnd);
    }

    private boolean harmlessAtEnd(SimpleCommand command) {
        if (bookkeeping.speaks(command)) {
            return true;
        }
        List<String> words = command.words().stream().map(surrounding::value).toList();
        return words.size() > 2
                && !words.contains(null)
                && words.get(0).equals("rm")
                && words.get(1).matches("-[rf]+")
                && words.subList(2, words.size()).stream().allMatch(surrounding::temporary);
    }

    /** A snapshot that sets nothing but variables, all of which are certain. */
    private boolean reads(Word file) {
        String path = surrounding.value(file);
        if (path == null || path.indexOf('/') < 0 && surrounding.hasProgram(path)) {
            return false;
        }
        File snapshot = new File(Paths.absolute(surrounding.directory(), path));
        if (!snapshot.isFile() || snapshot.length() > MOST_SNAPSHOT_BYTES) {
            return false;
        }
        try {
            Script script = ShellParser.parse(Files.readString(snapshot.toPath(), StandardCharsets.UTF_8));
            return script.understood() && Part.of(script).stream().allMatch(this::settles);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean settles(Part part) {
        SimpleCommand command = part.command();
        boolean group = part.compound() != null && part.compound().kind() == Compound.Kind.GROUP;
        return command != null
                && !group
                && part.next() != Connector.BACKGROUND
                && command.redirections().isEmpty()
                && (bookkeeping.speaks(command) || prepares(command, false));
    }
}
