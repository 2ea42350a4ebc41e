package io.vritti.intercept.shell;

import io.vritti.program.Command;
import io.vritti.program.ProgramFacts;
import io.vritti.program.Programs;
import io.vritti.shell.Assignment;
import io.vritti.shell.Compound;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What earlier commands have made of a shell, by their texts: whether the next one does there what it would do in a new shell of the
 * same folder and environment. Whatever is not listed as harmless makes an unknown shell of it, for good.
 */
final class ShellState {

    /** They change nothing of their shell. */
    private static final Set<String> HARMLESS =
            Set.of("echo", "printf", "true", "false", ":", "test", "[", "[[", "pwd", "type", "exit", "sleep");

    /** Others are no programs, and may change the shell or look at what is in it (POSIX XCU 2.14, bash(1), zshbuiltins(1)). */
    private static final Set<String> BUILTINS = Set.of(
            ".",
            "((",
            "alias",
            "autoload",
            "bg",
            "bind",
            "break",
            "builtin",
            "caller",
            "chdir",
            "command",
            "compgen",
            "complete",
            "compopt",
            "continue",
            "coproc",
            "declare",
            "dirs",
            "disown",
            "emulate",
            "enable",
            "exec",
            "fc",
            "fg",
            "float",
            "functions",
            "getopts",
            "hash",
            "history",
            "integer",
            "jobs",
            "let",
            "limit",
            "local",
            "logout",
            "mapfile",
            "nocorrect",
            "noglob",
            "popd",
            "pushd",
            "read",
            "readarray",
            "readonly",
            "rehash",
            "return",
            "select",
            "setopt",
            "shift",
            "shopt",
            "source",
            "suspend",
            "time",
            "times",
            "trap",
            "typeset",
            "ulimit",
            "umask",
            "unalias",
            "unfunction",
            "unhash",
            "unlimit",
            "unsetopt",
            "vared",
            "wait",
            "whence",
            "zle",
            "zmodload");

    /** Of these it is known what they change. */
    private static final Set<String> CHANGING = Set.of("cd", "export", "unset", "set", "exec", "eval", "printf");

    /** Options that say how the shell talks to its user. */
    private static final Set<String> HARMLESS_OPTIONS = Set.of("+m", "+H", "+o history", "+o histexpand", "+o monitor");

    /** Variables that the shell itself looks at, whether or not they are exported (bash(1), "Shell Variables"). */
    private static final Pattern OF_SHELL =
            Pattern.compile("PATH|HOME|IFS|CDPATH|ENV|GLOBIGNORE|EXECIGNORE|FIGNORE|LANG|"
                    + "LC_\\w+|LANGUAGE|TMOUT|TMPDIR|PWD|OLDPWD|PROMPT_COMMAND|POSIXLY_CORRECT|SHELLOPTS|BASH\\w*|FUNCNEST|"
                    + "TIMEFORMAT|histchars|HISTIGNORE|COMP_\\w+|ZDOTDIR|NULLCMD|READNULLCMD|fpath|path|cdpath|MAIL\\w*|PS4|OPT\\w+|"
                    + "LD_\\w+|COLUMNS|LINES|SECONDS|RANDOM|LINENO|REPLY");

    /** {@code ${x:=1}} and {@code $((x = 1))} change variables of the shell. */
    private static final Pattern ASSIGNING =
            Pattern.compile("\\$\\{[^}]*=|\\$\\(\\(.*(?:=|\\+\\+|--)|\\$\\[", Pattern.DOTALL);

    /** Between double brackets names stand for values. */
    private static final Pattern USES_VARIABLES = Pattern.compile("[$`]|\\[\\[");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** What is the shell's own at this moment: its jobs, its last word, the folder it was in. */
    private static final Pattern OF_THE_MOMENT =
            Pattern.compile("\\$\\{?[!_$-]|~[+-]|\\$\\{?(?:OLDPWD|DIRSTACK|SECONDS)");

    /** No program among them reads what is written behind it. */
    private static final Set<String> PREPARING =
            Set.of("echo", "printf", "true", ":", "cd", "export", "unset", "set", "exec", "stty", "pwd");

    private static final int MOST_DEPTH = 8;

    private final Map<String, String> environment;
    private final KeptShell shell;
    private boolean known = true;
    private boolean variables;
    private boolean moved;

    /** @param environment of the shell at its start */
    ShellState(Map<String, String> environment, KeptShell shell) {
        this.environment = new HashMap<>(environment);
        this.shell = shell;
        this.known = !environment.containsKey("PROMPT_COMMAND");
    }

    /** What programs get from it now. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Whether it may be in another folder than the one it was started in. */
    boolean moved() {
        return moved;
    }

    boolean known() {
        return known;
    }

    /** From now on anything may be defined there. */
    void becomesUnknown() {
        known = false;
    }

    /** Whether a text does there what it would do in a new shell. */
    boolean runsAsInNewShell(String text, Script script) {
        if (!known || !script.understood() || shell.interactive() && text.indexOf('!') >= 0) {
            return false;
        }
        if (variables && USES_VARIABLES.matcher(text).find()
                || OF_THE_MOMENT.matcher(text).find()) {
            return false;
        }
        // What reads on may take the lines behind it for its input.
        if (text.indexOf('\n') >= 0 && Programs.readsStdin(script)) {
            return false;
        }
        ShellState after = copy();
        after.ran(script);
        return after.known && !(moved && goesBack(script));
    }

    private static boolean goesBack(Script script) {
        return script.commands().stream()
                .anyMatch(command -> command.words().size() == 2
                        && command.words().get(0).text().equals("cd")
                        && command.words().get(1).text().equals("-"));
    }

    private ShellState copy() {
        ShellState copy = new ShellState(environment, shell);
        copy.known = known;
        copy.variables = variables;
        copy.moved = moved;
        return copy;
    }

    /** A text has run there, or is about to. */
    void ran(Script script) {
        ran(script, true, 0);
    }

    /** Whether a text only prepares a shell, and no program in it may read what is written behind it. */
    static boolean prepares(Script script) {
        return script.linear()
                && script.commands().stream()
                        .allMatch(command -> command.words().isEmpty()
                                || command.words().get(0).literal()
                                        && PREPARING.contains(
                                                command.words().get(0).text()));
    }

    /** @param certainly whether it is known that each command of it runs */
    private void ran(Script script, boolean certainly, int depth) {
        if (!script.understood() || depth > MOST_DEPTH) {
            known = false;
            return;
        }
        for (Compound compound : script.compounds()) {
            entered(compound, depth);
        }
        for (String name : script.loopVariables()) {
            assigned(name);
        }
        boolean inSubshell = ShellParser.inOneSubshell(script.withoutRetryNote()) != null;
        boolean always = certainly && script.linear() && !inSubshell;
        boolean sure = true;
        for (Pipeline pipeline : script.pipelines()) {
            known &= pipeline.next() != Connector.BACKGROUND;
            for (SimpleCommand command : pipeline.stages()) {
                ran(command, always && sure && pipeline.stages().size() == 1, depth);
            }
            sure = pipeline.next() == Connector.SEQUENCE;
        }
    }

    private void entered(Compound compound, int depth) {
        switch (compound.kind()) {
            case FUNCTION, OTHER, CASE -> known = false;
            case GROUP, SUBSHELL, CONDITION, BRANCHES, LOOP_WHILE -> {
                for (String part : compound.parts()) {
                    ran(ShellParser.parse(part), false, depth + 1);
                }
            }
            case LOOP_OVER_WORDS -> {
                assigned(compound.parts().get(0).strip());
                for (String part : compound.parts().subList(1, compound.parts().size())) {
                    ran(ShellParser.parse(part), false, depth + 1);
                }
            }
        }
    }

    private void ran(SimpleCommand command, boolean certainly, int depth) {
        for (Script inner : command.substitutions()) {
            // They run in a shell of their own, but for what may stand in its words.
            inner.commands().forEach(this::lookAtWords);
        }
        lookAtWords(command);
        List<Word> words = command.words();
        if (words.isEmpty()) {
            command.assignments().forEach(assignment -> assigned(assignment, certainly));
            return;
        }
        if (!words.get(0).literal()) {
            known = false;
            return;
        }
        String program = words.get(0).text();
        List<Word> arguments = words.subList(1, words.size());
        switch (program) {
            case "cd" -> moved = true;
            case "export" -> arguments.forEach(word -> exported(word, certainly));
            case "unset" -> arguments.forEach(word -> unset(word, certainly));
            case "set" -> known &= HARMLESS_OPTIONS.contains(line(arguments));
            case "exec" -> known &= arguments.isEmpty() && mergesOutputs(command.redirections());
            case "time", "command", "builtin" -> known &= looksUp(program, arguments) || startsAnother(arguments);
            case "eval" -> evaluated(arguments, certainly, depth);
            case "printf" ->
                known &= arguments.isEmpty() || !arguments.get(0).text().startsWith("-v");
            default ->
                known &= HARMLESS.contains(program) || !BUILTINS.contains(program) && !mayBeFunction(program, command);
        }
        // Before a builtin an assignment may stay (POSIX XCU 2.14).
        boolean passing = !HARMLESS.contains(program) && !BUILTINS.contains(program) && !CHANGING.contains(program);
        known &= command.assignments().isEmpty() || passing;
    }

    /**
     * Start-up files define functions that choose among versions of programs, as {@code nvm} and {@code conda} do, by changing the
     * search path of the shell.
     */
    private boolean mayBeFunction(String program, SimpleCommand command) {
        return shell.prepared()
                && program.indexOf('/') < 0
                && (!Programs.known(Command.of(command))
                        || ProgramFacts.of(program).chooses());
    }

    private static boolean looksUp(String program, List<Word> arguments) {
        return program.equals("command")
                && !arguments.isEmpty()
                && (arguments.get(0).text().equals("-v")
                        || arguments.get(0).text().equals("-V"));
    }

    /** The word behind it is a program's name, and no builtin's or option. */
    private static boolean startsAnother(List<Word> words) {
        String program =
                words.isEmpty() || !words.get(0).literal() ? "-" : words.get(0).text();
        return !program.startsWith("-") && !BUILTINS.contains(program) && !CHANGING.contains(program);
    }

    private void lookAtWords(SimpleCommand command) {
        boolean assigns = command.words().stream().anyMatch(ShellState::assigns)
                || command.assignments().stream().anyMatch(assignment -> assigns(assignment.value()))
                || command.redirections().stream()
                        .anyMatch(redirection -> assigns(redirection.target())
                                || redirection.fd() < 0
                                || redirection.heredoc() != null
                                        && !redirection.heredocQuoted()
                                        && ASSIGNING
                                                .matcher(redirection.heredoc())
                                                .find());
        known &= !assigns;
    }

    private static boolean assigns(Word word) {
        return !word.literal() && ASSIGNING.matcher(word.raw()).find();
    }

    private void assigned(Assignment assignment, boolean certainly) {
        String name = assignment.name();
        if (!environment.containsKey(name)) {
            assigned(name);
        } else if (certainly
                && assignment.value().literal()
                && assignment.isPlain()
                && !OF_SHELL.matcher(name).matches()) {
            environment.put(name, assignment.value().text());
        } else {
            known = false;
        }
    }

    private void assigned(String name) {
        variables = true;
        known &= !environment.containsKey(name) && !OF_SHELL.matcher(name).matches();
    }

    private void exported(Word word, boolean certainly) {
        int equals = word.text().indexOf('=');
        String name = equals < 0 ? "" : word.text().substring(0, equals);
        boolean plain = certainly
                && word.literal()
                && NAME.matcher(name).matches()
                && !OF_SHELL.matcher(name).matches();
        if (plain) {
            environment.put(name, word.text().substring(equals + 1));
        }
        known &= plain;
    }

    private void unset(Word word, boolean certainly) {
        String name = word.text();
        boolean plain = certainly
                && word.literal()
                && NAME.matcher(name).matches()
                && !OF_SHELL.matcher(name).matches();
        if (plain) {
            environment.remove(name);
        }
        known &= plain;
    }

    private void evaluated(List<Word> words, boolean certainly, int depth) {
        if (words.stream().allMatch(Word::literal)) {
            ran(ShellParser.parse(line(words)), certainly, depth + 1);
        } else {
            known = false;
        }
    }

    /** {@code exec 2>&1}: what is said of errors is read with all else. */
    private static boolean mergesOutputs(List<Redirection> redirections) {
        return redirections.size() == 1
                && redirections.get(0).kind() == Redirection.Kind.DUPLICATE
                && redirections.get(0).fd() == 2
                && redirections.get(0).target().text().equals("1");
    }

    private static String line(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
