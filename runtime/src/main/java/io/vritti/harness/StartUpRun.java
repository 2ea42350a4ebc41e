package io.vritti.harness;

import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import io.vritti.shell.Assignment;
import io.vritti.shell.Compound;
import io.vritti.shell.Connector;
import io.vritti.shell.Redirection;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Follows start-up files that set variables, look at files and read other such files. Anything else in a place that is reached
 * makes what they leave uncertain.
 */
final class StartUpRun {

    /** Start-up files are some lines each; more than this in all is not read before a call. */
    private static final long MOST_BYTES = 64 * 1024;

    private static final int MOST_FILES = 64;
    private static final int MOST_COMMANDS = 2_000;

    /** They change nothing for a text without a person: messages, words for completion. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(":", "true", "mesg", "complete");

    /** Commands of which every word is expanded here. */
    private static final Set<String> VALUED = Set.of("[", "test", "[[", "export");

    /** Options of Bash that do not change how the commands of a text are read. */
    private static final Set<String> OPTIONS = Set.of("-s", "-u", "checkwinsize", "histappend", "cmdhist", "lithist");

    private final StartUpState state;
    private final StartUpTest tests;
    private final StartUpNames names;
    private int files;
    private long bytes;
    private int commands;
    private boolean returned;

    StartUpRun(StartUpState state) {
        this.state = state;
        this.tests = new StartUpTest(state);
        this.names = new StartUpNames(state);
    }

    /** Runs a file, if it is there. */
    void file(String path) {
        if (Disk.missing(path)) {
            return;
        }
        bytes += Disk.size(path, 0);
        String text = bytes > MOST_BYTES || ++files > MOST_FILES ? null : DiskFile.text(path, MOST_BYTES);
        if (text == null) {
            state.giveUp();
            return;
        }
        list(text);
        returned = false;
    }

    private StartUpStatus list(String text) {
        List<Part> parts = StartUpText.of(text);
        // To shells other than Bash it is no assignment.
        if (parts == null || !state.isBash() && text.contains("+=")) {
            state.giveUp();
            return StartUpStatus.UNKNOWN;
        }
        StartUpStatus status = StartUpStatus.PASSED;
        Connector before = Connector.SEQUENCE;
        for (int i = 0; i < parts.size() && state.certain() && !returned; i++) {
            Part part = parts.get(i);
            StartUpStatus wanted = before == Connector.AND ? StartUpStatus.PASSED : StartUpStatus.FAILED;
            boolean conditional = before == Connector.AND || before == Connector.OR;
            if (!conditional || status == wanted) {
                status = part(part);
            } else if (status == StartUpStatus.UNKNOWN && !withoutEffect(part)) {
                state.giveUp();
            }
            before = part.next();
        }
        return status;
    }

    private static boolean withoutEffect(Part part) {
        SimpleCommand command = part.command();
        return command != null
                && command.words().size() == 1
                && WITHOUT_EFFECT.contains(command.words().get(0).text());
    }

    private StartUpStatus part(Part part) {
        if (part.next() == Connector.BACKGROUND || ++commands > MOST_COMMANDS) {
            return unknown();
        }
        if (part.compound() != null) {
            Compound compound = part.compound();
            StartUpStatus status = silent(compound.redirections()) ? compound(compound) : unknown();
            return compound.negated() ? status.inverted() : status;
        }
        List<SimpleCommand> stages = part.pipeline().stages();
        StartUpStatus status = stages.size() == 1 ? command(stages.get(0)) : unknown();
        return part.pipeline().negated() ? status.inverted() : status;
    }

    private StartUpStatus unknown() {
        state.giveUp();
        return StartUpStatus.UNKNOWN;
    }

    private StartUpStatus compound(Compound compound) {
        List<String> parts = compound.parts();
        if (parts.isEmpty()) {
            return unknown();
        }
        return switch (compound.kind()) {
            case GROUP -> list(parts.get(0));
            case CONDITION, BRANCHES -> branches(parts);
            case CASE -> choice(parts);
            case LOOP_OVER_WORDS -> loop(compound);
            case FUNCTION -> {
                state.functions().add(parts.get(0));
                yield StartUpStatus.PASSED;
            }
            case SUBSHELL, LOOP_WHILE, OTHER -> unknown();
        };
    }

    private StartUpStatus branches(List<String> parts) {
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            StartUpStatus condition = list(parts.get(i));
            if (condition == StartUpStatus.UNKNOWN) {
                return unknown();
            }
            if (condition == StartUpStatus.PASSED) {
                return list(parts.get(i + 1));
            }
        }
        return parts.size() % 2 == 1 ? list(parts.get(parts.size() - 1)) : StartUpStatus.PASSED;
    }

    private StartUpStatus choice(List<String> parts) {
        Word word = StartUpState.read(parts.get(0).strip());
        String value = word == null ? null : state.value(word);
        for (int i = 1; i + 1 < parts.size(); i += 2) {
            for (String pattern : parts.get(i).split("\\|")) {
                StartUpStatus matches = value == null
                        ? StartUpStatus.UNKNOWN
                        : new StartUpPattern(state).matches(value, pattern.strip());
                if (matches == StartUpStatus.UNKNOWN) {
                    return unknown();
                }
                if (matches == StartUpStatus.PASSED) {
                    return list(parts.get(i + 1));
                }
            }
        }
        return StartUpStatus.PASSED;
    }

    private StartUpStatus loop(Compound compound) {
        List<String> items = names.all(compound.items());
        if (items == null) {
            return unknown();
        }
        for (int i = 0; i < items.size() && !returned; i++) {
            state.assign(compound.parts().get(0), items.get(i));
            list(compound.parts().get(1));
        }
        return StartUpStatus.UNKNOWN;
    }

    private boolean silent(List<Redirection> redirections) {
        return redirections.stream()
                .allMatch(redirection -> redirection.kind() == Redirection.Kind.DUPLICATE
                        || redirection.kind().writes()
                                && redirection.target().text().equals("/dev/null"));
    }

    private StartUpStatus command(SimpleCommand command) {
        List<Word> words = command.words();
        if (!silent(command.redirections())
                || !words.isEmpty() && !command.assignments().isEmpty()) {
            return unknown();
        }
        if (words.isEmpty()) {
            assign(command.assignments());
            return command.substitutions().isEmpty() ? StartUpStatus.PASSED : StartUpStatus.UNKNOWN;
        }
        String name = words.get(0).text();
        List<Word> arguments = words.subList(1, words.size());
        if (state.functions().contains(name) || !command.substitutions().isEmpty() && !VALUED.contains(name)) {
            return unknown();
        }
        if (WITHOUT_EFFECT.contains(name)) {
            return name.equals("mesg") ? StartUpStatus.UNKNOWN : StartUpStatus.PASSED;
        }
        return switch (name) {
            case "[", "test" -> tests.of(words);
            case "[[" -> state.isBash() ? tests.of(words) : unknown();
            case "." -> source(arguments);
            case "source" -> state.isBash() ? source(arguments) : unknown();
            case "alias" -> aliases(arguments);
            case "export" -> exports(arguments);
            case "unset" -> unsets(arguments);
            case "umask" ->
                passedIf(arguments.size() == 1 && arguments.get(0).text().matches("0?0[0-7][0-7]"));
            case "shopt" -> passedIf(arguments.stream().allMatch(word -> OPTIONS.contains(word.text())));
            case "return" -> {
                returned = true;
                yield StartUpStatus.PASSED;
            }
            default -> unknown();
        };
    }

    private StartUpStatus passedIf(boolean followed) {
        return followed ? StartUpStatus.PASSED : unknown();
    }

    private void assign(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            state.assign(assignment.name(), state.value(assignment));
        }
    }

    /** A file that is not there ends some shells, and is reported by all. */
    private StartUpStatus source(List<Word> arguments) {
        String path = arguments.size() == 1 ? state.value(arguments.get(0)) : null;
        if (!StartUpState.known(path) || path.indexOf('/') < 0 || !Disk.canRead(state.absolute(path))) {
            return unknown();
        }
        file(state.absolute(path));
        return StartUpStatus.UNKNOWN;
    }

    /** Without a person Bash puts nothing in their place, but other shells do (POSIX XCU 2.3.1). */
    private StartUpStatus aliases(List<Word> arguments) {
        for (Word alias : arguments) {
            if (state.isPosix()) {
                state.functions().add(alias.text().split("=", 2)[0]);
            }
        }
        return StartUpStatus.PASSED;
    }

    private StartUpStatus exports(List<Word> arguments) {
        // All words are expanded before the first is assigned (POSIX XCU 2.9.1.1).
        List<String> values = new ArrayList<>();
        for (Word word : arguments) {
            String value = word.text().startsWith("-") || word.raw().indexOf('~') >= 0 ? null : state.value(word);
            if (value == null) {
                return unknown();
            }
            values.add(value);
        }
        for (String value : values) {
            int equals = value.indexOf('=');
            String name = equals < 0 ? value : value.substring(0, equals);
            if (equals >= 0) {
                state.assign(name, value.substring(equals + 1));
            }
            state.export(name);
        }
        return StartUpStatus.PASSED;
    }

    private StartUpStatus unsets(List<Word> arguments) {
        for (Word word : arguments) {
            if (!word.literal() || word.text().startsWith("-") && !word.text().equals("-f")) {
                return unknown();
            }
            state.unset(word.text());
        }
        return StartUpStatus.PASSED;
    }
}
