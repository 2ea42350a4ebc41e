package io.vritti.reads.follow;

import io.vritti.disk.Disk;
import io.vritti.program.Command;
import io.vritti.program.ProgramFacts;
import io.vritti.reads.Builtins;
import io.vritti.reads.Paths;
import io.vritti.shell.ShellCall;
import io.vritti.world.tree.Interpreter;
import io.vritti.world.tree.References;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The texts that a command runs: scripts of package.json, recipes of a makefile, a script in its own language. */
final class Recipes {

    private static final String PACKAGE = "package.json";
    private static final String MAKEFILE = "makefile";
    private static final Set<String> INLINE = Set.of("-e", "-p", "-r", "-E", "--eval", "--print", "-c");

    private final Command command;
    private final List<String> arguments;
    private final String directory;

    Recipes(Command command, List<String> arguments, String directory) {
        this.command = command;
        this.arguments = arguments;
        this.directory = directory;
    }

    /** Texts for a shell; null if one of them is unknown. */
    List<String> shellTexts() {
        String recipes = ProgramFacts.of(command.program()).recipes();
        if (PACKAGE.equals(recipes)) {
            return PackageScripts.of(command.subcommand(), arguments, directory);
        }
        if (MAKEFILE.equals(recipes)) {
            return Makefile.recipes(arguments, directory);
        }
        String script = script();
        if (script != null && shellScript(script)) {
            String text = References.text(new File(script));
            return text == null ? null : List.of(text);
        }
        return List.of();
    }

    /** Absolute paths of the scripts in another language that it starts with. */
    List<String> programs() {
        String script = script();
        return script == null || shellScript(script) ? List.of() : List.of(script);
    }

    /** A program that is itself one of the words, or null. */
    String inline() {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (INLINE.contains(arguments.get(i))) {
                return arguments.get(i + 1);
            }
        }
        return null;
    }

    /** The program itself where it is a text, or else its first operand that is a file, or unknown, so that it may be one. */
    private String script() {
        List<String> candidates = new ArrayList<>();
        if (command.executable().indexOf('/') >= 0) {
            candidates.add(command.executable());
        }
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                candidates.add(argument);
            }
        }
        for (String candidate : candidates) {
            String path = Paths.absolute(directory, candidate);
            if (Disk.isFile(path) || Disk.unknown(path)) {
                return path;
            }
        }
        return null;
    }

    static boolean shell(String program) {
        return ShellCall.isShell(program) || Builtins.sources(program);
    }

    private boolean shellScript(String path) {
        String named = Paths.name(Interpreter.named(path));
        return shell(named) || shell(command.program());
    }
}
