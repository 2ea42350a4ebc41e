package io.vritti.harness;

import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import io.vritti.reads.Paths;
import io.vritti.shell.Assignment;
import io.vritti.shell.Compound;
import io.vritti.shell.Connector;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What a wrapper does before the command inside: folder, variables, options of the shell, a few words. */
final class Preamble {

    /** Snapshots of an agent's shell are some 10 KiB; a larger file is not read on the host's thread. */
    private static final long MOST_SNAPSHOT_BYTES = 64 * 1024;

    private static final Pattern OPTIONS = Pattern.compile("[-+][euxo]+");
    private static final Set<String> NAMED_OPTIONS = Set.of("pipefail", "errexit", "nounset", "xtrace");
    private static final Pattern NAME_AND_VALUE = Pattern.compile("[A-Za-z_]\\w*=");
    private static final Set<String> SOURCES = Set.of("source", ".");

    /** Of a text that aliases may stand in, they change nothing but that. */
    private static final Set<String> SNAPSHOT_OPTIONS =
            Set.of("shopt", "-s", "-u", "expand_aliases", "extglob", "checkwinsize", "histappend");

    private static final Set<String> NOTHING = Set.of("true", ":");

    /** Options that Bash starts without (bash(1), shopt), and what they do if off is known to the reader of words. */
    private static final Set<String> OFF_ANYWAY =
            Set.of("extglob", "promptvars", "nullglob", "failglob", "nocaseglob", "nocasematch", "dotglob", "globstar");

    private final Surrounding surrounding;
    private final Bookkeeping bookkeeping;

    Preamble(Surrounding surrounding, Bookkeeping bookkeeping) {
        this.surrounding = surrounding;
        this.bookkeeping = bookkeeping;
    }

    /**
     * How many parts, from this one on, only prepare for what follows and cannot end the call; 0 if this one does more. What they
     * change is taken over.
     */
    int takes(List<Part> parts, int at) {
        Part part = parts.get(at);
        boolean guarded = part.next() == Connector.OR && at + 2 < parts.size() && goesOn(parts.get(at + 1));
        if (!guarded && !goesOn(part)) {
            return 0;
        }
        boolean mayFail = guarded && NOTHING.contains(name(parts.get(at + 1)));
        boolean mustPass = guarded && Epilogue.leaves(parts.get(at + 1));
        if (guarded && !mayFail && !mustPass) {
            return 0;
        }
        Surrounding before = surrounding.copy();
        boolean taken = mayFail && lacksSnapshot(part) || prepares(part);
        if (!taken) {
            surrounding.become(before);
        }
        return !taken ? 0 : guarded ? 2 : 1;
    }

    private static boolean goesOn(Part part) {
        return part.next() == Connector.AND || part.next() == Connector.SEQUENCE;
    }

    private static String name(Part part) {
        SimpleCommand command = part.command();
        return command == null || command.words().size() != 1
                ? ""
                : command.words().get(0).text();
    }

    /** To Bash a snapshot that is not there is an error like any other; dash would end (POSIX XCU, dot). */
    private boolean lacksSnapshot(Part part) {
        SimpleCommand command = part.command();
        if (command == null
                || command.words().size() != 2
                || !command.words().get(0).text().equals("source")
                || !bookkeeping.redirections(command.redirections())) {
            return false;
        }
        String path = surrounding.value(command.words().get(1));
        return path != null && path.startsWith("/") && Disk.missing(path);
    }

    private boolean prepares(Part part) {
        if (part.compound() != null) {
            Compound group = part.compound();
            return group.kind() == Compound.Kind.GROUP
                    && !group.negated()
                    && bookkeeping.redirections(group.redirections())
                    && Part.of(ShellParser.parse(group.parts().get(0))).stream()
                            .allMatch(inner -> inner.command() != null && takesNamesBack(inner.command()));
        }
        SimpleCommand command = part.command();
        return command != null
                && (bookkeeping.speaks(command)
                        || bookkeeping.makesFolders(command)
                        || bookkeeping.redirections(command.redirections()) && prepares(command, true));
    }

    /** {@code unalias} and {@code unset -f}: the names stand for programs again. */
    private static boolean takesNamesBack(SimpleCommand command) {
        List<String> words = command.words().stream().map(Word::text).toList();
        int at = !words.isEmpty() && words.get(0).equals("builtin") ? 1 : 0;
        return command.assignments().isEmpty()
                && words.size() > at
                && (words.get(at).equals("unalias")
                        || words.get(at).equals("unset")
                                && words.size() > at + 1
                                && words.get(at + 1).equals("-f"));
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
            case "export" -> exports(arguments);
            case "unset" -> arguments.stream().allMatch(this::unsets);
            case "trap" -> traps(arguments);
            case "unalias" -> arguments.size() == 1 && arguments.get(0).text().equals("-a");
            case "shopt" ->
                arguments.size() > 1
                        && arguments.get(0).text().equals("-u")
                        && arguments.stream().skip(1).allMatch(name -> OFF_ANYWAY.contains(name.text()));
            case "setopt" -> arguments.size() == 1 && arguments.get(0).text().equals("NO_EXTENDED_GLOB");
            default ->
                mayRead && SOURCES.contains(words.get(0).text()) && arguments.size() == 1 && reads(arguments.get(0));
        };
    }

    private boolean assigns(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            String value = surrounding.value(assignment);
            if (value == null) {
                return false;
            }
            surrounding.assign(assignment.name(), value);
        }
        return !assignments.isEmpty();
    }

    private boolean entered(Word folder) {
        String path = surrounding.value(folder);
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

    private boolean exports(List<Word> words) {
        // All words are expanded before the first is assigned (POSIX XCU 2.9.1.1).
        List<String> values = words.stream().map(this::exported).toList();
        if (values.stream().anyMatch(Objects::isNull)) {
            return false;
        }
        values.forEach(value ->
                surrounding.export(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1)));
        return true;
    }

    /** Name and value, or null where they are not certain. */
    private String exported(Word word) {
        boolean plain = NAME_AND_VALUE.matcher(word.text()).lookingAt()
                && (word.literal() || word.raw().indexOf('~') < 0);
        return plain ? surrounding.value(word) : null;
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
        return handler.linear()
                && (handler.commands().stream().allMatch(this::harmlessAtEnd)
                        || new Epilogue(surrounding, bookkeeping).passesStatusOn(Part.of(handler)));
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
        if (path == null || path.indexOf('/') < 0 && !surrounding.lacksProgram(path)) {
            return false;
        }
        String snapshot = DiskFile.text(Paths.absolute(surrounding.directory(), path), MOST_SNAPSHOT_BYTES);
        if (snapshot == null) {
            return false;
        }
        Script script = ShellParser.parse(snapshot);
        return script.understood() && settles(Part.of(script));
    }

    private boolean settles(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean guarded = part.next() == Connector.OR && i + 1 < parts.size();
            if (guarded && !NOTHING.contains(name(parts.get(i + 1))) || !settles(part)) {
                return false;
            }
            i += guarded ? 1 : 0;
        }
        return true;
    }

    private boolean settles(Part part) {
        SimpleCommand command = part.command();
        if (command == null || part.next() == Connector.BACKGROUND) {
            return false;
        }
        String name = command.words().isEmpty() ? "" : command.words().get(0).text();
        if (name.equals("alias")) {
            return command.words().stream().skip(1).allMatch(this::standsForMore);
        }
        if (name.equals("shopt")) {
            return command.words().stream().allMatch(word -> SNAPSHOT_OPTIONS.contains(word.text()));
        }
        return bookkeeping.redirections(command.redirections())
                && (bookkeeping.speaks(command) || prepares(command, false));
    }

    private boolean standsForMore(Word alias) {
        int equals = alias.text().indexOf('=');
        if (equals > 0) {
            surrounding.standsForMore(alias.text().substring(0, equals));
        }
        return equals > 0 || alias.text().equals("--");
    }
}
