package io.vritti.ledger;

import io.vritti.action.ProcessAction;
import io.vritti.program.Command;
import io.vritti.program.Effects;
import io.vritti.program.ProgramFacts;
import io.vritti.program.Programs;
import io.vritti.reads.Expansion;
import io.vritti.reads.Paths;
import io.vritti.reads.Variables;
import io.vritti.shell.Assignment;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Paths that the commands of a call may write, as far as its text tells. A program that changes files is taken to change all
 * that it names, including those that it may only read.
 */
public final class WrittenPaths {

    /** A command that names more is about many files: that it writes somewhere is enough. */
    private static final int MOST = 64;

    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> folders = new LinkedHashSet<>();
    private final Variables variables;
    private boolean complete = true;

    private WrittenPaths(ProcessAction action) {
        folders.add(action.directory());
        variables = Variables.ofShell(action.environment(), action.directory());
    }

    /** Of a call whose effects are files ({@link Effects#FILES}). */
    public static WrittenPaths of(ProcessAction action) {
        WrittenPaths written = new WrittenPaths(action);
        written.add(action.script());
        return written;
    }

    /** Absolute; {@code ..} stays in them. */
    Set<String> paths() {
        return paths;
    }

    /** Whether it writes nowhere else. */
    boolean complete() {
        return complete && paths.size() <= MOST;
    }

    /** @param harmless whether a write to this absolute path, without {@code ..}, does not matter */
    public boolean within(Predicate<String> harmless) {
        return complete() && paths.stream().map(AbsolutePath::of).allMatch(harmless);
    }

    private void add(Script script) {
        for (Pipeline pipeline : script.pipelines()) {
            pipeline.stages().forEach(this::add);
        }
    }

    private void add(SimpleCommand source) {
        Command command = Command.of(source);
        source.substitutions().forEach(this::add);
        for (Assignment assignment : source.assignments()) {
            variables.assign(assignment.name(), Expansion.of(assignment, variables));
        }
        for (Redirection redirection : source.redirections()) {
            if (redirection.kind().writes()) {
                add(redirection.target());
            }
        }
        if (command.script() != null) {
            add(command.script());
        } else if (command.program().equals("cd") || command.program().equals("pushd")) {
            enter(command);
        } else if (changesFiles(source)) {
            command.arguments().forEach(this::add);
            if (!ProgramFacts.of(command.program()).writesOnlyItsWords()) {
                paths.addAll(folders);
            }
        }
    }

    /** Whether the program itself does, whatever its redirections and substitutions do. */
    private static boolean changesFiles(SimpleCommand source) {
        List<Word> words = source.words().stream()
                .filter(word -> word.substitutions().isEmpty())
                .toList();
        SimpleCommand bare = new SimpleCommand(List.of(), words, List.of());
        return Programs.effects(Command.of(bare)) != Effects.NONE;
    }

    /** Where the commands behind it run, if it works; if not, where they ran before. */
    private void enter(Command command) {
        String target = command.arguments().size() == 1
                ? Expansion.of(command.arguments().get(0), variables)
                : null;
        if (target == null || target.startsWith("-")) {
            complete = false;
            return;
        }
        new ArrayList<>(folders).forEach(folder -> folders.add(Paths.absolute(folder, target)));
    }

    private void add(Word word) {
        String text = Expansion.of(word, variables);
        if (text != null) {
            add(text);
        } else if (word.glob() && word.substitutions().isEmpty() && word.text().indexOf('$') < 0) {
            add(word.text().substring(0, word.text().lastIndexOf('/', firstOf(word.text())) + 1) + "*");
        } else {
            complete = false;
        }
    }

    private static int firstOf(String pattern) {
        int at = 0;
        while (at < pattern.length() && "*?[{".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** An option's value, {@code --target=../x} and {@code -o../x}, is as good as a word. */
    private void add(String text) {
        if (text.startsWith("-")) {
            int value = text.startsWith("--") ? text.indexOf('=') + 1 : 2;
            if (value == 0 || value >= text.length()) {
                return;
            }
            add(text.substring(value));
            return;
        }
        if (!text.startsWith("/dev/") || text.startsWith("/dev/shm/")) {
            folders.forEach(folder -> paths.add(Paths.absolute(folder, text)));
        }
    }
}
