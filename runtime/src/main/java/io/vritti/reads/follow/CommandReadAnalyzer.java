package io.vritti.reads.follow;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.reads.Builtins;
import io.vritti.reads.GivenText;
import io.vritti.reads.ProgramPlace;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Shebang;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.world.tree.Roots;
import java.util.ArrayList;
import java.util.List;

/** Finds what one command reads: its program, and the inputs that the tool's description derives from its words. */
final class CommandReadAnalyzer {

    private final ReadSet reads;
    private final ShellTool shells;
    private final WrapperReads wrappers;

    CommandReadAnalyzer(ReadSet reads, ShellReadAnalyzer shell) {
        this.reads = reads;
        this.shells = new ShellTool(shell);
        this.wrappers = new WrapperReads(reads);
    }

    /**
     * @param words what the shell makes of words where the command stands
     * @param functions whether the text defines functions, which stand before programs
     */
    void add(SimpleCommand source, Step step, Words words, boolean functions, int depth) {
        Command command = Command.of(source);
        if (step.program().isEmpty() || command.elsewhere()) {
            reads.giveUp("a command that acts elsewhere, or whose name is not certain");
            return;
        }
        patterns(command, step, words);
        if (Builtins.quiet(step.program())) {
            return;
        }
        if (Builtins.unfollowed(step.program())) {
            reads.giveUp(step.program() + " is not followed");
            return;
        }
        if (step.directory() == null) {
            reads.giveUp("a directory that is not certain");
        } else if (Builtins.tests(step.program())) {
            new TestTool().add(step, reads);
        } else if (Builtins.looksUp(step.program())) {
            lookUp(step);
        } else {
            program(command, step, words, functions, depth);
        }
    }

    private void program(Command command, Step step, Words words, boolean functions, int depth) {
        if (step.hostStdin() && Programs.readsStdin(command)) {
            reads.giveUp(step.program() + " reads what the host writes");
            return;
        }
        if (!wrappers.found(command, step) || !found(step, functions)) {
            return;
        }
        program(command, step, expanded(command, step, words, true), depth);
        if (reads.complete() && command.arguments().stream().anyMatch(Words::braces)) {
            program(command, step, expanded(command, step, words, false), depth);
        }
    }

    /** @param expanded the same command with all of its words; null if they are not certain */
    private void program(Command command, Step step, Step expanded, int depth) {
        Step known = expanded;
        Step interpreted = null;
        Step own = known == null || tool(step.program()) != null ? null : ownProgram(command, known);
        if (own != null) {
            interpreted = Shebang.of(own, reads.view());
            interpreted = interpreted == null || !found(interpreted, false) ? null : interpreted;
            known = interpreted == null ? known : interpreted;
        }
        GivenText given = known == null ? null : GivenText.of(known);
        if (given != null) {
            wrappers.add(given, known);
            shells.add(given.shell(), reads, depth);
            return;
        }
        if (known != null && interpreted == null && (standsIn(known, depth) || chosen(known))) {
            return;
        }
        Tool tool = tool(known == null ? step.program() : known.program());
        if (known == null) {
            reads.giveUp("a word of " + step.program() + " that is not certain");
        } else if (tool == null && interpreted == null) {
            new Coverage(reads).add(command, known.arguments(), step.directory(), depth);
        } else if (tool == null) {
            new Coverage(reads).add(interpreted, depth);
        } else {
            tool.add(known, reads, depth);
        }
    }

    /**
     * Whether the name of a program that some tool knows stands for a shell script of this machine, of which all is known: a
     * wrapper, or the stub of a program that is not there. What it reads is added then.
     */
    private boolean standsIn(Step step, int depth) {
        if (step.called().indexOf('/') >= 0 || tool(step.program()) == null) {
            return false;
        }
        String path = ProgramPlace.of(step, reads.attempt());
        if (path == null || Roots.systems(path)) {
            return false;
        }
        List<String> words = new ArrayList<>(step.arguments());
        words.add(0, path);
        Step script = Shebang.of(step.calling(words), reads.view());
        if (script == null || !ShellTool.reads(script.program())) {
            return false;
        }
        ReadSet attempt = reads.attempt();
        new ShellTool(new ShellReadAnalyzer(attempt)).add(script, attempt, depth + 1);
        if (!attempt.wholly()) {
            return false;
        }
        reads.executable(path);
        reads.add(attempt);
        return true;
    }

    /** Whether something else than the program of that name is called, and chooses which one runs. */
    private boolean chosen(Step step) {
        Tool tool = step.called().indexOf('/') >= 0 ? null : tool(step.program());
        String path = tool == null || tool == shells ? null : ProgramPlace.of(step, reads.attempt());
        boolean chosen = path != null && !tool.looksBehindShims() && Shim.is(path, step, reads.view());
        if (chosen) {
            reads.giveUp(step.program() + " is a shim, which chooses among versions");
        }
        return chosen;
    }

    /** The tool that knows this program, or null if none does. */
    private Tool tool(String program) {
        return ShellTool.reads(program) ? shells : reads.tools().of(program);
    }

    /** The call with the path of its program, if the program belongs to the project alone; else null. */
    private Step ownProgram(Command command, Step step) {
        if (step.called().indexOf('/') >= 0) {
            return step;
        }
        String path = Programs.known(command) ? null : ProgramPlace.of(step, reads);
        if (path == null || Roots.systems(path)) {
            return null;
        }
        List<String> words = new ArrayList<>(step.arguments());
        words.add(0, path);
        return step.calling(words);
    }

    /** Whether there is such a program; if not, that is all there is to know about the command. */
    private boolean found(Step step, boolean functions) {
        String called = step.called();
        if (called.indexOf('/') >= 0) {
            reads.executable(step.absolute(called));
            return !reads.view().linkMissing(step.absolute(called));
        }
        if (Builtins.sources(step.program())) {
            return true;
        }
        String path = ProgramPlace.of(step, reads);
        if (path == null && functions) {
            reads.giveUp(called + " may be a function");
        } else if (path != null) {
            reads.program(path);
        }
        return path != null;
    }

    /** What the shell itself makes of patterns in the words of its own commands: {@code echo *.txt}. */
    private void patterns(Command command, Step step, Words words) {
        boolean own = Builtins.quiet(step.program()) || Builtins.looksUp(step.program());
        boolean testing = Builtins.tests(step.program()) && !step.program().equals("[[");
        if (!own && !testing) {
            return;
        }
        for (Word word : command.arguments()) {
            if (word.glob() && words.all(word, true) == null) {
                reads.giveUp("a pattern that is not certain");
            }
        }
    }

    private void lookUp(Step step) {
        for (String argument : step.arguments()) {
            if (argument == null) {
                reads.giveUp(step.program() + " of a name that is not certain");
            } else if (!argument.startsWith("-") && step.variables().search() != null) {
                reads.giveUp(step.program() + " in a login shell");
            } else if (!argument.startsWith("-")) {
                reads.lookup(argument);
            }
        }
    }

    /** With all words that the shell makes of its words; null if some word is not certain. */
    private static Step expanded(Command command, Step step, Words words, boolean braces) {
        List<String> arguments = new ArrayList<>();
        List<Word> written = command.arguments();
        for (int i = 0; i < written.size(); i++) {
            String known = step.arguments().get(i);
            List<String> values = known == null ? words.all(written.get(i), braces) : List.of(known);
            if (values == null) {
                return null;
            }
            arguments.addAll(values);
        }
        return step.withArguments(arguments);
    }
}
