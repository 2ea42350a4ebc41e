package io.vritti.reads.follow;

import io.vritti.disk.Disk;
import io.vritti.program.Command;
import io.vritti.program.ProgramFacts;
import io.vritti.program.Programs;
import io.vritti.program.ToolFiles;
import io.vritti.reads.Builtins;
import io.vritti.reads.Options;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.world.tree.References;
import io.vritti.world.tree.Roots;
import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether all that a command reads lies in the trees around its folders, where its names alone do not tell: builds, tests,
 * and programs of the project's own. The texts that they run are looked through for what lies in no tree.
 */
public final class Coverage {

    private static final int MAX_DEPTH = 4;

    private final ReadSet reads;

    public Coverage(ReadSet reads) {
        this.reads = reads;
    }

    /** A command whose words are certain, of a program that some tool knows in part. */
    public void add(Step step, int depth) {
        List<Word> words = step.words().stream().map(Word::ofLiteral).toList();
        Command command = Command.of(new SimpleCommand(List.of(), words, step.redirections()));
        add(command, step.arguments(), step.directory(), depth);
    }

    /** @param arguments as the program gets them */
    void add(Command command, List<String> arguments, String directory, int depth) {
        String doubt = depth > MAX_DEPTH ? "scripts that call scripts" : doubt(command, directory);
        if (doubt != null) {
            reads.giveUp(doubt);
            return;
        }
        String program = command.program();
        reads.tree(directory, command.executable(), program + " reads a tree");
        for (String argument : arguments) {
            operand(argument, directory, program);
        }
        Recipes recipes = new Recipes(command, arguments, directory);
        List<String> texts = recipes.shellTexts();
        if (texts == null) {
            reads.giveUp("the texts that " + program + " runs cannot be read");
            return;
        }
        texts.forEach(text -> shell(text, directory, depth));
        if (reads.complete()) {
            new ProgramText(reads)
                    .add(recipes.programs(), Programs.testRunner(command) ? reads.output() : "", directory);
        }
        String inline = ProgramFacts.of(program).isInterpreter() ? recipes.inline() : null;
        if (inline != null && reads.complete()) {
            new ProgramText(reads).add(inline, directory);
        }
    }

    /** Why no tree holds what a command reads, or null. */
    private String doubt(Command command, String directory) {
        String program = command.program();
        if (program.isEmpty() || command.elsewhere() || command.privileged()) {
            return "a command that acts elsewhere, or whose name is not certain";
        }
        if (Programs.waits(command) || Programs.readsClock(command)) {
            return program + " waits or reads the clock";
        }
        if (Programs.testRunner(command) || Programs.buildTool(command)) {
            return null;
        }
        if (Programs.installer(command) || Programs.network(command)) {
            return program + " talks to other machines";
        }
        ProgramFacts facts = ProgramFacts.of(program);
        if (facts.isInterpreter() || Recipes.shell(program) || facts.readsOnlyItsWords()) {
            return null;
        }
        return Programs.known(command) || !local(command.executable(), directory)
                ? "it is not known what " + program + " reads"
                : null;
    }

    /** A program of the project's own, or one that only its package manager finds. */
    private boolean local(String executable, String directory) {
        String path = executable.indexOf('/') >= 0 ? Paths.absolute(directory, executable) : reads.lookedUp(executable);
        return path == null || !Roots.systems(path);
    }

    private void operand(String argument, String directory, String program) {
        if (argument.contains("://")) {
            reads.giveUp(program + " works with another machine");
            return;
        }
        Options.names(argument).stream()
                .flatMap(name -> Stream.of(name.split(":")))
                .forEach(name -> place(name, directory, program));
    }

    /** @param name a path, or one of a list of them, as a class path is */
    private void place(String name, String directory, String program) {
        String path = Paths.absolute(directory, name);
        if (Roots.systems(path)) {
            return;
        }
        if (Disk.unknown(path)) {
            reads.giveUp("a file system that is not looked at");
        } else if (Disk.isFolder(path)) {
            reads.tree(path, program, program + " reads a tree");
        } else {
            reads.named(path);
        }
        if (ToolFiles.know(name)) {
            reads.tree(directory, name, program + " reads a tree");
        }
    }

    /** A recipe: each of its commands must be covered, too; what only the recipe's own tool knows is left to it. */
    private void shell(String text, String directory, int depth) {
        Set<String> named = new LinkedHashSet<>();
        References.add(text, new File(directory).toPath(), named);
        named.forEach(reads::named);
        Script script = ShellParser.parse(text);
        if (!script.understood()) {
            reads.giveUp("a shell text that is not understood");
        }
        for (SimpleCommand simple : script.commands()) {
            Command command = Command.of(simple);
            if (!command.isEmpty() && !command.program().isEmpty() && !Builtins.quiet(command.program())) {
                List<String> literal = command.arguments().stream()
                        .filter(Word::literal)
                        .map(Word::text)
                        .toList();
                add(command, literal, directory, depth + 1);
            }
        }
    }
}
