package io.vritti.harness;

import io.vritti.home.OwnUser;
import io.vritti.reads.Expansion;
import io.vritti.reads.Paths;
import io.vritti.reads.Variables;
import io.vritti.shell.Assignment;
import io.vritti.shell.Script;
import io.vritti.shell.ShellKind;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the start-up files of a shell have set so far: variables, which of them programs get, and functions. */
final class StartUpState {

    /** Stands for a value that is not known, but is not empty. */
    private static final String SOMETHING = "\1";

    private static final Pattern NAME = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");

    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)\\}?");

    /** {@code ${NAME-}}, {@code ${NAME:-/usr/share}}, {@code ${NAME:+:}}. */
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Za-z_]\\w*)(:?[-+])([\\w./:@%+=,-]*)\\}");

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,-]*");

    /** Variables to which shells give values of their own (bash(1), Shell Variables). */
    private static final Pattern OF_SHELL = Pattern.compile(
            "BASH\\w*|FUNCNAME|HOSTNAME|HOSTTYPE|OSTYPE|MACHTYPE|U?ID|EUID|GROUPS|DIRSTACK|SHELLOPTS|SHLVL|IFS|OPT\\w+"
                    + "|PS\\d|PWD|OLDPWD|TERM|PATH|SHELL|HIST\\w*|COLUMNS|LINES|PPID|RANDOM|SECONDS|LINENO|MAIL\\w*|_");

    /** They show something to a person only, and shells without one ignore them unless programs get them. */
    private static final Pattern FOR_PERSONS = Pattern.compile("PS\\d|PROMPT_COMMAND|HIST\\w*");

    private static final Set<String> FLAGS = Set.of("$-", "\"$-\"");

    private final boolean bash;
    private final boolean posix;
    private final String directory;
    private final Map<String, String> values;
    private final Set<String> exported;
    private final Set<String> functions = new HashSet<>();
    private final Set<String> unmatched = new HashSet<>();
    private boolean certain = true;

    private StartUpState(boolean bash, boolean posix, Surrounding surrounding) {
        this.bash = bash;
        this.posix = posix;
        this.directory = surrounding.directory();
        this.values = new HashMap<>(surrounding.environment());
        this.exported = new HashSet<>(values.keySet());
    }

    /**
     * @param real the name of the shell's program, links followed
     * @param name the name it is called by
     * @return null for a shell whose files are not known
     */
    static StartUpState of(String real, String name, String program, Surrounding surrounding) {
        ShellKind kind = ShellKind.of(real);
        ShellKind calledAs = ShellKind.of(name);
        boolean bash = kind == ShellKind.BASH;
        boolean known = (bash || kind == ShellKind.DASH) && (calledAs == kind || calledAs == ShellKind.SH);
        if (!known || surrounding.unexported()) {
            return null;
        }
        StartUpState state = new StartUpState(bash, calledAs != ShellKind.BASH, surrounding);
        if (bash) {
            state.values.put("BASH", program.startsWith("/") ? program : SOMETHING);
            state.values.put("BASH_VERSION", SOMETHING);
            state.values.put("PS1", "");
            state.exported.removeAll(Set.of("BASH", "BASH_VERSION"));
        } else {
            state.values.putIfAbsent("PS1", SOMETHING);
        }
        return state;
    }

    boolean isBash() {
        return bash;
    }

    /** Whether it reads the files of a POSIX shell, and puts in aliases without a person too. */
    boolean isPosix() {
        return posix;
    }

    boolean certain() {
        return certain;
    }

    /** Something that is not followed. */
    void giveUp() {
        certain = false;
    }

    String absolute(String path) {
        return Paths.absolute(directory, path);
    }

    /** Notes a pattern that fits no file, and so stands for itself. */
    void unmatched(String pattern) {
        unmatched.add(pattern);
    }

    Set<String> functions() {
        return functions;
    }

    /** What programs get; without the variables whose value is not known. */
    Map<String, String> environment() {
        Map<String, String> given = new HashMap<>(values);
        given.keySet().retainAll(exported);
        return given;
    }

    /** Whether the text asks for nothing but what programs get: no function, and no variable of the shell alone. */
    boolean leavesAlone(String text) {
        if (functions.contains("command_not_found_handle")) {
            return false;
        }
        Set<String> names = new HashSet<>(values.keySet());
        names.removeIf(name -> exported.contains(name) || OF_SHELL.matcher(name).matches());
        names.addAll(functions);
        return names.stream()
                .noneMatch(name -> Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                        .matcher(text)
                        .find());
    }

    void assign(String name, String value) {
        if (value == null
                || !name.matches("[A-Za-z_]\\w*")
                || OF_SHELL.matcher(name).matches() && !name.equals("PATH") && !forPersons(name)) {
            giveUp();
        } else if (!forPersons(name)) {
            values.put(name, value);
        }
    }

    private boolean forPersons(String name) {
        return FOR_PERSONS.matcher(name).matches() && !exported.contains(name);
    }

    void export(String name) {
        // A name without a value is given to programs once it has one.
        if (known(values.get(name)) && !FOR_PERSONS.matcher(name).matches()) {
            exported.add(name);
        } else {
            giveUp();
        }
    }

    void unset(String name) {
        values.remove(name);
        exported.remove(name);
        functions.remove(name);
    }

    /** Whether the value is known, and not only that it is not empty. */
    static boolean known(String value) {
        return value != null && !value.contains(SOMETHING);
    }

    private String value(String name) {
        boolean own = OF_SHELL.matcher(name).matches() && (bash || !name.startsWith("BASH"));
        return values.containsKey(name) || own ? values.get(name) : "";
    }

    /** The same of a value that a variable gets. */
    String value(Assignment assignment) {
        return assignment.isPlain() ? value(assignment.value()) : null;
    }

    /** The value of a word, which may be only known not to be empty; null if it is not certain. */
    String value(Word word) {
        if (word.raw().contains("$'") && !bash) {
            return null;
        }
        if (word.literal()) {
            return word.text();
        }
        if (FLAGS.contains(word.raw())) {
            return bash ? "hBc" : "";
        }
        Matcher variable = ONE_VARIABLE.matcher(word.raw());
        if (variable.matches() && unmatched.contains(values.get(variable.group(1)))) {
            return values.get(variable.group(1));
        }
        Word plain = plain(word);
        if (plain == null) {
            return null;
        }
        Map<String, String> known = new HashMap<>(values);
        Matcher names = NAME.matcher(plain.raw());
        while (names.find()) {
            String value = value(names.group(1));
            if (value != null) {
                known.put(names.group(1), value);
            }
        }
        return Expansion.of(plain, new Variables(known), StartUpState::printed);
    }

    /** With the defaults of variables put in. */
    private Word plain(Word word) {
        String raw = word.raw().replace("`id -u`", "$(id -u)");
        Matcher matcher = DEFAULT.matcher(raw);
        StringBuilder written = new StringBuilder();
        while (matcher.find()) {
            String value = value(matcher.group(1));
            if (value == null || raw.indexOf('\'') >= 0) {
                return null;
            }
            boolean has = matcher.group(2).startsWith(":") ? !value.isEmpty() : values.containsKey(matcher.group(1));
            boolean alternative = matcher.group(2).endsWith("+");
            String put = has == alternative ? matcher.group(3) : alternative ? "" : value;
            if (!PLAIN.matcher(put).matches() && !put.equals(SOMETHING)) {
                return null;
            }
            matcher.appendReplacement(written, Matcher.quoteReplacement(put));
        }
        matcher.appendTail(written);
        return written.toString().equals(word.raw()) ? word : read(written.toString());
    }

    /** The one word that the text is. */
    static Word read(String raw) {
        List<SimpleCommand> commands = ShellParser.parse(": " + raw).commands();
        return commands.size() >= 1 && commands.get(0).words().size() == 2
                ? commands.get(0).words().get(1)
                : null;
    }

    private static String printed(Script script) {
        return script.withoutRetryNote().strip().matches("(?:/usr/bin/)?id -u") ? OwnUser.number() : null;
    }
}
