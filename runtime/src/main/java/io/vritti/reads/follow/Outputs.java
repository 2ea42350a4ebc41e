package io.vritti.reads.follow;

import io.vritti.program.Command;
import io.vritti.reads.Expansion;
import io.vritti.reads.Paths;
import io.vritti.reads.Variables;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a command prints, where its words and the content of one file tell: {@code cat name}, {@code echo a b}. */
final class Outputs {

    private final FileSystemView view;
    private final Set<String> functions;

    /** @param functions which stand before the programs of these names */
    Outputs(FileSystemView view, Set<String> functions) {
        this.view = view;
        this.functions = functions;
    }

    /** What a substitution stands for, less the newlines at its end; null if that is not certain. */
    String of(Script script, String directory, Variables variables) {
        if (!script.linear() || script.pipelines().size() != 1) {
            return null;
        }
        List<SimpleCommand> stages = script.pipelines().get(0).stages();
        return stages.size() == 1 && !script.pipelines().get(0).negated()
                ? of(stages.get(0), directory, variables)
                : null;
    }

    String of(SimpleCommand source, String directory, Variables variables) {
        Command command = Command.of(source);
        if (!source.assignments().isEmpty()
                || command.isEmpty()
                || command.arguments().size() != source.words().size() - 1
                || functions.contains(command.program())
                || directory == null) {
            return null;
        }
        List<String> arguments = new ArrayList<>();
        for (Word word : command.arguments()) {
            arguments.add(Expansion.of(word, variables));
        }
        if (arguments.contains(null)) {
            return null;
        }
        String printed = switch (command.executable()) {
            case "cat" -> content(source, arguments, directory, variables);
            case "echo" -> source.redirections().isEmpty() ? echoed(arguments) : null;
            default -> null;
        };
        return printed == null ? null : withoutLastNewlines(printed);
    }

    private String content(SimpleCommand source, List<String> arguments, String directory, Variables variables) {
        String name = null;
        if (arguments.size() == 1 && source.redirections().isEmpty()) {
            name = arguments.get(0);
        } else if (arguments.isEmpty() && source.redirections().size() == 1) {
            Redirection only = source.redirections().get(0);
            name = only.kind() == Redirection.Kind.IN && only.fd() == 0 ? Expansion.of(only.target(), variables) : null;
        }
        if (name == null || name.isEmpty() || name.startsWith("-")) {
            return null;
        }
        return content(Paths.absolute(directory, name));
    }

    /** The text of a file; empty where there is none. */
    String content(String path) {
        if (view.linkMissing(path)) {
            return "";
        }
        String text = view.text(path);
        return text == null || text.indexOf(0) >= 0 ? null : text;
    }

    /** Options and escapes are read in another way by each shell. */
    private static String echoed(List<String> arguments) {
        String text = String.join(" ", arguments);
        return text.startsWith("-") || text.indexOf('\\') >= 0 ? null : text;
    }

    private static String withoutLastNewlines(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }
}
